import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { Finding } from "../../../src/checking/finding";
import type { CellValue, WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { readCase, withCell } from "../../support/read-workbook";

const BASIC = "六、一般公共预算基本支出情况表";
const GENERAL = "五、一般公共预算支出情况表";

function newFindings(sound: WorkbookSnapshot, faulty: WorkbookSnapshot): readonly Finding[] {
  const of = (workbook: WorkbookSnapshot) => checkWorkbook(openCase(workbook)).findings;
  const known = new Set(of(sound).map(({ message }) => message));
  return of(faulty).filter(({ message }) => !known.has(message));
}

const textOf = (value: CellValue): string => (typeof value === "string" ? value : "");

/** 2080505 under another code, and perhaps another name, wherever it stands. */
function recoded(workbook: WorkbookSnapshot, item: string, name: string | null): WorkbookSnapshot {
  return editSheets(workbook, (sheet) => {
    sheet.values = sheet.values.map((row) =>
      row.slice(0, 3).map(textOf).join("") === "2080505"
        ? row.map((value, at) => (at === 2 ? item : at === 3 && name !== null ? name : value))
        : row
    );
  });
}

describe("a code that is not listed beside others that are", () => {
  it.each([
    ["30170", "绩效工资", "30107 绩效工资"],
    ["30170", "基本工资", "30101 基本工资"],
  ])("%s %s is pointed out at its code, with the one that the name belongs to", async (...row) => {
    const [code, name, right] = row;
    const sound = await readCase("hejing-2026");
    const renamed = withCell(sound, BASIC, "C8", name);
    const found = newFindings(sound, withCell(renamed, BASIC, "B8", code.slice(3)));
    expect(found).toMatchObject([
      { code: "BC095", severity: "warning", cells: [{ sheet: BASIC, address: "B8" }] },
    ]);
    expect(found[0]?.message).toContain(`应为：${right}（科目表里没有 ${code}）`);
  });

  it("the same in every table is one finding", async () => {
    const sound = await readCase("hejing-2026");
    expect(newFindings(sound, recoded(sound, "66", null))).toMatchObject([
      { code: "BC095", cells: [{ address: "C11" }, { address: "C12" }, { address: "C11" }] },
    ]);
  });

  it("under a name that no other has it is only a reminder", async () => {
    const sound = await readCase("hejing-2026");
    expect(newFindings(sound, recoded(sound, "66", "某项补助支出"))).toMatchObject([
      { code: "BC096", severity: "info" },
    ]);
  });

  it("says nothing where the list knows few codes of its level", async () => {
    const sound = await readCase("hejing-2026");
    const unknown = editSheets(sound, (sheet) => {
      sheet.map((value, _, column) => (column === 1 && value === "05" ? "47" : value));
    });
    const named = newFindings(sound, unknown).filter(({ code }) => code.startsWith("BC09"));
    expect(named.filter(({ message }) => /20847\d/u.test(message))).toEqual([]);
  });
});

it("a wrong code is pointed out where the code stands", async () => {
  const sound = await readCase("hejing-2026");
  const found = newFindings(sound, withCell(sound, GENERAL, "C11", "66"));
  expect(found).toMatchObject([
    { title: "表5的科目编码", suspects: [{ sheet: GENERAL, address: "C11", suggested: null }] },
  ]);
});
