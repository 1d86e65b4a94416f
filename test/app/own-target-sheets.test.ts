import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { readCase, withCell } from "../support/read-workbook";
import { snapshotOfPlan } from "../support/snapshot-of-plan";

const SHEET = "绩效目标表";

/** The workbook with the target tables that we write into it. */
async function withOwnTargets(
  slug: string,
  isGone: (name: string) => boolean
): Promise<WorkbookSnapshot> {
  const workbook = await readCase(slug);
  const sheets = workbook.sheets.filter(({ name }) => !isGone(name));
  const own = planTargetSheets({ ...workbook, sheets }).map(snapshotOfPlan);
  return { ...workbook, sheets: [...sheets, ...own] };
}

/** “code cell” of every finding that is new when cells of our sheet say something else. */
function foundAfter(
  workbook: WorkbookSnapshot,
  changes: Readonly<Record<string, string | number>>
): readonly string[] {
  const lines = (one: WorkbookSnapshot): readonly string[] =>
    checkWorkbook(one).findings.flatMap(({ code, cells }) =>
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
    const { tables } = checkWorkbook(workbook);
    expect(
      tables.filter(({ sheet }) => sheet === SHEET).map(({ id, status }) => [id, status])
    ).toEqual([
      ["projectPerformanceTarget", "recognized"],
      ["overallPerformanceTarget", "recognized"],
    ]);
    expect(foundAfter(workbook, { E28: 50 })).toEqual(["BC219 E28", "BC219 E29"]);
    expect(foundAfter(workbook, { E28: 50, E29: 50 })).toEqual([
      "BC247 E28",
      "BC250 D283",
      "BC250 E28",
    ]);
    expect(foundAfter(workbook, { D283: 50 })).toEqual(["BC218 D283", "BC218 E283"]);
  });

  it("陕西: tables that the user's own sheets fill are read there alone", async () => {
    const workbook = await withOwnTargets("zizhou-2024", () => false);
    const { tables, findings } = checkWorkbook(workbook);
    expect(tables.some(({ sheet }) => sheet === SHEET)).toBe(false);
    expect(findings.map(({ code }) => code)).toContain("BC248");
  });
});
