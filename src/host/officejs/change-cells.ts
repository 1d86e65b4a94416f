import { BudgetToolError } from "../../errors/budget-tool-error";
import { cellsMayBeChanged } from "../../errors/host-steps";
import { toAddress, toRangeAddress } from "../../grid/address";
import type { CellChange } from "../../grid/plan";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import { assertReplaceable } from "../assert-replaceable";
import { parseTagFormula, SHEET_TAG_NAME } from "../sheet-tag";
import type { AddedSheet } from "../workbook-store";
import { runExcel } from "./run-excel";
import { isBusy, isGone, isOutdated, toToolError } from "./to-tool-error";
import { assertAsRead, watch } from "./typed-meanwhile";
import { toInput } from "./write-sheet";

/**
 * One sync to look, one to write: Excel records what a sync changed as one step to be taken back (`Excel.RunOptions.mergeUndoGroup`
 * in Microsoft's reference), and it changes one range.
 */
export async function changeCells(
  change: CellChange,
  basis: WorkbookSnapshot
): Promise<AddedSheet> {
  try {
    return await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(change.sheetId).load("id,name");
      const tag = await assertOurs(context, sheet, change.sheetId, basis);
      writeChange(sheet, change);
      await syncWriting(context, sheet.name);
      return { id: sheet.id, name: sheet.name, tag, isRenewed: true };
    });
  } catch (error) {
    if (!isGone(error)) throw error;
    throw new BudgetToolError("cannot-replace", { sheet: null, reason: "gone" }, { cause: error });
  }
}

/** What fails here may be the answer alone; only where a cell is being edited, or the sheet is locked, is it known that nothing was done. */
async function syncWriting(context: Excel.RequestContext, sheet: string): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    if (isBusy(error) || isOutdated(error)) throw error;
    throw toToolError(error, "changeCells", cellsMayBeChanged(sheet));
  }
}

/** Gives the sheet's tag. */
async function assertOurs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
  basis: WorkbookSnapshot
): Promise<string | null> {
  const lock = sheet.protection.load("protected");
  const tagName = sheet.names.getItemOrNullObject(SHEET_TAG_NAME).load("formula");
  const watched = watch(context, [id], basis);
  await context.sync();
  const tag = tagName.isNullObject ? null : parseTagFormula(String(tagName.formula));
  const present = { id, name: sheet.name, tag, isProtected: lock.protected };
  assertReplaceable([{ replaces: id }], [present], basis);
  assertAsRead(watched);
  return tag;
}

function writeChange(sheet: Excel.Worksheet, { top, left, rows, rowHeights }: CellChange): void {
  const [bottom, right] = [top + rows.length - 1, left + (rows[0]?.length ?? 1) - 1];
  const range = sheet.getRange(toRangeAddress({ top, left, bottom, right }));
  // Excel leaves cells of null alone.
  range.values = rows.map((row) =>
    row.map((text) => (text === null ? null : toInput({ kind: "text", text })))
  );
  for (const [row, points] of Object.entries(rowHeights))
    sheet.getRange(toAddress({ row: Number(row), column: left })).format.rowHeight = points;
}
