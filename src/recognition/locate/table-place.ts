import type { TablePlace } from "../../budget/budget";
import { columnsOf } from "./header";
import type { LocatedTable } from "./located-table";
import { isTableNumber } from "../read/labels";

/** Where a table of rows stands, from its header to its last row. */
export function placeOfRows(
  { view, titleRow, header }: LocatedTable,
  firstRow: number,
  bottom: number
): TablePlace {
  const columns = Object.values(header.blocks).flatMap(columnsOf);
  const hasCaption = (column: number): boolean =>
    Array.from({ length: header.end - header.top }, (_, at) => header.top + at).some(
      (row) => view.comparable(row, column) !== ""
    );
  let [first, last] = [Math.min(...columns), Math.max(...columns)];
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
export function placeOfForm({ view, titleRow, pageEnd }: LocatedTable): TablePlace {
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
