import type { CellChange } from "../../grid/plan";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import { assertReplaceable } from "../assert-replaceable";
import type { AddedSheet } from "../workbook-store";
import type { WorkbookDocument } from "./workbook-document";

/**
 * Changes cells of a sheet of ours where they stand.
 * @throws BudgetToolError - "cannot-replace"
 */
export function changeCells(
  document: WorkbookDocument,
  { sheetId, top, left, rows, rowHeights }: CellChange,
  basis: WorkbookSnapshot
): AddedSheet {
  assertReplaceable([{ replaces: sheetId }], document.sheets, basis);
  const sheet = document.sheets.find(({ id }) => id === sheetId);
  rows.forEach((row, r) =>
    row.forEach((text, c) => {
      if (text !== null) sheet?.setValue(top + r, left + c, text === "" ? null : text);
    })
  );
  for (const [row, points] of Object.entries(rowHeights)) sheet?.setRowHeight(Number(row), points);
  return { id: sheetId, name: sheet?.name ?? "", tag: sheet?.tag ?? null, isRenewed: true };
}
