import type { CellPosition, RangeBounds } from "../grid/address";
import type { CellChange } from "../grid/plan";

/** A text that a cell gets. */
export interface NewText extends CellPosition {
  readonly text: string;
}

/** New texts as one rectangle, in which what stands between them stays. */
export function toCellRows(texts: readonly NewText[]): Pick<CellChange, "top" | "left" | "rows"> {
  const bounds = around(texts);
  const { top, left } = bounds;
  return { top, left, rows: rowsOf(bounds, texts) };
}

function around(cells: readonly CellPosition[]): RangeBounds {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function rowsOf(
  { top, bottom, left, right }: RangeBounds,
  texts: readonly NewText[]
): CellChange["rows"] {
  const rows = Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, (): string | null => null)
  );
  for (const { row, column, text } of texts) {
    const cells = rows[row - top];
    if (cells) cells[column - left] = text;
  }
  return rows;
}
