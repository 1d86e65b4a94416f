import { BudgetToolError } from "../../errors/budget-tool-error";
import { cellsMayBeChanged } from "../../errors/host-steps";
import { toAddress, toRangeAddress } from "../../grid/address";
import type { CellChange, NewRow } from "../../grid/plan";
import { toRectangles } from "../../grid/rectangles";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import { groupBy } from "../../lists/group-by";
import { assertReplaceable } from "../assert-replaceable";
import { CELL_LOOKS } from "../cell-looks";
import { parseTagFormula, SHEET_TAG_NAME, toTagFormula } from "../sheet-tag";
import type { AddedSheet } from "../workbook-store";
import { runExcel } from "./run-excel";
import { hasNoAnswer, isBusy, isGone, isOutdated, toToolError } from "./to-tool-error";
import { assertAsRead, watch } from "./typed-meanwhile";
import { recoverChange, rowAddress, type Recovered } from "./take-back-rows";
import { toInput, writeFormat } from "./write-sheet";

/**
 * One sync to look, one to write: Excel records what a sync changed as one step to be taken back (`Excel.RunOptions.mergeUndoGroup`
 * in Microsoft's reference), and texts are one range. Where rows come in and the rest fails, they are taken out again.
 */
export async function changeCells(
  change: CellChange,
  basis: WorkbookSnapshot
): Promise<AddedSheet> {
  try {
    return await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(change.sheetId).load("id,name");
      const { tag, isLow } = await look(context, sheet, change, basis);
      if (tag === null && change.tag !== undefined)
        sheet.names.add(SHEET_TAG_NAME, toTagFormula(change.tag)).visible = false;
      for (const row of change.newRows ?? []) insertRow(sheet, row);
      writeChange(sheet, change, isLow);
      await syncWriting(context, sheet.name, change, () =>
        recoverChange(change, basis, (now) => writeHeights(now, change, isLow))
      );
      return { id: sheet.id, name: sheet.name, tag: tag ?? change.tag ?? null, isRenewed: true };
    });
  } catch (error) {
    if (!isGone(error)) throw error;
    throw new BudgetToolError("cannot-replace", { sheet: null, reason: "gone" }, { cause: error });
  }
}

/** What fails here may be the answer alone; only where a cell is being edited, or the sheet is locked, is it known that nothing was done. */
async function syncWriting(
  context: Excel.RequestContext,
  sheet: string,
  change: CellChange,
  recover: () => Promise<Recovered>
): Promise<void> {
  // Of several steps some may be done.
  const isLong = (change.newRows ?? []).length > 0 || Object.values(change.rowHeights).includes(0);
  try {
    await context.sync();
  } catch (error) {
    if (isBusy(error) || (isOutdated(error) && !isLong)) throw error;
    // Whoever does not answer would not take back either.
    const isLost = !isLong || hasNoAnswer(error);
    const state = isLost ? "unknown" : await recover().catch(() => "unknown" as const);
    if (state === "written") return;
    if (state === "back" && isOutdated(error)) throw error;
    throw toToolError(error, "changeCells", state === "back" ? null : cellsMayBeChanged(sheet));
  }
}

interface Looked {
  /** The sheet's tag. */
  readonly tag: string | null;
  /** True for a row that is lower than so many points. */
  readonly isLow: (row: number, points: number) => boolean;
}

async function look(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  change: CellChange,
  basis: WorkbookSnapshot
): Promise<Looked> {
  const { sheetId: id, newRows = [], rowHeights } = change;
  const lock = sheet.protection.load("protected");
  const tagName = sheet.names.getItemOrNullObject(SHEET_TAG_NAME).load("formula");
  const watched = watch(context, [id], basis);
  const before = new Map<number, Excel.RangeFormat>();
  for (const key of Object.keys(rowHeights)) {
    const row = Number(key);
    if (newRows.some((one) => one.row === row)) continue;
    // Where it stands before rows come in above it.
    const now = row - newRows.filter((one) => one.row < row).length;
    before.set(row, sheet.getRange(rowAddress(now)).format.load("rowHeight"));
  }
  await context.sync();
  const tag = tagName.isNullObject ? null : parseTagFormula(String(tagName.formula));
  const present = { id, name: sheet.name, tag, isProtected: lock.protected };
  assertReplaceable([{ replaces: id }], [present], basis);
  assertAsRead(watched);
  return { tag, isLow: (row, points) => (before.get(row)?.rowHeight ?? 0) < points };
}

/** Excel gives it the looks of the row above: those of the clerk's are not meant for it. */
function insertRow(sheet: Excel.Worksheet, { row, cells }: NewRow): void {
  sheet.getRange(rowAddress(row)).insert("Down");
  for (const [look, group] of groupBy(cells, (cell) => cell.look))
    for (const bounds of toRectangles(group.map(({ column }) => ({ row, column })))) {
      const range = sheet.getRange(toRangeAddress(bounds));
      range.set({ format: { font: { bold: false, italic: false, color: "#000000" } } });
      range.format.fill.clear();
      const numberFormat = CELL_LOOKS[look].numberFormat ?? "General";
      range.numberFormat = [Array(bounds.right - bounds.left + 1).fill(numberFormat)];
      writeFormat(range, CELL_LOOKS[look]);
    }
}

function writeChange(sheet: Excel.Worksheet, change: CellChange, isLow: Looked["isLow"]): void {
  const { top, left, rows } = change;
  const [bottom, right] = [top + rows.length - 1, left + (rows[0]?.length ?? 1) - 1];
  const range = sheet.getRange(toRangeAddress({ top, left, bottom, right }));
  // Excel leaves cells of null alone.
  range.values = rows.map((row) =>
    row.map((text) => (text === null ? null : toInput({ kind: "text", text })))
  );
  writeHeights(sheet, change, isLow);
}

function writeHeights(
  sheet: Excel.Worksheet,
  { left, rowHeights }: CellChange,
  isLow: Looked["isLow"]
): void {
  for (const [key, points] of Object.entries(rowHeights)) {
    const row = Number(key);
    if (points === 0 || isLow(row, points))
      sheet.getRange(toAddress({ row, column: left })).format.rowHeight = points;
  }
}
