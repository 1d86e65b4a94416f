import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { xinjiangForms } from "../../src/families/xinjiang/forms/index";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { planTargetSheets, type TargetChoices } from "../../src/app/plan-target-sheets";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { describeKept } from "../../src/performance/write/describe-kept";
import { readTargets } from "../../src/performance/read/read-targets";
import { readCase, readCaseWithTargets, withCell } from "../support/read-workbook";
import { snapshotOfPlan, workbookOf } from "../support/snapshot-of-plan";

const SHEET = "绩效目标表";

/** The workbook with the target tables that we write into it. */
async function withOwnTargets(
  slug: string,
  isGone: (name: string) => boolean
): Promise<WorkbookSnapshot> {
  const workbook = await readCase(slug);
  const sheets = workbook.sheets.filter(({ name }) => !isGone(name));
  const own = planTargetSheets(openCase({ ...workbook, sheets })).map(snapshotOfPlan);
  return { ...workbook, sheets: [...sheets, ...own] };
}

/** “code cell” of every finding that is new when cells of our sheet say something else. */
function foundAfter(
  workbook: WorkbookSnapshot,
  changes: Readonly<Record<string, string | number>>
): readonly string[] {
  const lines = (one: WorkbookSnapshot): readonly string[] =>
    checkWorkbook(openCase(one)).findings.flatMap(({ code, cells }) =>
      cells.flatMap((cell) => (cell.sheet === SHEET ? [`${code} ${cell.address}`] : []))
    );
  const before = lines(workbook);
  const changed = Object.entries(changes).reduce(
    (so, [address, value]) => withCell(so, SHEET, address, value),
    workbook
  );
  return lines(changed).filter((line) => !before.includes(line));
}

describe("target tables on sheets of ours are checked like any other", () => {
  it("新疆: a wrong amount or name is found, with its place", async () => {
    const workbook = await withOwnTargets("hejing-2026", () => false);
    expect(foundAfter(workbook, { E8: 400.6 })).toEqual(["BC302 E8"]);
    expect(foundAfter(workbook, { D32: 3.6, F32: 3.6 })).toEqual(["BC308 F32"]);
    expect(foundAfter(workbook, { C31: "别的项目" })).toEqual(["BC310 C31"]);
  });

  it("陕西: a wrong amount is found within the table, against 表10 and in the tasks", async () => {
    const workbook = await withOwnTargets("zizhou-2024", (name) => /^表1[45]-/u.test(name));
    const { tables } = checkWorkbook(openCase(workbook));
    expect(
      tables.filter(({ sheet }) => sheet === SHEET).map(({ id, status }) => [id, status])
    ).toEqual([
      ["projectPerformanceTarget", "recognized"],
      ["overallPerformanceTarget", "recognized"],
    ]);
    expect(foundAfter(workbook, { E28: 50 })).toEqual(["BC219 E28", "BC219 E29"]);
    expect(foundAfter(workbook, { E28: 50, E29: 50 })).toEqual(["BC247 E28"]);
    expect(foundAfter(workbook, { D283: 50 })).toEqual(["BC218 D283", "BC218 E283"]);
  });

  it("陕西: tables that the user's own sheets fill are read there alone", async () => {
    const workbook = await withOwnTargets("zizhou-2024", () => false);
    const { tables, findings } = checkWorkbook(openCase(workbook));
    expect(tables.some(({ sheet }) => sheet === SHEET)).toBe(false);
    expect(findings.map(({ code }) => code)).toContain("BC248");
  });
});

describe("writing them again", () => {
  /** The plans of a second run, and what they tell. */
  function again(workbook: WorkbookSnapshot, choices: TargetChoices = {}) {
    const plans = planTargetSheets(openCase(workbook), choices);
    return { plans, remarks: describeKept(plans, []).map(({ message }) => message) };
  }

  it("陕西: an amount changed in the list of tasks stays, with a remark", async () => {
    const workbook = await withOwnTargets("zizhou-2024", (name) => /^表1[45]-/u.test(name));
    expect(again(workbook).remarks).toEqual([]);
    const { plans, remarks } = again(withCell(workbook, SHEET, "D283", 6));
    expect(remarks).toEqual([
      "“绩效目标表”D283 档案室档案管理·总额：表里是 5.00万元，填的是 6.00万元；填的保留，请核对。",
    ]);
    const cell = plans[0]?.cells.find(
      ({ row, column, value }) => row === 282 && column === 3 && value
    );
    expect(cell?.value).toEqual({ kind: "amount", decimal: "6" });
  });

  it("a goal taken over from last year and then edited stays, without a remark", async () => {
    const workbook = await withOwnTargets("aketao-2025", () => false);
    const goal = withCell(workbook, SHEET, "C5", "办好社会保险");
    const prior = readTargets(xinjiangForms, await readCaseWithTargets("aketao-2025"));
    const plans = planTargetSheets(openCase(goal), {}, prior);
    expect(plans[0]?.cells.map(({ value }) => value)).toContainEqual({
      kind: "text",
      text: "办好社会保险",
    });
    expect(describeKept(plans, [])).toEqual([]);
  });

  it("a carry-over stays in the table it was merged into until the clerk chooses otherwise", async () => {
    let workbook = await readCase("aketao-2025");
    const name = "2025年阿克陶县社会保险工作补助项目（县级）";
    for (const [address, value] of [
      ["A8", name],
      ["B8", 1],
      ["C8", 1],
      ["F8", 1],
    ] as const)
      workbook = withCell(workbook, "表11", address, value);
    const own = planTargetSheets(openCase(workbook), { carryOver: "merge" }).map(snapshotOfPlan);
    const merged = { ...workbook, sheets: [...workbook.sheets, ...own] };
    const tablesOf = (choices: TargetChoices): number =>
      readTargets(xinjiangForms, workbookOf(...again(merged, choices).plans.map(snapshotOfPlan)))
        .length;
    expect(tablesOf({})).toBe(5);
    expect(tablesOf({ carryOver: "separate" })).toBe(6);
    expect(again(merged, { carryOver: "separate" }).remarks).toEqual([]);
    // The text explains it, and only then.
    const sentence = `“${name}”项目的绩效目标表与上年结转合并编报，其中上年结转1.00万元。`;
    expect(narrateWorkbook(openCase(merged)).text).toContain(sentence);
    expect(narrateWorkbook(openCase(merged)).proof.findings).toEqual([]);
    expect(narrateWorkbook(openCase(workbook)).text).not.toContain("合并编报");
  });
});
