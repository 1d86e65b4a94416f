import type { SheetPage } from "./plan";

/** A4 in points without the margins that Excel gives a new sheet (0.7 inches at the sides, 0.75 above and below). */
const LONG_SIDE = 841.9;
const SHORT_SIDE = 595.3;
const SIDES = 2 * 0.7 * 72;
const ENDS = 2 * 0.75 * 72;
/**
 * Of the page's height: faces and printers differ a little, and what is filled in may take a line more. Of its width more: where the
 * workbook's standard font is missing, another one's digits are up to an eighth wider, and every column with them; a column that
 * spills takes a page of its own for every form.
 */
const RESERVE = { width: 0.86, height: 0.94 };
/** Smaller than this nobody reads it: a longer table runs over several pages instead. */
const LEAST_SCALE = 45;
/** Height of a row that says nothing of it, in points. */
const DEFAULT_HEIGHT = 15;

/** Rows of a sheet and where its tables begin. */
export interface PagedSheet {
  /** In characters. */
  readonly columnWidths: readonly number[];
  /** In points, by row. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** First rows of the tables, in order, and the row below the last one. */
  readonly starts: readonly number[];
  readonly end: number;
}

/** Prints every table on a page of its own and whole, the page turned the way that leaves them larger. */
export function fitPages(sheet: PagedSheet): SheetPage {
  const [upright, across] = [false, true].map((landscape) => scaleOn(sheet, landscape));
  const landscape = (across ?? 0) > (upright ?? 0);
  const scale = (landscape ? across : upright) ?? LEAST_SCALE;
  return { landscape, pages: { starts: sheet.starts, scale } };
}

/** A page across for columns of these widths: per cent to print at, and the points of rows that go on it. */
export function pageAcross(columnWidths: readonly number[]): {
  readonly scale: number;
  readonly room: number;
} {
  const width = (LONG_SIDE - SIDES) / sumOf(columnWidths.map(toColumnPoints));
  const scale = Math.max(LEAST_SCALE, toPercent(width * RESERVE.width));
  return { scale, room: (((SHORT_SIDE - ENDS) * RESERVE.height) / scale) * 100 };
}

function scaleOn(
  { columnWidths, rowHeights, starts, end }: PagedSheet,
  landscape: boolean
): number {
  const [width, height] = landscape ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const wide = (width - SIDES) / sumOf(columnWidths.map(toColumnPoints));
  const high = starts.map((start, index) => {
    const rows = Array.from({ length: (starts[index + 1] ?? end) - start }, (_, at) => start + at);
    return (height - ENDS) / sumOf(rows.map((row) => rowHeights[row] ?? DEFAULT_HEIGHT));
  });
  const widest = toPercent(wide * RESERVE.width);
  return Math.min(widest, Math.max(LEAST_SCALE, toPercent(Math.min(...high) * RESERVE.height)));
}

function toPercent(factor: number): number {
  return Math.max(10, Math.min(100, Math.floor(100 * factor)));
}

/** Points of a column in a file, where a character is as wide as a digit of the workbook's standard font: 8 pixels in 宋体 12. */
function toColumnPoints(characters: number): number {
  return characters === 0 ? 0 : (Math.round(characters * 8) + 5) * 0.75;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, next) => sum + next, 0);
}
