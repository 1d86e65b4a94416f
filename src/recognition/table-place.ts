import type { TablePlace } from "../budget/budget";
import type { BlockHeader, TableHeader } from "./header";
import { isTableNumber } from "./rows";
import type { SheetView } from "./sheet-view";

/** A title on a sheet, the header below it, and the last row before the next title. */
interface Located {
  readonly view: SheetView;
  readonly titleRow: number;
  readonly header: TableHeader;
  readonly pageEnd: number;
}

/** Where a table of rows stands, from its header to its last row. */
export function placeOfRows(
  { view, titleRow, header }: Located,
  firstRow: number,
  bottom: number
): TablePlace {
  const { left, right } = findColumns(header.blocks);
  const hasCaption = (column: number): boolean =>
    Array.from({ length: header.end - header.top }, (_, at) => header.top + at).some(
      (row) => view.comparable(row, column) !== ""
    );
  let [first, last] = [left, right];
  // A column that no rule asks for stands in the form all the same.
  while (first > view.bounds.left && hasCaption(first - 1)) first -= 1;
  while (last < view.bounds.right && hasCaption(last + 1)) last += 1;
  return {
    sheetId: view.sheet.id,
    titleRow,
    bounds: { top: header.top, left: first, bottom: Math.max(bottom, firstRow - 1), right: last },
    headerRows: firstRow - header.top,
  };
}

/** Where a form stands: all rows below its title, up to what belongs to the next table. */
export function placeOfForm({ view, titleRow, pageEnd }: Located): TablePlace {
  const { left, right } = view.bounds;
  const isOutside = (row: number): boolean =>
    view.columns.every((column) => {
      const text = view.text(row, column);
      return text.trim() === "" || isTableNumber(text);
    });
  let bottom = pageEnd;
  while (bottom > titleRow + 1 && isOutside(bottom)) bottom -= 1;
  const bounds = { top: titleRow + 1, left, bottom, right };
  return { sheetId: view.sheet.id, titleRow, bounds, headerRows: 0 };
}

function findColumns(blocks: Readonly<Record<string, BlockHeader>>): {
  readonly left: number;
  readonly right: number;
} {
  const columns = Object.values(blocks).flatMap((header) => {
    const { label, codes, joinedCode, governmentCode, unitCode, project } = header;
    const amounts = Object.values(header.columns).map((found) => found?.column ?? null);
    const split = codes ? [codes.category, codes.section, codes.item] : [];
    return [label, joinedCode, governmentCode, unitCode, project, ...split, ...amounts];
  });
  const known = columns.filter((column) => column !== null);
  return { left: Math.min(...known), right: Math.max(...known) };
}
