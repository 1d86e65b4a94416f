export { snapshotOfPlan } from "../../src/grid/snapshot-of-plan";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";

/** A workbook of these sheets. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { fileName: "test.xlsx", title: null, sheets };
}

/** A user's sheet typed in row by row; "" and null are empty cells. */
export function snapshotOfRows(
  rows: readonly (readonly CellValue[])[],
  more: Partial<SheetSnapshot> = {}
): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const pad = <T>(row: readonly T[], fill: T): T[] =>
    Array.from({ length: width }, (_, index) => row[index] ?? fill);
  return {
    id: "1",
    name: "Sheet1",
    visibility: "visible",
    isProtected: false,
    tag: null,
    top: 0,
    left: 0,
    values: rows.map((row) => pad(row, null).map((value) => (value === "" ? null : value))),
    formulas: rows.map(() => pad([], null)),
    numberFormats: rows.map(() => pad([], "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    conditionalFormats: [],
    ...more,
  };
}
