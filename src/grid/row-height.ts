import { countWrappedLines } from "../text/width";
import type { CellLook } from "./plan";

/** What Excel allows: height of a row in points, characters in a cell. */
export const MAX_ROW_HEIGHT = 409;
export const MAX_CELL_CHARACTERS = 32767;

/** Points of one line of text; a little more than 11 pt Chinese fonts need, so that nothing is cut. */
const LINE_HEIGHT = 17;
const PADDING = 6;

/** Lines of wrapped text that the tallest row shows. */
export const MAX_ROW_LINES = Math.floor((MAX_ROW_HEIGHT - PADDING) / LINE_HEIGHT);

/** Points of a line, and around all lines of a cell. */
interface TextRoom {
  readonly line: number;
  readonly padding: number;
}

/** Text of 10 pt, as tables have it, and how much more of it than of 12 pt goes on a line. */
export const TABLE_TEXT = { line: 13.5, padding: 3.5, width: 1.13 } as const;

/** Height of a row that shows so many lines, in points, never more than Excel allows. */
export function toRowHeight(
  lines: number,
  { line, padding }: TextRoom = { line: LINE_HEIGHT, padding: PADDING }
): number {
  return Math.min(MAX_ROW_HEIGHT, Math.max(1, lines) * line + padding);
}

/**
 * Room for text in a column of so many characters. A Chinese character of 12 pt is wider than two digits of most
 * workbooks' standard font, and the cell has margins, hence less than the column's width.
 */
export function usableColumns(columnWidth: number): number {
  return Math.max(2, Math.floor(columnWidth * 0.86));
}

/** How much larger titles are than running text, in width and in lines. */
const TITLE_WIDTH = 1.75;
const TITLE_LINES = 2;

/** Ordinary lines that a text takes in a cell (or merged cells) of so many characters' width. */
export function countCellLines(text: string, look: CellLook, columnWidth: number): number {
  const columns = usableColumns(columnWidth);
  if (look !== "title") return countWrappedLines(text, columns);
  return TITLE_LINES * countWrappedLines(text, columns / TITLE_WIDTH);
}
