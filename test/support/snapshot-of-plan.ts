import type { NewSheetPlan, PlannedCell } from "../../src/grid/plan";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";

/** The sheet as a host would read it after writing the plan (formulas not yet computed). */
export function snapshotOfPlan(plan: NewSheetPlan): SheetSnapshot {
  const height = Math.max(0, ...plan.cells.map(({ row }) => row + 1));
  const width = Math.max(0, ...plan.cells.map(({ column }) => column + 1));
  const matrix = <T>(fill: T): T[][] =>
    Array.from({ length: height }, () => Array.from({ length: width }, () => fill));
  const values = matrix<CellValue>(null);
  const formulas = matrix<string | null>(null);
  for (const { row, column, value } of plan.cells) {
    values[row]![column] = toCellValue(value);
    formulas[row]![column] = value?.kind === "formula" ? value.formula : null;
  }
  return {
    id: plan.tag ?? plan.name,
    name: plan.name,
    visibility: "visible",
    isProtected: false,
    tag: plan.tag,
    top: 0,
    left: 0,
    values,
    formulas,
    numberFormats: matrix("General"),
    merges: plan.merges,
    hiddenRows: [],
    hiddenColumns: [],
    conditionalFormats: [],
  };
}

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

function toCellValue(value: PlannedCell["value"]): CellValue {
  if (value === null || value.kind === "formula") return null;
  return value.kind === "text" ? value.text : Number(value.decimal);
}
