import type { RangeBounds } from "../grid/address";
import type { DocumentSheet } from "../host/xlsx/workbook-document";
import { areaOf, type GridLayout } from "./grid-layout";

/** The cell or merged area that an arrow key leads to; the edge of what is drawn stops it. */
export function moveFrom(
  sheet: DocumentSheet,
  layout: GridLayout,
  active: RangeBounds,
  rows: number,
  columns: number
): RangeBounds {
  const area = areaOf(sheet, active.top, active.left);
  const row = step(layout.rows, area.top, area.bottom, rows);
  const column = step(layout.columns, area.left, area.right, columns);
  return areaOf(sheet, row, column);
}

function step(lines: readonly number[], first: number, last: number, by: number): number {
  if (by === 0) return first;
  const beyond =
    by > 0 ? lines.filter((line) => line > last) : lines.filter((line) => line < first);
  return (by > 0 ? beyond[0] : beyond[beyond.length - 1]) ?? first;
}
