import type { PlacedText } from "../../budget/budget";
import { foldSpaces } from "../../text/normalize";
import { measureInCaptions } from "./caption-measure";
import type { YearMark } from "./evidence";
import { findHeader, type TableHeader } from "./header";
import { captionWordings, type LayoutFamily, type TableLayout } from "../layout";
import { findNote, readMarginalia, readPrintedNumber } from "./marginalia";
import type { LocatedTable } from "./located-table";
import type { SheetView } from "../../grid/sheet-view";
import { tellsYears } from "./form-year";
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
}

export interface LocatedTables {
  readonly tables: readonly LocatedTable[];
  readonly bareTitles: readonly BareTitle[];
  /** Titles of tables that a general form does not have; they end the table above them. */
  readonly otherTitles: readonly PlacedText[];
}

/**
 * Titles with a header below them; the next title ends a table.
 * @param titles - all that {@link findTitles} finds
 */
export function locateTables(
  view: SheetView,
  family: LayoutFamily,
  titles: readonly TitleCandidate[] = findTitles(view, family)
): LocatedTables {
  const others = family.isGeneral ? findOtherTitles(view, titles) : [];
  const beginnings = withoutRepeated(view, titles);
  const starts = [...beginnings, ...others].map(({ row }) => row).sort((a, b) => a - b);
  const lastRowAfter = (row: number): number =>
    (starts.find((start) => start > row) ?? view.bounds.bottom + 1) - 1;
  const tables: LocatedTable[] = [];
  const bareTitles: BareTitle[] = [];
  let firstRow = view.bounds.top;
  beginnings.forEach((title, index) => {
    const { row: titleRow, column: titleColumn, layouts } = title;
    const lastRow = lastRowAfter(titleRow);
    const found = confirm(view, title, lastRow);
    if (!found) {
      const text = foldSpaces(view.text(titleRow, titleColumn));
      const isAbove = (layout: TableLayout): boolean =>
        findHeader(view, layout, titleRow, lastRow) !== null;
      const lacks = (layout: TableLayout): readonly string[] | null =>
        lackingCaptions(view, layout, titleRow, lastRow);
      const cell = view.ref(titleRow, titleColumn);
      bareTitles.push({ layouts, title: { text, cell }, isAbove, lacks });
      return;
    }
    const { layout, header } = found;
    const above = Math.max(firstRow, titleRow - 3);
    const bareFrom = family.isGeneral ? titleRow + 1 : Infinity;
    const { measure, measureText, unitName } = readMarginalia(
      ...([view, above, header.top - 1, bareFrom] as const)
    );
    const end = lastRowOf(view, layout, header, lastRow);
    firstRow = lastRow + 1;
    tables.push({
      ...{ family, layout, view, titleRow, titleColumn, header, measureText, unitName },
      marks: marksOf(title, layout, header, family),
      measure:
        measure ??
        (measureText
          ? null
          : (measureInCaptions(view, titleRow, header) ?? layout.measure ?? null)),
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
