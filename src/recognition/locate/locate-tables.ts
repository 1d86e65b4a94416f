import type { PlacedText } from "../../budget/budget";
import { foldSpaces } from "../../text/normalize";
import { measureInCaptions } from "./caption-measure";
import type { YearMark } from "./evidence";
import { findHeader, type TableHeader } from "./header";
import { captionWordings, type LayoutFamily, type TableLayout } from "../layout";
import { isCopy, type PlaceOfRows } from "../read/continuation";
import { findNote, readMarginalia, readPrintedNumber, type Marginalia } from "./marginalia";
import { SharedHead } from "./shared-head";
import type { LocatedTable } from "./located-table";
import type { SheetView } from "../../grid/sheet-view";
import { tellsYears } from "./form-year";
import { firstOfRows, partsSideBySide, titlesIn, type TitleInPart } from "./side-by-side";
import { findOtherTitles, findTitles, type TitleCandidate } from "./title";
import { lackingCaptions } from "./unread-header";

/** A title without the header of its table below it, as in a contents list. */
export interface BareTitle {
  readonly layouts: readonly TableLayout[];
  readonly title: PlacedText;
  /** True where the header of another table stands below it. */
  readonly isAbove: (layout: TableLayout) => boolean;
  /** Captions that are lacking where this layout's header should be; null where nothing like it stands below. */
  readonly lacks: (layout: TableLayout) => readonly string[] | null;
  /** It stands to the right of another title, and its columns could not be told from those of the other table. */
  readonly isBeside?: true;
}

export interface LocatedTables {
  readonly tables: readonly LocatedTable[];
  readonly bareTitles: readonly BareTitle[];
  /** Titles of tables that a general form does not have; they end the table above them. */
  readonly otherTitles: readonly PlacedText[];
}

/**
 * Titles with a header below them; the next title ends a table. Tables that stand beside each other are found each in its own
 * columns.
 * @param titles - all that {@link findTitles} finds
 */
export function locateTables(
  view: SheetView,
  family: LayoutFamily,
  titles: readonly TitleCandidate[] = findTitles(view, family)
): LocatedTables {
  const parts = partsSideBySide(view, titles, {
    countCaptions: (place) => placeAt(place)?.header.captions.found ?? 0,
    isCopy: (one, other) => isCopy(placeAt(one), placeAt(other)),
  });
  const located = parts.map((part) =>
    locateIn(part, family, titlesIn(part, titles), new SharedHead(part, parts))
  );
  return {
    tables: located.flatMap(({ tables }) => tables),
    bareTitles: located.flatMap(({ bareTitles }) => bareTitles),
    otherTitles: located.flatMap(({ otherTitles }) => otherTitles),
  };
}

/** The tables that stand below one another. */
function locateIn(
  view: SheetView,
  family: LayoutFamily,
  titles: readonly TitleCandidate[],
  shared: SharedHead
): LocatedTables {
  const firsts = firstOfRows(titles);
  const others = family.isGeneral ? findOtherTitles(view, firsts) : [];
  const beginnings = withoutRepeated(view, firsts);
  const starts = [...beginnings, ...others].map(({ row }) => row).sort((a, b) => a - b);
  const lastRowAfter = (row: number): number =>
    (starts.find((start) => start > row) ?? view.bounds.bottom + 1) - 1;
  const tables: LocatedTable[] = [];
  const bareTitles = titlesBeside(view, titles, lastRowAfter);
  let firstRow = view.bounds.top;
  beginnings.forEach((title, index) => {
    const { row: titleRow, column: titleColumn } = title;
    const lastRow = lastRowAfter(titleRow);
    const found = confirm(view, title, lastRow);
    if (!found) {
      bareTitles.push(toBareTitle(view, title, lastRow));
      return;
    }
    const { layout, header } = found;
    const head = headOf(view, found, [Math.max(firstRow, titleRow - 3), titleRow], family, shared);
    const end = lastRowOf(view, layout, header, lastRow);
    firstRow = lastRow + 1;
    tables.push({
      ...{ family, layout, view, titleRow, titleColumn, header, ...head },
      marks: marksOf(title, layout, header, family),
      lastRow: end,
      note: header.form ? null : findNote(view, header.end, end),
      printedNumber: readPrintedNumber(view, titleRow),
      pageStart: index === 0 ? view.bounds.top : titleRow,
      pageEnd: lastRow,
    });
  });
  const otherTitles = others
    .filter(({ row }) => lastRowAfter(row) > row + 1)
    .map(({ row, column }) => ({
      text: foldSpaces(view.text(row, column)),
      cell: view.ref(row, column),
    }));
  return { tables, bareTitles, otherTitles };
}

