import { toAddress, toRangeAddress } from "../../src/grid/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { removeSpaces } from "../../src/text/normalize";
import { buildWorkbook, type CellSpec } from "./build-workbook";

export type CellRow = readonly CellValue[];

/** The sheet whose name begins so. */
export function sheetOf({ sheets }: WorkbookSnapshot, prefix: string): SheetSnapshot {
  const sheet = sheets.find(({ name }) => name.startsWith(prefix));
  if (!sheet) throw new RangeError(`the sample has no sheet ${prefix}`);
  return sheet;
}

/** The rows above the first one that a test calls data, and other rows below them. */
export function withDataRows(
  sheet: SheetSnapshot,
  isData: (row: CellRow) => boolean,
  rows: readonly CellRow[]
): SheetSnapshot {
  const head = sheet.values.findIndex(isData);
  if (head < 0) throw new RangeError(`${sheet.name} has no data`);
  const merges = sheet.merges.filter(({ bottom }) => bottom < sheet.top + head);
  return withValues({ ...sheet, merges }, [...sheet.values.slice(0, head), ...rows]);
}

/** The sheet with amounts beside labels: `amounts` by label, what follows the label; other numbers become blank. */
export function withAmountsBeside(
  sheet: SheetSnapshot,
  amounts: (label: string, column: number) => readonly CellValue[] | null
): SheetSnapshot {
  const values = sheet.values.map((row) => {
    const cells: CellValue[] = row.map((value) => (typeof value === "number" ? null : value));
    row.forEach((value, column) => {
      if (typeof value !== "string") return;
      amounts(removeSpaces(value), column)?.forEach((amount, index) => {
        cells[column + 1 + index] = amount;
      });
    });
    return cells;
  });
  return withValues(sheet, values);
}

/** Every text of the sheet replaced. */
export function withTexts(sheet: SheetSnapshot, replace: (text: string) => string): SheetSnapshot {
  return withValues(
    sheet,
    sheet.values.map((row) =>
      row.map((value) => (typeof value === "string" ? replace(value) : value))
    )
  );
}

function withValues(sheet: SheetSnapshot, rows: readonly CellRow[]): SheetSnapshot {
  const width = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  const formulas = values.map((row) => row.map(() => null));
  const numberFormats = values.map((row) => row.map(() => "General"));
  return { ...sheet, values, formulas, numberFormats };
}

/** The workbook as an .xlsx file; merges included, formats left out. */
export function toXlsx({ title, sheets }: WorkbookSnapshot): Uint8Array {
  return buildWorkbook({
    ...(title === null ? {} : { title }),
    sheets: sheets.map(({ name, values, merges, top, left }) => {
      const cells: Record<string, CellSpec> = {};
      values.forEach((row, r) => {
        row.forEach((value, c) => {
          if (typeof value === "string" || typeof value === "number")
            cells[toAddress({ row: top + r, column: left + c })] = value;
        });
      });
      return { name, cells, merges: merges.map(toRangeAddress) };
    }),
  });
}
