/** What Excel allows: height of a row in points, characters in a cell. */
export const MAX_ROW_HEIGHT = 409;
export const MAX_CELL_CHARACTERS = 32767;

/** Points of one line of text; a little more than 11 pt Chinese fonts need, so that nothing is cut. */
const LINE_HEIGHT = 17;
const PADDING = 6;

/** Lines of wrapped text that the tallest row shows. */
export const MAX_ROW_LINES = Math.floor((MAX_ROW_HEIGHT - PADDING) / LINE_HEIGHT);

/** Height of a row that shows so many lines, in points, never more than Excel allows. */
export function toRowHeight(lines: number): number {
  return Math.min(MAX_ROW_HEIGHT, Math.max(1, lines) * LINE_HEIGHT + PADDING);
}

/**
 * Room for text in a column of so many characters. A Chinese character is somewhat wider than two digits in some
 * fonts and the cell has margins, hence less than the column's width.
 */
export function usableColumns(columnWidth: number): number {
  return Math.max(2, Math.floor(columnWidth * 0.9));
}
