import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { toTableFigures } from "../../../src/report/table-figures";
import { editSheets } from "../../support/edit-sheet";
import { readCase, withCell } from "../../support/read-workbook";

const hejing = await readCase("hejing-2026");

const toText = (value: unknown): string => (typeof value === "string" ? value : "");

/** The way of writing a row's 类, 款 and 项, given as they stand in the published tables. */
type Writing = (codes: readonly string[]) => readonly (string | number | null)[];

/** The same tables with the codes below every 类, 款, 项 written in another way. */
function withCodes(workbook: WorkbookSnapshot, write: Writing): WorkbookSnapshot {
  let rows = 0;
  const changed = editSheets(workbook, ({ values }) => {
    let at = -1;
    let levels = 0;
    values.forEach((row) => {
      const captions = row.map((value) =>
        (typeof value === "string" ? value : "").replace(/\s/gu, "")
      );
      const found = captions.findIndex(
        (caption, index) => caption === "类" && captions[index + 1] === "款"
      );
      if (found >= 0) [at, levels] = [found, captions[found + 2] === "项" ? 3 : 2];
      const codes = captions.slice(at, at + levels);
      if (at < 0 || !/^\d{3}$/u.test(codes[0] ?? "")) return;
      rows += 1;
      write(codes)
        .slice(0, levels)
        .forEach((code, index) => (row[at + index] = code));
    });
  });
  expect(rows).toBeGreaterThan(50);
  return changed;
}

describe("functional codes in three columns", () => {
  it.each<[string, Writing]>([
    [
      "each with its upper levels before it",
      ([category = "", section = "", item = ""]) => [
        category,
        section === "" ? null : category + section,
        item === "" ? null : category + section + item,
      ],
    ],
    [
      "the same as numbers",
      ([category = "", section = "", item = ""]) => [
        Number(category),
        section === "" ? null : Number(category + section),
        item === "" ? null : Number(category + section + item),
      ],
    ],
    [
      "only the deepest of them, whole",
      ([category = "", section = "", item = ""]) => [
        section === "" ? category : null,
        section !== "" && item === "" ? category + section : null,
        item === "" ? null : category + section + item,
      ],
    ],
    [
      "款 whole, 项 alone",
      ([category = "", section = "", item = ""]) =>
        [null, section === "" ? null : category + section, item === "" ? null : item].map(
          (code, index) => (index === 0 && section === "" ? category : code)
        ),
    ],
  ])("%s: the same rows and findings", (_name, write) => {
    const sound = openCase(hejing);
    const other = openCase(withCodes(hejing, write));
    const rowsOf = ({ budget }: typeof sound): readonly unknown[] =>
      Object.values(budget.tables).map((table) => toTableFigures(table));
    expect(rowsOf(other)).toEqual(rowsOf(sound));
    expect(checkWorkbook(other).findings).toEqual(checkWorkbook(sound).findings);
  });
});

describe("rows of a table of codes", () => {
  const sheet = "五、一般公共预算支出情况表";
  const sound = openCase(hejing);
  const index = hejing.sheets.findIndex(({ name }) => name === sheet);
  const rows = hejing.sheets[index]?.values ?? [];
  const totalRow = rows.findIndex((row) => row.some((value) => /^总\s*计$/u.test(toText(value))));

  it.each([
    ["in the column of codes", "A", "总 计"],
    ["with a colon", "D", "总计："],
    ["called 支出总计", "D", "支出总计"],
  ])("its total is found %s", (_name, column, label) => {
    const moved = withCell(
      withCell(hejing, sheet, `D${totalRow + 1}`, null),
      sheet,
      `${column}${totalRow + 1}`,
      label
    );
    expect(checkWorkbook(openCase(moved)).findings).toEqual(checkWorkbook(sound).findings);
  });

  it("a number below it that has neither name nor amount is no code", () => {
    for (const below of [46063, 12, 201]) {
      const dated = editSheets(hejing, (one, at) => {
        if (at === index) one.insertRow(rows.length, [below]);
      });
      const report = checkWorkbook(openCase(dated));
      expect(report.findings).toEqual(checkWorkbook(sound).findings);
    }
  });
});
