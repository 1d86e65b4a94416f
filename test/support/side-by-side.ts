import type { RangeBounds } from "../../src/grid/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { EditableSheet } from "./edit-sheet";

/** How tables are put beside each other. */
export interface Beside {
  /** Tables on one sheet, two by default. */
  readonly count?: number;
  /** Empty columns between two of them, one by default. */
  readonly gap?: number;
  /** So many rows lower than the one before each table begins. */
  readonly step?: number;
  /** Every such row of tables below the one before, on a single sheet. */
  readonly onOneSheet?: boolean;
}

/** The workbook with the tables of neighboring sheets beside each other, each as it was printed on its own. */
export function putBeside(
  workbook: WorkbookSnapshot,
  { count = 2, gap = 1, step = 0, onOneSheet = false }: Beside = {}
): WorkbookSnapshot {
  const sheets: SheetSnapshot[] = [];
  for (let at = 0; at < workbook.sheets.length; at += count) {
    const [first, ...others] = workbook.sheets.slice(at, at + count);
    if (first) sheets.push(joinSheets([first, ...others], (one) => [step, one.width + gap]));
  }
  const [top, ...below] = sheets;
  return !onOneSheet || !top
    ? { ...workbook, sheets }
    : {
        ...workbook,
        sheets: [joinSheets([top, ...below], (one) => [one.values.length + 1, 0])],
      };
}

/** Sheets on the first of them, each so many rows and columns from the one before. */
function joinSheets(
  [first, ...others]: readonly [SheetSnapshot, ...SheetSnapshot[]],
  distance: (before: EditableSheet) => readonly [rows: number, columns: number]
): SheetSnapshot {
  const joined = new EditableSheet(first);
  let before = new EditableSheet(first);
  let [row, column] = [0, 0];
  for (const other of others) {
    const [down, right] = distance(before);
    [row, column] = [row + down, column + right];
    before = new EditableSheet(other);
    place(joined, before, row, column);
  }
  return joined.toSnapshot();
}

function place(onto: EditableSheet, sheet: EditableSheet, row: number, column: number): void {
  const height = Math.max(onto.values.length, row + sheet.values.length);
  const width = Math.max(onto.width, column + sheet.width);
  const put = <T>(matrix: T[][], added: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from(
        { length: width },
        (__, c) => added[r - row]?.[c - column] ?? matrix[r]?.[c] ?? blank
      )
    );
  onto.values = put<CellValue>(onto.values, sheet.values, null);
  onto.formulas = put<string | null>(onto.formulas, sheet.formulas, null);
  onto.numberFormats = put(onto.numberFormats, sheet.numberFormats, "General");
  onto.merges.push(...sheet.merges.map((merge) => moved(merge, row, column)));
  onto.hiddenRows.push(...sheet.hiddenRows.map((one) => one + row));
  onto.hiddenColumns.push(...sheet.hiddenColumns.map((one) => one + column));
}

function moved({ top, left, bottom, right }: RangeBounds, row: number, column: number) {
  return { top: top + row, left: left + column, bottom: bottom + row, right: right + column };
}