/** Unit and measure of a table; what its own columns do not say may be said once for all tables beside each other. */
function headOf(
  view: SheetView,
  { layout, header }: { readonly layout: TableLayout; readonly header: TableHeader },
  [firstRow, titleRow]: readonly [number, number],
  family: LayoutFamily,
  shared: SharedHead
): Marginalia {
  const lastRow = header.top - 1;
  const bareFrom = family.isGeneral ? titleRow + 1 : Infinity;
  const own = readMarginalia(view, firstRow, lastRow, bareFrom);
  const others = header.form ? null : shared.read(firstRow, lastRow);
  const unitName = own.unitName ?? others?.unitName ?? null;
  if (own.measureText) return { ...own, unitName };
  const measure = measureInCaptions(view, titleRow, header) ?? layout.measure ?? null;
  const { measureText = null } = measure === null ? (others ?? {}) : {};
  return { measure: measure ?? others?.measure ?? null, measureText, unitName };
}

function toBareTitle(
  view: SheetView,
  { row, column, layouts }: TitleCandidate,
  lastRow: number
): BareTitle {
  return {
    layouts,
    title: { text: foldSpaces(view.text(row, column)), cell: view.ref(row, column) },
    isAbove: (layout) => findHeader(view, layout, row, lastRow) !== null,
    lacks: (layout) => lackingCaptions(view, layout, row, lastRow),
  };
}

/** Titles to the right of another one whose columns nobody can tell from those of the other; each with what stands below it. */
function titlesBeside(
  view: SheetView,
  titles: readonly TitleCandidate[],
  lastRowAfter: (row: number) => number
): BareTitle[] {
  return titles.flatMap((title, at) => {
    const [before, next] = [titles[at - 1], titles[at + 1]];
    if (before?.row !== title.row) return [];
    const { left, right } = view.bounds;
    const end = next?.row === title.row ? next.column - 1 : right;
    const own = view.part({ left: Math.max(left, title.column), right: end });
    return [{ ...toBareTitle(own, title, lastRowAfter(title.row)), isBeside: true as const }];
  });
}

/** The place of a title as far as its rows are told by it. */
function placeAt({ part, title, lastRow }: TitleInPart): PlaceOfRows | null {
  const found = confirm(part, title, lastRow);
  const { row: titleRow, column: titleColumn } = title;
  return found && { ...found, view: part, titleRow, titleColumn, lastRow };
}

/** Titles without those that stand once more among the rows of their own table, as at the top of a printed page. */
function withoutRepeated(
  view: SheetView,
  titles: readonly TitleCandidate[]
): readonly TitleCandidate[] {
  let last: TitleCandidate | null = null;
  const textOf = ({ row, column }: TitleCandidate): string => view.own(row, column);
  return titles.filter((title, at) => {
    const next = titles[at + 1]?.row ?? view.bounds.bottom + 1;
    const isRepeated =
      last !== null &&
      textOf(last) === textOf(title) &&
      confirm(view, title, next - 1) === null &&
      confirm(view, last, title.row - 1) !== null;
    if (!isRepeated) last = title;
    return !isRepeated;
  });
}

/** The layout of a title whose header stands below it. */
function confirm(
  view: SheetView,
  { layouts, row }: TitleCandidate,
  lastRow: number
): { readonly layout: TableLayout; readonly header: TableHeader } | null {
  for (const layout of layouts) {
    const header = findHeader(view, layout, row, lastRow);
    if (header) return { layout, header };
  }
  return null;
}

/** Wordings that changed over the years, and the table itself where not all forms of the family have it. */
function marksOf(
  { wording: { text, years } }: TitleCandidate,
  { years: { from, to } }: TableLayout,
  header: TableHeader,
  family: LayoutFamily
): readonly YearMark[] {
  const marks: readonly YearMark[] = [
    ...header.marks,
    ...(years ? [{ years, text, kind: "title" as const }] : []),
    { years: { from, to: to ?? null }, text, kind: "table" },
  ];
  return marks.filter((mark) => tellsYears(mark.years, family));
}

/** The row above the caption that ends the rows, where the layout has one. */
function lastRowOf(
  view: SheetView,
  { rowsEnd }: TableLayout,
  header: TableHeader,
  lastRow: number
): number {
  if (rowsEnd === undefined) return lastRow;
  const wordings = captionWordings(rowsEnd).map(({ text }) => text);
  for (let row = header.end; row <= lastRow; row += 1)
    if (view.columns.some((column) => wordings.includes(view.comparable(row, column))))
      return row - 1;
  return lastRow;
}
