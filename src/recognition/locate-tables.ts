import { findHeader, type TableHeader } from "./header";
import { captionWordings, type LayoutFamily, type TableLayout } from "./layout";
import { readMarginalia } from "./marginalia";
import type { LocatedTable } from "./read-table";
import type { SheetView } from "./sheet-view";
import { findTitles, type TitleCandidate } from "./title";

/** A place that has the title and the header of a table; `since` is the form year its title tells. */
export type Candidate = LocatedTable & { readonly since: number | null };

/** Titles with a header below them; the next title ends a table. */
export function locateTables(view: SheetView, family: LayoutFamily): readonly Candidate[] {
  const titles = findTitles(view, family);
  let firstRow = view.bounds.top;
  return titles.flatMap((title, index) => {
    const lastRow = (titles[index + 1]?.row ?? view.bounds.bottom + 1) - 1;
    const found = confirm(view, title, lastRow);
    if (!found) return [];
    const { layout, header } = found;
    const { measure, unitName } = readMarginalia(
      view,
      Math.max(firstRow, title.row - 3),
      header.top - 1
    );
    firstRow = lastRow + 1;
    const { row: titleRow, column: titleColumn, since } = title;
    return [
      {
        ...{ layout, view, titleRow, titleColumn, header, since, unitName },
        measure: measure ?? layout.measure ?? null,
        lastRow: lastRowOf(view, layout, header, lastRow),
        pageEnd: lastRow,
      },
    ];
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
