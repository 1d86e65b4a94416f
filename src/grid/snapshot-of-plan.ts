import { AMOUNT_FORMAT, type NewSheetPlan, type PlannedCell } from "./plan";
import type { CellValue, SheetSnapshot } from "./snapshot";

/** The sheet as a host would read it after writing the plan, with formulas not yet computed. */
export function snapshotOfPlan(plan: NewSheetPlan): SheetSnapshot {
  const height = plan.cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const width = plan.cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const matrix = <T>(fill: T): T[][] =>
    Array.from({ length: height }, () => Array.from({ length: width }, () => fill));
  const values = matrix<CellValue>(null);
  const formulas = matrix<string | null>(null);
  const numberFormats = matrix("General");
  for (const { row, column, value, look } of plan.cells) {
    put(values, row, column, toCellValue(value));
    put(formulas, row, column, value?.kind === "formula" ? value.formula : null);
    if (look === "amount") put(numberFormats, row, column, AMOUNT_FORMAT);
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
    numberFormats,
    merges: plan.merges,
    hiddenRows: [],
    hiddenColumns: [],
    conditionalFormats: [],
  };
}

function put<T>(matrix: T[][], row: number, column: number, value: T): void {
  const cells = matrix[row];
  if (cells) cells[column] = value;
}

function toCellValue(value: PlannedCell["value"]): CellValue {
  if (value === null || value.kind === "formula") return null;
  return value.kind === "text" ? value.text : Number(value.decimal);
}
