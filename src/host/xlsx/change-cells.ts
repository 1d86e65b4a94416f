import type { CellChange } from "../../grid/plan";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import { assertReplaceable } from "../assert-replaceable";
import { CELL_LOOKS } from "../cell-looks";
import type { AddedSheet } from "../workbook-store";
import type { WorkbookDocument } from "./workbook-document";

/**
 * Changes cells of a sheet of ours where they stand.
 * @throws BudgetToolError - "cannot-replace"
 */
export function changeCells(
  document: WorkbookDocument,
  { sheetId, tag, newRows = [], top, left, rows, rowHeights }: CellChange,
  basis: WorkbookSnapshot
): AddedSheet {
  assertReplaceable([{ replaces: sheetId }], document.sheets, basis);
  const sheet = document.sheets.find(({ id }) => id === sheetId);
  if (tag !== undefined) sheet?.setTag(tag);
  for (const { row, cells } of newRows) {
    sheet?.moveRows(row, 1);
    for (const { column, look } of cells) sheet?.setFormat(row, column, CELL_LOOKS[look]);
  }
  const isNew = new Set(newRows.map(({ row }) => row));
  rows.forEach((row, r) =>
    row.forEach((text, c) => {
      if (text !== null) sheet?.setValue(top + r, left + c, text === "" ? null : text);
    })
  );
  for (const [key, points] of Object.entries(rowHeights)) {
    const row = Number(key);
    const isLow = isNew.has(row) || points === 0 || (sheet?.rowHeight(row) ?? 0) < points;
    if (isLow) sheet?.setRowHeight(row, points);
  }
  return { id: sheetId, name: sheet?.name ?? "", tag: sheet?.tag ?? null, isRenewed: true };
}
