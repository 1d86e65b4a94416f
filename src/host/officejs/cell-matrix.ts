import type { CellValue, SheetSnapshot } from "../../grid/snapshot";

/** Cells as Excel hands them over: empty cells are "", errors their text, formulas stand where there is one. */
export interface HostCells {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

type SnapshotCells = Pick<SheetSnapshot, "top" | "left" | "values" | "formulas" | "numberFormats">;

/** Error values as Excel names them in every language of the API. */
const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

export const NO_CELLS: SnapshotCells = {
  top: 0,
  left: 0,
  values: [],
  formulas: [],
  numberFormats: [],
};

function toValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return ERRORS.has(value) ? { error: value } : value;
}

/** A text cell that begins with "=" shows the same text as formula and as value; it holds no formula. */
function toFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? formula
    : null;
}

function mapCells<T>(
  matrix: readonly (readonly unknown[])[],
  convert: (cell: unknown, row: number, column: number) => T
): T[][] {
  return matrix.map((cells, row) => cells.map((cell, column) => convert(cell, row, column)));
}

/** First and last index that is true, null when none is. */
function extent(flags: readonly boolean[]): { first: number; last: number } | null {
  const first = flags.indexOf(true);
  return first < 0 ? null : { first, last: flags.lastIndexOf(true) };
}

/** Cells as a snapshot holds them, without empty rows and columns at the edges. */
export function toSnapshotCells(cells: HostCells): SnapshotCells {
  const formulas = mapCells(cells.formulas, (formula, row, column) =>
    toFormula(formula, cells.values[row]?.[column])
  );
  // An empty text is a formula's result like any other; elsewhere it is an empty cell.
  const values = mapCells(cells.values, (value, row, column) =>
    value === "" && formulas[row]?.[column] ? "" : toValue(value)
  );
  const numberFormats = mapCells(cells.numberFormats, (code) =>
    typeof code === "string" && code !== "" ? code : "General"
  );
  const isFilled = (row: number, column: number) =>
    (values[row]?.[column] ?? null) !== null || (formulas[row]?.[column] ?? null) !== null;
  const width = values[0]?.length ?? 0;
  const columnIndexes = Array.from({ length: width }, (_, column) => column);
  const rows = extent(values.map((_, row) => columnIndexes.some((c) => isFilled(row, c))));
  const columns = extent(columnIndexes.map((c) => values.some((_, row) => isFilled(row, c))));
  if (!rows || !columns) return NO_CELLS;
  const cut = <T>(matrix: readonly (readonly T[])[]) =>
    matrix
      .slice(rows.first, rows.last + 1)
      .map((row) => row.slice(columns.first, columns.last + 1));
  return {
    top: cells.top + rows.first,
    left: cells.left + columns.first,
    values: cut(values),
    formulas: cut(formulas),
    numberFormats: cut(numberFormats),
  };
}
