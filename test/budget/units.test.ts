import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import { openCase } from "../../src/app/open-case";
import { toAddress } from "../../src/grid/address";
import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import { toFigureLines } from "../../src/report/figure-list";
import { editSheets } from "../support/edit-sheet";
import { readCase, withCell } from "../support/read-workbook";

/** A table of one unit: its first and last row of codes, the columns of code and name, the names of two units. */
interface Place {
  readonly sheet: string;
  readonly rows: readonly [number, number];
  readonly columns: readonly [code: number, name: number];
  readonly names: readonly [string, string];
}

const textOf = (value: CellValue | undefined): string => (typeof value === "string" ? value : "");
const doubled = (value: CellValue): CellValue =>
  typeof value === "number" ? Math.round(value * 200) / 100 : value;

/** A workbook of twice the amounts, one table of which lists its codes once for each of two units, half for each. */
function twoUnits(workbook: WorkbookSnapshot, place: Place): WorkbookSnapshot {
  const [first, last] = place.rows;
  const [code, name] = place.columns;
  return editSheets(workbook, (sheet) => {
    const own = sheet.values.slice(first - 1, last);
    sheet.map(doubled);
    if (sheet.name !== place.sheet) return;
    const classes = own.filter(
      (row) => textOf(row[code]).length === 3 && textOf(row[code + 1]).length !== 2
    );
    const unitRow = (unit: string): CellValue[] =>
      own[0]?.map((_, at) => {
        const amounts = classes.flatMap((row) => (typeof row[at] === "number" ? [row[at]] : []));
        const sum = Math.round(amounts.reduce((all, one) => all + one, 0) * 100) / 100;
        return at === name ? unit : amounts.length > 0 ? sum : null;
      }) ?? [];
    own.forEach(() => sheet.deleteRow(first - 1));
    const rows = place.names.flatMap((unit) => [unitRow(unit), ...own]);
    [...rows].reverse().forEach((row) => sheet.insertRow(first - 1, row));
  });
}

const CASES: readonly (readonly [string, Place])[] = [
  [
    "hejing-2026",
    {
      sheet: "七、一般公共预算项目支出情况表",
      rows: [6, 11],
      columns: [0, 3],
      names: ["和静县社会保险中心本级", "和静县某某服务站"],
    },
  ],
  [
    "nine-tables-plain",
    { sheet: "Sheet3", rows: [5, 17], columns: [0, 1], names: ["甲县某某局本级", "甲县某某中心"] },
  ],
  [
    "nine-tables-rich",
    { sheet: "Sheet5", rows: [5, 17], columns: [0, 1], names: ["某某局（本级）", "甲县第二中学"] },
  ],
];

const told = (workbook: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(openCase(workbook))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, message }) => `${code} ${message}`);

describe("a table that lists codes once for each unit", () => {
  it.each(CASES)("is read to the last amount, with nothing false: %s", async (slug, place) => {
    const sound = editSheets(await readCase(slug), (sheet) => sheet.map(doubled));
    const workbook = twoUnits(await readCase(slug), place);
    expect(told(workbook)).toEqual(told(sound));
    const opened = openCase(workbook);
    const { problems, coverage } = checkWorkbook(opened);
    const before = checkWorkbook(openCase(sound));
    expect(problems).toEqual(before.problems);
    expect(coverage.notEvaluated).toBe(before.coverage.notEvaluated);
    const read = toFigureLines("", opened.budget).filter(({ sheet }) => sheet === place.sheet);
    const [first, last] = place.rows;
    const rows = new Set(read.map(({ address }) => address.replace(/\D/gu, "")));
    expect(rows.size).toBe(2 * (last - first + 1) + 3);
  });

  it.each(CASES)("sees an amount of one unit that was changed: %s", async (slug, place) => {
    const workbook = twoUnits(await readCase(slug), place);
    const grid = workbook.sheets.find(({ name }) => name === place.sheet)?.values ?? [];
    const row = place.rows[0] + 2;
    const column = grid[row]?.findIndex((one) => typeof one === "number" && one !== 0) ?? -1;
    const address = toAddress({ row, column });
    const wrong = withCell(workbook, place.sheet, address, Number(grid[row]?.[column]) + 5);
    const errors = checkWorkbook(openCase(wrong)).findings.filter(
      ({ severity }) => severity === "error"
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]?.suspects[0]).toMatchObject({ sheet: place.sheet, address });
  });
});
