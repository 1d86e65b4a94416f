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

describe("a note that a table is empty", () => {
  const isTop = (address: string): boolean => Number(address.replace(/\D/gu, "")) < 5;

  /** 和静 with other words under its empty 表8. */
  async function withNote(...notes: readonly string[]): Promise<readonly string[]> {
    const workbook = editSheets(await readCase("hejing-2026"), (sheet) => {
      if (!sheet.name.startsWith("八、")) return;
      sheet.map((value) => (typeof value === "string" && value.includes("为空表") ? null : value));
      for (const note of notes) sheet.insertRow(sheet.values.length, [note]);
    });
    return checkWorkbook(openCase(workbook)).findings.flatMap(({ code, cells }) =>
      code === "BC091" || code === "BC094"
        ? cells.map(
            ({ sheet, address }) =>
              `${code} ${sheet.slice(0, 1)} ${isTop(address) ? "title" : "note"}`
          )
        : []
    );
  }

  it.each([
    ["和静县社会保险中心", 0],
    ["县社保中心", 0],
    ["本单位", 0],
    ["和静县社会保险中心（本级）", 0],
    ["和静县教育局", 1],
    ["和静县社会保障中心", 1],
  ])("that speaks of %s", async (unit, count) => {
    const note = `${unit}2026年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。`;
    const found = await withNote(note);
    expect(found).toEqual(Array.from({ length: count }, () => "BC094 八 note"));
    expect(await withNote("注：金额单位为万元。", note)).toEqual(found);
  });

  it.each([
    "备注：我单位2026年无政府性基金预算拨款支出，此表为空。",
    "本表无数据",
    "我院2026年度不涉及政府性基金预算拨款，故此表无数据。",
    "和静县社会保险中心2026年度没有政府性基金预算拨款，故政府性基金预算支出情况表以空表公开。",
    "备注：没有这类支出",
  ])("may say so in other words: %s", async (note) => {
    expect(await withNote(note)).toEqual([]);
  });

  it("that says something else is pointed at, not the title", async () => {
    const named = await withNote("备注：金额保留两位小数");
    expect(named).toEqual(["BC091 八 note"]);
  });

  it("stays the note where the table is signed below it, which is no row of it", async () => {
    const signed = editSheets(await readCase("hejing-2026"), (sheet) => {
      sheet.insertRow(sheet.values.length, ["填报人：李四", "审核人（签字）：王五"]);
    });
    const { problems, coverage } = checkWorkbook(openCase(signed));
    expect([problems, coverage.violated]).toEqual([[], 1]);
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
