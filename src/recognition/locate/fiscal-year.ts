import type { PlacedText, StatedYear } from "../../budget/budget";
import type { CellPosition } from "../../grid/address";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import { mostFrequent } from "../../lists/most-frequent";
import { foldSpaces, toComparable } from "../../text/normalize";
import type { LocatedTables } from "./locate-tables";
import type { LocatedTable } from "./located-table";
import type { SheetView } from "../../grid/sheet-view";

/** A cover or a contents list has few rows. */
const LAST_FRONT_ROW = 60;
const LONGEST_HEADING = 60;
/** A year, not the day or month that something was done. */
const YEAR = /20[0-9]{2}(?=年(?![0-9]{1,2}月))/gu;
/** The whole speaks of the year's budget; what speaks of last year does so by these words. */
const HEADING = /预算(?!执行|调整)/u;
const OTHER_YEAR = /决算|执行|上年|结转|[。；;]/u;
/** A year that a note compares with, goes back to or takes as its basis is not the year of the table. */
const REFERRED_YEAR =
  /《[^《》]*》|[与同比较从自至按]20[0-9]{2}年|20[0-9]{2}年(?:度?(?:预算)?(?:决算|执行|结转|结余|底|末)|以来)/gu;
const HEADER_YEAR = /^(20[0-9]{2})年/u;
const BUDGET_OF_YEAR = /^20[0-9]{2}年度?预算/u;

/**
 * Every place of the document that states its year: titles, notes of empty tables, cover, contents, headings above tables and
 * in their headers, in that order. Hidden sheets without tables are not published and state nothing.
 */
export function findStatedYears(
  views: readonly SheetView[],
  { tables, bareTitles }: LocatedTables
): readonly StatedYear[] {
  const hidden = new Set(
    views.flatMap(({ sheet }) => (sheet.visibility === "visible" ? [] : [sheet.name]))
  );
  const listed = bareTitles.filter(({ title }) => !hidden.has(title.cell.sheet));
  const firstTable = views.findIndex((view) =>
    tables.some((table) => table.view.sheet === view.sheet)
  );
  const front = views
    .slice(0, Math.max(firstTable, 0))
    .filter((view) => !hidden.has(view.sheet.name));
  const stated = [
    ...tables.flatMap((table) => firstYearOf(titleOf(table))),
    ...tables.flatMap(({ note }) => (note ? yearOfNote(note) : [])),
    ...front.flatMap((view) => headingsIn(view, view.bounds.top, LAST_FRONT_ROW)),
    ...listed.flatMap(({ title }) => firstYearOf(title)),
    ...tables.flatMap((table) => headingsOf(table)),
  ];
  const byPlace = new Map<string, StatedYear>();
  for (const one of stated) {
    const { sheet, address } = one.text.cell;
    const key = `${address}!${sheet}`;
    if (!byPlace.has(key)) byPlace.set(key, one);
  }
  return [...byPlace.values()];
}

/**
 * The year that most places state, with the file's properties and its name; never guessed. Of equals that of the sheets, and there
 * the later one: what is forgotten in a form is last year's. A sheet without tables is one place however many lines it has: a
 * contents list is forgotten as a whole.
 */
export function findFiscalYear(
  workbook: WorkbookSnapshot,
  stated: readonly StatedYear[],
  tables: readonly LocatedTable[]
): number | null {
  const sheets = new Set(tables.map(({ view }) => view.sheet.name));
  const placeOf = ({ text: { cell }, year }: StatedYear): string =>
    `${year}!${sheets.has(cell.sheet) ? cell.address : ""}!${cell.sheet}`;
  const places = new Map(stated.flatMap((one) => (one.isPrior ? [] : [[placeOf(one), one]])));
  const inSheets = [...places.values()].sort((one, other) => other.year - one.year);
  const votes = [...inSheets, ...yearsOfFile(workbook)].map(({ year }) => String(year));
  const year = mostFrequent(votes);
  return year === null ? null : Number(year);
}

/** A year that the file names outside its sheets. */
export interface YearOfFile {
  readonly of: "title" | "file-name";
  readonly text: string;
  readonly year: number;
}

/** The years that the title in the file's properties and the file's name state; none where one names several. */
export function yearsOfFile({ title, fileName }: WorkbookSnapshot): readonly YearOfFile[] {
  return [
    { of: "title", text: title ?? "" } as const,
    { of: "file-name", text: fileName ?? "" } as const,
  ].flatMap((place) => {
    const year = onlyYearIn(place.text);
    return year === null ? [] : [{ ...place, year }];
  });
}

