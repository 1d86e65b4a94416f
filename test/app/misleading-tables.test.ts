import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { editSheets, plainSheet } from "../support/edit-sheet";
import { readCase } from "../support/read-workbook";

const aketao = await readCase("aketao-2025");

/** The workbook with one of its sheets once more, under another name and hidden. */
function withCopy(visibility: SheetSnapshot["visibility"]): WorkbookSnapshot {
  const copies = aketao.sheets.filter(({ name }) => name === "表5");
  const copy = editSheets({ ...aketao, sheets: copies }, (sheet) => {
    sheet.map((value) => (typeof value === "number" ? value + 1 : value));
  }).sheets.map((sheet) => ({ ...sheet, id: "copy", name: "表5旧", visibility }));
  return { ...aketao, sheets: [...aketao.sheets, ...copy] };
}

describe("a hidden old copy of a table", () => {
  it.each([
    ["hidden", "取消隐藏"],
    ["very-hidden", "Alt+F11"],
  ] as const)("(%s) is named, and the visible table is checked", (visibility, way) => {
    const report = checkWorkbook(openCase(withCopy(visibility)));
    expect(report.coverage).toEqual(checkWorkbook(openCase(aketao)).coverage);
    const [copy, ...others] = report.problems;
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ kind: "hidden-copy", sheet: "表5旧" });
    expect(copy?.message).toContain(way);
    expect(report.otherSheets).toEqual([]);
  });

  it("that is visible leaves it open which of the two is meant", () => {
    const report = checkWorkbook(openCase(withCopy("visible")));
    expect(report.problems.map(({ kind }) => kind)).toEqual(["ambiguous-table"]);
  });
});

describe("a note that a filled table is empty", () => {
  it("is a finding in a table that need not say so", async () => {
    const workbook = editSheets(await readCase("hejing-2026"), (sheet) => {
      if (!sheet.name.startsWith("七、")) return;
      sheet.insertRow(sheet.values.length, [
        "本单位2026年没有项目支出，一般公共预算项目支出情况表为空表。",
      ]);
    });
    const codes = checkWorkbook(openCase(workbook)).findings.map(({ code }) => code);
    expect(codes).toContain("BC091");
  });
});

describe("one table like those of a family", () => {
  it("does not make a workbook of ten others one of it", () => {
    const like = aketao.sheets.filter(({ name }) => name === "表5");
    const others = Array.from({ length: 10 }, (_, index) =>
      plainSheet(`其他${index}`, [
        [`部门第${index}类支出安排情况表`],
        ["单位：万元"],
        ["项目", "合计"],
        ["甲", 1],
      ])
    );
    expect(
      checkWorkbook(openCase({ ...aketao, sheets: like })).tables.some(({ rows }) => rows > 0)
    ).toBe(true);
    expect(() => checkWorkbook(openCase({ ...aketao, sheets: [...others, ...like] }))).toThrow(
      "unsupported-layout"
    );
  });
});
