import type { CellChange } from "../../grid/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../grid/snapshot";
import { toSnapshotCells } from "./cell-matrix";
import { CELL_PROPERTIES, toHostCells } from "./read-cells";
import { runExcel } from "./run-excel";

/** The address of a whole row. */
export function rowAddress(row: number): string {
  return `${row + 1}:${row + 1}`;
}

/** What is so after a change failed: everything as before, everything written, or nobody knows. */
export type Recovered = "back" | "written" | "unknown";

/**
 * After a change failed half-way: takes out the rows that came in before its texts were written, so that the sheet holds what it
 * held, cell by cell; where the texts are there, does what comes after them.
 */
export async function recoverChange(
  change: CellChange,
  basis: WorkbookSnapshot,
  finish: (sheet: Excel.Worksheet) => void
): Promise<Recovered> {
  const read = basis.sheets.find(({ id }) => id === change.sheetId);
  if (!read) return "unknown";
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(change.sheetId);
    const used = sheet.getUsedRangeOrNullObject(true).load(CELL_PROPERTIES);
    await context.sync();
    const now = used.isNullObject ? [] : typedCells(toSnapshotCells(toHostCells(used)));
    const before = typedCells(read);
    const rows = (change.newRows ?? []).map(({ row }) => row);
    if (isSame(now, withTexts(moved(before, rows), change))) {
      finish(sheet);
      await context.sync();
      return "written";
    }
    const counts = [...rows.keys(), rows.length];
    const [count, ...others] = counts.filter((some) =>
      isSame(now, moved(before, rows.slice(0, some)))
    );
    // Below the last words nobody can tell whether an empty row came in, or is the clerk's.
    if (count === undefined || others.length > 0) return "unknown";
    const last = rows.slice(0, count).reverse();
    for (const row of last) sheet.getRange(rowAddress(row)).delete("Up");
    if (count > 0) await context.sync();
    return "back";
  });
}

/** What was typed into a cell; of a formula only that it is one: its references move with the rows, and we never write any. */
interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly typed: unknown;
}

const FORMULA = { isFormula: true };

type Cells = Pick<SheetSnapshot, "top" | "left" | "values" | "formulas">;

function typedCells({ top, left, values, formulas }: Cells): readonly TypedCell[] {
  return values.flatMap((line, r) =>
    line.flatMap((value, c) => {
      const typed = typeof formulas[r]?.[c] === "string" ? FORMULA : value;
      return typed === null ? [] : [{ row: top + r, column: left + c, typed }];
    })
  );
}

/** After these rows came in, from the top down. */
function moved(cells: readonly TypedCell[], rows: readonly number[]): readonly TypedCell[] {
  return cells.map((cell) => ({
    ...cell,
    row: rows.reduce((row, from) => (from <= row ? row + 1 : row), cell.row),
  }));
}

function withTexts(cells: readonly TypedCell[], { top, left, rows }: CellChange) {
  const textAt = ({ row, column }: TypedCell): string | null =>
    rows[row - top]?.[column - left] ?? null;
  const texts = rows.flatMap((line, r) =>
    line.flatMap((typed, c): readonly TypedCell[] =>
      typed === null || typed === "" ? [] : [{ row: top + r, column: left + c, typed }]
    )
  );
  return [...cells.filter((cell) => textAt(cell) === null), ...texts];
}

function isSame(some: readonly TypedCell[], others: readonly TypedCell[]): boolean {
  const keys = (cells: readonly TypedCell[]): string =>
    JSON.stringify(
      cells.map(({ row, column, typed }) => JSON.stringify([row, column, typed])).sort()
    );
  return some.length === others.length && keys(some) === keys(others);
}
