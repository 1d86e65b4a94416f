import { countWrappedLines, textWidth } from "../text/width";
import { CELL_PADDING, cellPitch, rowHeight } from "./document-looks";
import { textOf, type DocumentTable, type Orientation, type TableCell } from "./document-tree";
import { textHeightOf, textWidthOf } from "./page-layout";
import type { GridRows } from "./sheet-table";

/** A table and the page it fits on. */
export interface FittedTable {
  readonly orientation: Orientation;
  readonly table: DocumentTable;
}

/** Pages and sizes to print a table in, the most readable first. */
const WAYS: readonly (readonly [Orientation, number])[] = [
  ["portrait", 10.5],
  ["portrait", 9],
  ["landscape", 10.5],
  ["landscape", 9],
  ["landscape", 7.5],
  ["landscape", 6.5],
];
/** Nothing is made smaller than this only to save a page. */
const SMALLEST_BY_CHOICE = 7.5;
/** So much smaller at most where the last rows would stand on a page of their own otherwise. */
const LEAST_SCALE = 0.85;
/** Word has sizes of half points. */
const SIZE_STEP = 0.5;

/** Half-width columns: a caption or a name may be broken into lines this short, and needs no more than that. */
const SHORTEST_CAPTION = 6;
const SHORTEST_TEXT = 14;
const LONGEST_TEXT = 44;
/** Faces differ in the width of digits; an amount must not be broken for that. Where there is room, it is given for the widest. */
const SLACK = 1;
const WIDEST_DIGIT = 1.3;
/** Part of a page that is counted on: where faces are wider, some names take a line more. */
const SURE_HEIGHT = 0.94;
/** Points above the header: title, unit and measure. */
const HEADING_HEIGHT = 64;

/** Room a column needs and would like, in half-width columns. */
interface ColumnNeed {
  readonly least: number;
  readonly best: number;
}

/**
 * The most readable way that breaks no amount; on the same kind of page smaller where that saves a page. A table too wide for
 * any way is squeezed into the last.
 */
export function fitTable(grid: GridRows): FittedTable {
  const needs = [WIDEST_DIGIT, 1].map((digit) => needsOf(grid, digit));
  const fit = (orientation: Orientation, fontSize: number): readonly FittedTable[] => {
    const widths = needs.map((need) => share(need, fontSize, textWidthOf(orientation)));
    const columnWidths = widths.find((shared) => shared !== null);
    return columnWidths ? [toFitted(grid, orientation, fontSize, columnWidths)] : [];
  };
  const fitted = WAYS.flatMap(([orientation, fontSize]) => fit(orientation, fontSize));
  const [first] = fitted;
  if (!first) return squeeze(grid, needs[1] ?? []);
  const others = fitted.filter(
    ({ orientation, table }) =>
      orientation === first.orientation && table.fontSize >= SMALLEST_BY_CHOICE
  );
  const smaller = sizesBelow(first.table.fontSize).flatMap((size) => fit(first.orientation, size));
  return fewestPages([first, ...smaller, ...others]);
}

/** The first of those with the fewest pages. */
function fewestPages([first, ...others]: readonly [FittedTable, ...FittedTable[]]): FittedTable {
  return others.reduce((best, one) => (countPages(one) < countPages(best) ? one : best), first);
}

function sizesBelow(size: number): readonly number[] {
  const steps = Math.floor((size * (1 - LEAST_SCALE)) / SIZE_STEP);
  return Array.from({ length: steps }, (_, step) => size - (step + 1) * SIZE_STEP);
}

function toFitted(
  { headerRows, rows }: GridRows,
  orientation: Orientation,
  fontSize: number,
  columnWidths: readonly number[]
): FittedTable {
  return { orientation, table: { kind: "table", columnWidths, fontSize, headerRows, rows } };
}