function titleOf({ view, titleRow, titleColumn }: LocatedTable): PlacedText {
  const text = foldSpaces(view.text(titleRow, titleColumn));
  return { text, cell: view.ref(titleRow, titleColumn) };
}

function firstYearOf(text: PlacedText): readonly StatedYear[] {
  const [year] = toComparable(text.text).match(YEAR) ?? [];
  return year === undefined ? [] : [{ year: Number(year), text }];
}

function yearOfNote(text: PlacedText): readonly StatedYear[] {
  const comparable = toComparable(text.text);
  const year = onlyYearIn(comparable);
  const isOwn = year !== null && onlyYearIn(comparable.replace(REFERRED_YEAR, "")) === year;
  return isOwn ? [{ year, text }] : [];
}

/** The year that a text names, null when there is none or more than one. */
function onlyYearIn(text: string): number | null {
  const years = new Set(toComparable(text).match(YEAR) ?? []);
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}

/** Lines above a table, and the year of its columns: the later of the two that stand side by side. */
function headingsOf(table: LocatedTable): readonly StatedYear[] {
  const { view, pageStart, header } = table;
  return [
    ...headingsIn(view, pageStart, header.top - 1),
    ...columnYearOf(table),
    ...priorYearOf(table),
  ];
}

function headingsIn(view: SheetView, first: number, last: number): readonly StatedYear[] {
  return textsIn(view, first, last).flatMap((text) => {
    const comparable = toComparable(text.text);
    const year = onlyYearIn(comparable);
    const isHeading =
      comparable.length <= LONGEST_HEADING &&
      HEADING.test(comparable) &&
      !OTHER_YEAR.test(comparable);
    return year !== null && isHeading ? [{ year, text }] : [];
  });
}

function columnYearOf(table: LocatedTable): readonly StatedYear[] {
  if (table.header.form) return [];
  const { current: stated, prior } = ownHeadingsOf(table);
  const all = yearHeadingsOf(table);
  // Last year's heading tells this year's only as the earlier of two.
  const captions = all.filter(
    (one) => !isAt(one, prior) || all.some(({ year }) => year > one.year)
  );
  const years = [...new Set(captions.map(({ year }) => year))].sort((a, b) => b - a);
  const [latest, before] = years;
  const isPair = years.length === 2 && latest !== undefined && latest - 1 === before;
  const current = captions.find(
    ({ year, comparable }) =>
      year === latest && (isPair || (years.length === 1 && BUDGET_OF_YEAR.test(comparable)))
  );
  const found = [current, stated].flatMap((one) => one ?? []);
  return found.map(({ year, text }) => ({ year, text }));
}

/** The heading of last year's column. */
function priorYearOf(table: LocatedTable): readonly StatedYear[] {
  const { prior } = ownHeadingsOf(table);
  if (!prior) return [];
  const { year, text, comparable } = prior;
  const mayBeEarlier = !BUDGET_OF_YEAR.test(comparable);
  return [{ year, text, isPrior: true, ...(mayBeEarlier && { mayBeEarlier }) }];
}

/** A caption that begins with a year. */
interface YearHeading extends StatedYear {
  readonly comparable: string;
}

function yearHeadingsOf({ view, header: { top, end } }: LocatedTable): readonly YearHeading[] {
  return textsIn(view, top, end - 1).flatMap((text) => {
    const comparable = toComparable(text.text);
    const year = HEADER_YEAR.exec(comparable)?.[1];
    return year === undefined ? [] : [{ year: Number(year), text, comparable }];
  });
}

/** The headings of this year's and of last year's columns, where a table has both. */
function ownHeadingsOf(table: LocatedTable): { current?: YearHeading; prior?: YearHeading } {
  const { view, header } = table;
  const at = (place: CellPosition | null | undefined): YearHeading | undefined => {
    const address = place && view.ref(place.row, place.column).address;
    return yearHeadingsOf(table).find(({ text }) => text.cell.address === address);
  };
  const [current, prior] = [at(header.headings?.current), at(header.headings?.prior)];
  return { ...(current && { current }), ...(prior && { prior }) };
}

function isAt(one: YearHeading, other: YearHeading | undefined): boolean {
  return one.text.cell.address === other?.text.cell.address;
}

function textsIn(view: SheetView, first: number, last: number): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  for (let row = first; row <= Math.min(last, view.bounds.bottom); row += 1) {
    for (const column of view.columns) {
      const value = view.value(row, column);
      if (typeof value !== "string" || !value.includes("年")) continue;
      texts.push({ text: foldSpaces(value), cell: view.ref(row, column) });
    }
  }
  return texts;
}
