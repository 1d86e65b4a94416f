import type { RangeBounds } from "../grid/address";
import type { DocumentSheet } from "../host/xlsx/workbook-document";

/** Rows beyond this are not drawn; a disclosure table has a few hundred. */
export const MOST_ROWS = 3000;
const MOST_COLUMNS = 200;
/** Empty rows and columns around the data, so that a small sheet looks like a sheet. */
const LEAST_ROWS = 30;
const LEAST_COLUMNS = 12;
const MARGIN = 3;

/** Excel's width of one character and its cell padding, in pixels. */
const CHARACTER = 7;
const PADDING = 5;
/** Width of the row numbers, in pixels. */
export const ROW_HEAD = 44;

/** What of a sheet is drawn, in order. */
export interface GridLayout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly isCut: boolean;
  /** Merged area by "row,column" of its first cell. */
  readonly merges: ReadonlyMap<string, RangeBounds>;
  /** "row,column" of cells hidden behind a merged area. */
  readonly covered: ReadonlySet<string>;
}

/** Key of a cell in the maps of a layout. */
export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Lays out the used part of a sheet. */
export function layOut(sheet: DocumentSheet): GridLayout {
  const used = sheet.usedBounds;
  const rowCount = Math.max((used?.bottom ?? 0) + 1 + MARGIN, LEAST_ROWS);
  const columnCount = Math.max((used?.right ?? 0) + 1 + MARGIN, LEAST_COLUMNS);
  const rows = range(Math.min(rowCount, MOST_ROWS)).filter((row) => !sheet.isRowHidden(row));
  const columns = range(Math.min(columnCount, MOST_COLUMNS)).filter(
    (column) => !sheet.isColumnHidden(column)
  );
  return { rows, columns, isCut: rowCount > MOST_ROWS, ...mapMerges(sheet.merges) };
}

/** Number of the drawn lines from `first` to `last`; hidden ones take no room in a merged area. */
export function countDrawn(lines: readonly number[], first: number, last: number): number {
  return lines.filter((line) => line >= first && line <= last).length;
}

/** Characters to pixels. */
export function columnPixels(characters: number): number {
  return Math.round(characters * CHARACTER) + PADDING;
}

/** @param width - of a column, in characters */
export function tableWidth(columns: readonly number[], width: (column: number) => number): number {
  return columns.reduce((sum, column) => sum + columnPixels(width(column)), ROW_HEAD);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function mapMerges(all: readonly RangeBounds[]): Pick<GridLayout, "merges" | "covered"> {
  const merges = new Map<string, RangeBounds>();
  const covered = new Set<string>();
  for (const merge of all) {
    merges.set(cellKey(merge.top, merge.left), merge);
    for (let row = merge.top; row <= Math.min(merge.bottom, MOST_ROWS); row++)
      for (let column = merge.left; column <= Math.min(merge.right, MOST_COLUMNS); column++)
        if (row !== merge.top || column !== merge.left) covered.add(cellKey(row, column));
  }
  return { merges, covered };
}

/** The merged area around a cell, or the cell alone. */
export function areaOf(sheet: DocumentSheet, row: number, column: number): RangeBounds {
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) =>
      row >= top && row <= bottom && column >= left && column <= right
  );
  return merge ?? { top: row, bottom: row, left: column, right: column };
}