/** Height of every row in points, with each text wrapped in its cell. */
export function rowHeights({ rows, columnWidths, fontSize }: DocumentTable): readonly number[] {
  const heights = rows.map(() => rowHeight(fontSize));
  const need = (index: number, cell: TableCell): number => {
    const width = columnWidths
      .slice(cell.column, cell.column + cell.columnSpan)
      .reduce((sum, next) => sum + next, -CELL_PADDING.across);
    const lines = countWrappedLines(textOf(cell.runs), (width / fontSize) * 2);
    const rest = heights.slice(index, index + cell.rowSpan - 1).reduce((sum, one) => sum + one, 0);
    return lines * cellPitch(fontSize) + CELL_PADDING.down - (cell.rowSpan > 1 ? rest : 0);
  };
  rows.forEach((cells, index) => {
    for (const cell of cells) {
      const last = Math.min(rows.length, index + cell.rowSpan) - 1;
      heights[last] = Math.max(heights[last] ?? 0, need(index, cell));
    }
  });
  return heights;
}

function countPages({ table, orientation }: FittedTable): number {
  const height = rowHeights(table).reduce((sum, next) => sum + next, HEADING_HEIGHT);
  return Math.ceil(height / (SURE_HEIGHT * textHeightOf(orientation)));
}

function needsOf({ columns, headerRows, rows }: GridRows, digit: number): readonly ColumnNeed[] {
  const needs = Array.from({ length: columns }, () => ({ least: 2, best: 2 }));
  const cells = rows.flatMap((row, index) =>
    row.map((cell) => ({ cell, need: needOf(cell, index < headerRows, digit) }))
  );
  // Narrow cells first: a merged cell asks only for what its columns do not have yet.
  for (const { cell, need } of cells.sort((a, b) => a.cell.columnSpan - b.cell.columnSpan)) {
    const own = needs.slice(cell.column, cell.column + cell.columnSpan);
    const least = (need.least - sumOf(own.map((column) => column.least))) / own.length;
    const best = (need.best - sumOf(own.map((column) => column.best))) / own.length;
    for (const column of own) {
      column.least += Math.max(0, least);
      column.best = Math.max(column.least, column.best + Math.max(0, best));
    }
  }
  return needs;
}

function needOf({ runs, align }: TableCell, isHeader: boolean, digit: number): ColumnNeed {
  const text = textOf(runs);
  const width = Math.max(...text.split("\n").map(textWidth));
  const isWhole = align === "right" || /^[\d.,※-]+$/u.test(text);
  const whole = Math.max(width * digit, width + SLACK);
  if (isWhole) return { least: whole, best: whole };
  // A caption on two lines costs one line once, a name on two lines costs one in every row.
  const [shortest, best] = isHeader ? [SHORTEST_CAPTION, width / 2] : [SHORTEST_TEXT, LONGEST_TEXT];
  const least = Math.min(width, shortest);
  return { least, best: Math.max(least, Math.min(width, best)) };
}

/** Widths in points that fill the page, more of it for those that would like more; null when they do not fit. */
function share(
  needs: readonly ColumnNeed[],
  fontSize: number,
  pageWidth: number
): readonly number[] | null {
  const points = (columns: number): number => (columns * fontSize) / 2 + CELL_PADDING.across;
  const least = needs.map((need) => points(need.least));
  const rest = pageWidth - sumOf(least);
  if (rest < 0) return null;
  const wishes = needs.map(({ least: from, best }) => ((best - from) * fontSize) / 2);
  const wanted = sumOf(wishes);
  const widths = least.map(
    (width, index) => width + (wishes[index] ?? 0) * Math.min(1, rest / Math.max(wanted, 1))
  );
  const stretch = pageWidth / sumOf(widths);
  return widths.map((width) => width * stretch);
}

/** Every column gives in proportion. */
function squeeze(grid: GridRows, needs: readonly ColumnNeed[]): FittedTable {
  const [orientation, fontSize] = WAYS[WAYS.length - 1] ?? ["landscape", SMALLEST_BY_CHOICE];
  const total = sumOf(needs.map(({ least }) => least));
  const widths = needs.map(({ least }) => (least / total) * textWidthOf(orientation));
  return toFitted(grid, orientation, fontSize, widths);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, next) => sum + next, 0);
}
