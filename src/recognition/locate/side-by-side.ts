import type { SheetView } from "../../grid/sheet-view";
import { tableNumberOf } from "../../text/numbering";
import { isMarginalia } from "./marginalia";
import type { TitleCandidate } from "./title";

/** Rows above a title that may be its own: the number of the table, the unit, the measure. */
const MOST_ROWS_ABOVE = 3;
/** Twice as many as any form has tables; a sheet of more titles is none of tables beside each other. */
const MOST_TITLES = 32;

/** A title in the columns that are taken for its table's, and the last row before the next title there. */
export interface TitleInPart {
  readonly part: SheetView;
  readonly title: TitleCandidate;
  readonly lastRow: number;
}

/** What is asked of the tables below titles. */
export interface TitleTests {
  /** So many captions of the table stand below its title; 0 where its header does not. */
  readonly countCaptions: (place: TitleInPart) => number;
  /** True for the same table once more: what a clerk copied beside the published table is none of two. */
  readonly isCopy: (one: TitleInPart, other: TitleInPart) => boolean;
}

/**
 * The parts of a sheet that hold its tables one below another: the sheet itself, unless tables stand beside each other there,
 * each below a title of its own and none with a column of the other. They begin in the same row or, put there by
 * hand, some rows apart.
 * @param titles - from top to bottom, those of one row from left to right
 */
export function partsSideBySide(
  view: SheetView,
  titles: readonly TitleCandidate[],
  tests: TitleTests
): readonly SheetView[] {
  if (titles.every(({ column }) => column === titles[0]?.column)) return [view];
  if (titles.length > MOST_TITLES) return [view];
  for (const { row } of firstOfRows(titles)) {
    const top = headTop(view, titles, row);
    const divided = divideFrom(view.part({ top }), titles, tests);
    if (!divided) continue;
    const { parts, bottom } = divided;
    const below = view.part({ top: bottom + 1 });
    return [
      view.part({ bottom: top - 1 }),
      ...parts,
      ...partsSideBySide(below, titlesIn(below, titles), tests),
    ].filter(({ bounds }) => bounds.top <= bounds.bottom);
  }
  return [view];
}

/** The titles inside the bounds of a part. */
export function titlesIn(
  { bounds: { top, left, bottom, right } }: SheetView,
  titles: readonly TitleCandidate[]
): readonly TitleCandidate[] {
  return titles.filter(
    ({ row, column }) => row >= top && row <= bottom && column >= left && column <= right
  );
}

/** Of several titles of a row the one to the left. */
export function firstOfRows(titles: readonly TitleCandidate[]): readonly TitleCandidate[] {
  return titles.filter(({ row }, at) => titles[at - 1]?.row !== row);
}

/** Rows cut into columns of tables. */
interface Division {
  readonly parts: readonly SheetView[];
  /** The titles that have their header in their part, with the number of its captions. */
  readonly found: ReadonlyMap<TitleCandidate, number>;
}

/** Cuts as many rows as the same columns divide, from the top of a part on; null where its first rows are not divided. */
function divideFrom(
  view: SheetView,
  titles: readonly TitleCandidate[],
  tests: TitleTests
): { readonly parts: Division["parts"]; readonly bottom: number } | null {
  const starts = firstOfRows(titlesIn(view, titles)).slice(1);
  const ends = starts
    .filter(({ row }) => beginsAnew(view, titles, row))
    .map(({ row }) => headTop(view, titles, row) - 1);
  let best: { readonly parts: Division["parts"]; readonly bottom: number } | null = null;
  let leftOpen = Infinity;
  for (const bottom of [...ends, view.bounds.bottom]) {
    const band = view.part({ bottom });
    const own = titlesIn(band, titles);
    const { parts, found } = divide(band, own, tests);
    const open = own.length - found.size;
    if (best && (parts.length === 1 || open > leftOpen)) break;
    if (parts.length === 1) continue;
    best = { parts, bottom };
    leftOpen = open;
  }
  return best;
}

/** True for the row of a title that no table goes on beside: nothing stands there but titles and what belongs to them. */
function beginsAnew(view: SheetView, titles: readonly TitleCandidate[], row: number): boolean {
  const own = new Set(titles.flatMap((title) => (title.row === row ? title.column : [])));
  return view.columns.every((column) => own.has(column) || isHeadCell(view, row, column));
}

/** The row where what belongs to a title begins; for the first one all that stands above. */
function headTop(view: SheetView, titles: readonly TitleCandidate[], titleRow: number): number {
  if (titles[0]?.row === titleRow) return view.bounds.top;
  let top = titleRow;
  while (
    top > titleRow - MOST_ROWS_ABOVE &&
    view.columns.every((column) => isHeadCell(view, top - 1, column))
  )
    top -= 1;
  return top;
}

/** True for a cell that is blank or holds the number of a table, the unit or the measure. */
function isHeadCell(view: SheetView, row: number, column: number): boolean {
  if (view.value(row, column) === null) return true;
  return isMarginalia(view.text(row, column)) || tableNumberOf(view.own(row, column)) !== null;
}

/**
 * The columns of tables side by side, by the cuts with most titles and captions of which none is lost; else all as one.
 * @param known - divisions of the same rows by the column they begin with, so that none is looked for twice
 */
function divide(
  band: SheetView,
  titles: readonly TitleCandidate[],
  tests: TitleTests,
  known = new Map<number, Division>()
): Division {
  const { left } = band.bounds;
  const division = known.get(left) ?? divideAnew(band, titles, tests, known);
  known.set(left, division);
  return division;
}

function divideAnew(
  band: SheetView,
  titles: readonly TitleCandidate[],
  tests: TitleTests,
  known: Map<number, Division>
): Division {
  const whole = { parts: [band], found: countEach(band, titles, tests) };
  const attempts = likelyCuts(band, titles, tests).flatMap((column) => {
    const left = band.part({ right: column - 1 });
    const right = band.part({ left: column });
    const before = countEach(left, titlesIn(left, titles), tests);
    const after = divide(right, titlesIn(right, titles), tests, known);
    const found = new Map([...before, ...after.found]);
    const isKept = [...whole.found].every(([title, count]) => (found.get(title) ?? 0) >= count);
    const isOnBothSides = before.size > 0 && after.found.size > 0;
    if (!isKept || !(isOnBothSides || found.size > whole.found.size)) return [];
    const captions = [...found.values()].reduce((sum, count) => sum + count, 0);
    const rank = [found.size, captions, ...looksOf(band, titles, column)];
    return [{ parts: [left, ...after.parts], found, rank }];
  });
  attempts.sort((one, other) => compare(other.rank, one.rank));
  return attempts[0] ?? whole;
}

/**
 * Cuts between the first tables: where a title begins or a column is empty, else any that leaves both their headers; beside a
 * list of titles without tables, one of the two.
 */
function likelyCuts(
  band: SheetView,
  titles: readonly TitleCandidate[],
  tests: TitleTests
): readonly number[] {
  const cuts = cutColumns(band, titles);
  const isLikely = (column: number): boolean =>
    titles.some((title) => title.column === column) || filledCells(band, titles, column - 1) === 0;
  const headersAt = new Map<number, number>();
  const having = (count: number, among: readonly number[]): readonly number[] =>
    among.filter((column) => {
      const headers = headersAt.get(column) ?? headersBeside(band, titles, column, tests);
      headersAt.set(column, headers);
      return headers === count;
    });
  const likely = cuts.filter(isLikely);
  for (const [count, among] of [
    [2, likely],
    [2, cuts],
    [1, likely],
  ] as const) {
    const some = having(count, among);
    if (some.length > 0) return some;
  }
  return [];
}

/** Columns that have titles on both of their sides; an empty one divides as the next one does. */
function cutColumns(view: SheetView, titles: readonly TitleCandidate[]): readonly number[] {
  const lefts = titles.map(({ column }) => column);
  const [first, last] = [Math.min(...lefts), Math.max(...lefts)];
  const isThrough = (column: number): boolean =>
    titles.some((title) => {
      const { left, right } = view.box(title.row, title.column);
      return column > left && column <= right;
    });
  return view.columns.filter(
    (column) =>
      column > first &&
      column <= last &&
      !isThrough(column) &&
      filledCells(view, titles, column) > 0
  );
}

/** How many of the first tables to the left and to the right of a column have their headers there; 0 for a table and its copy. */
function headersBeside(
  view: SheetView,
  titles: readonly TitleCandidate[],
  column: number,
  { countCaptions, isCopy }: TitleTests
): number {
  const sides = [view.part({ right: column - 1 }), view.part({ left: column })];
  const [left, right] = sides.map((part): TitleInPart | null => {
    const [title, ...others] = titlesIn(part, titles);
    if (!title) return null;
    const next = others.find(({ row }) => row > title.row)?.row ?? part.bounds.bottom + 1;
    const place = { part, title, lastRow: next - 1 };
    return countCaptions(place) > 0 ? place : null;
  });
  if (left && right) return isCopy(left, right) ? 0 : 2;
  return left || right ? 1 : 0;
}

/** The titles with their header, the first title of each row counting. */
function countEach(
  part: SheetView,
  titles: readonly TitleCandidate[],
  { countCaptions }: TitleTests
): Division["found"] {
  const firsts = firstOfRows(titles);
  const counts = firsts.map((title, at): [TitleCandidate, number] => {
    const lastRow = (firsts[at + 1]?.row ?? part.bounds.bottom + 1) - 1;
    return [title, countCaptions({ part, title, lastRow })];
  });
  return new Map(counts.filter(([, count]) => count > 0));
}

/** What makes one cut more likely than another, most telling first: few merges through it, nothing before it, a title behind. */
function looksOf(
  view: SheetView,
  titles: readonly TitleCandidate[],
  column: number
): readonly number[] {
  let through = 0;
  for (let { top: row } = view.bounds; row <= view.bounds.bottom; row += 1)
    if (view.box(row, column).left < column) through += 1;
  const isAfterBlank = filledCells(view, titles, column - 1) === 0;
  const isTitle = titles.some((title) => title.column === column);
  return [-through, isAfterBlank ? 1 : 0, isTitle ? 1 : 0, column];
}

/** What stands in a column from the first title on. */
function filledCells(view: SheetView, titles: readonly TitleCandidate[], column: number): number {
  let count = 0;
  for (let row = titles[0]?.row ?? view.bounds.top; row <= view.bounds.bottom; row += 1)
    if (view.comparable(row, column) !== "") count += 1;
  return count;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
