import { BudgetToolError } from "../../errors/budget-tool-error";
import { reachesTooFar } from "../../errors/host-steps";
import { toAddress, type RangeBounds } from "../../grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../grid/snapshot";
import { CELL_PROPERTIES, readCellsInPortions, toHostCells } from "./read-cells";
import { NOTHING_HIDDEN, readHiddenInPortions, requestHidden, toHiddenLines } from "./read-hidden";
import { readMerges, requestMerges, toAreaBounds } from "./read-merges";
import { requestSheet, toHeader, toSheetSnapshot, type SheetHeader } from "./sheet-request";
import { isBusy } from "./to-tool-error";
import { runExcel } from "./run-excel";
import { LIMITS } from "../xlsx/limits";

interface WorkbookHeader {
  readonly fileName: string | null;
  readonly title: string | null;
  readonly sheets: readonly SheetHeader[];
}

/** A workbook that was never saved has a name without extension. */
function toFileName(name: string): string | null {
  return /\.[A-Za-z]{3,4}$/.test(name) ? name : null;
}

async function readHeader(context: Excel.RequestContext): Promise<WorkbookHeader> {
  const { workbook } = context;
  workbook.load("name");
  const properties = workbook.properties.load("title");
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  return {
    fileName: toFileName(workbook.name),
    title: properties.title === "" ? null : properties.title,
    sheets: sheets.items.map(toHeader),
  };
}

/** All sheets in one sync. */
async function readSheets(
  context: Excel.RequestContext,
  headers: readonly SheetHeader[]
): Promise<readonly SheetSnapshot[]> {
  const asked = headers.map((header) => {
    const request = requestSheet(context, header);
    request.used.load(CELL_PROPERTIES);
    const merged = requestMerges(request.formatted);
    return { request, merged, hiding: requestHidden(request.used) };
  });
  await context.sync();
  return asked.map(({ request, merged, hiding }) => {
    const merges = toAreaBounds(merged);
    if (request.used.isNullObject)
      return toSheetSnapshot(request, { merges, cells: null, hidden: NOTHING_HIDDEN });
    const cells = toHostCells(request.used);
    return toSheetSnapshot(request, { merges, cells, hidden: toHiddenLines(hiding, cells) });
  });
}

const EXTENT = "rowIndex,columnIndex,rowCount,columnCount";

/** Extent of a loaded range, null for an empty sheet. */
function toExtent(range: Excel.Range): RangeBounds | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** One stray value in the last cell of a sheet would make for a hundred thousand portions. */
function assertReadable({ name }: SheetHeader, extent: RangeBounds | null): void {
  if (!extent) return;
  const { top, left, bottom: row, right: column } = extent;
  if ((row - top + 1) * (column - left + 1) <= LIMITS.snapshotArea) return;
  const why = reachesTooFar(name, toAddress({ row, column }));
  throw new BudgetToolError("unreadable-file", { fileName: "", reason: "too-large", why });
}

/** Sheets whose cells or merged areas do not fit into one answer: these follow apart, in portions. */
async function readSheetsApart(headers: readonly SheetHeader[]): Promise<readonly SheetSnapshot[]> {
  const requests = await runExcel(async (context) => {
    const asked = headers.map((header) => requestSheet(context, header));
    for (const { used, formatted } of asked) {
      used.load(EXTENT);
      formatted.load(EXTENT);
    }
    await context.sync();
    return asked;
  });
  const blocks = requests.map(({ header, used }) => ({ id: header.id, extent: toExtent(used) }));
  requests.forEach(({ header }, index) => assertReadable(header, blocks[index]?.extent ?? null));
  const cells = await readCellsInPortions(blocks);
  const hidden = await readHiddenInPortions(blocks);
  const snapshots: SheetSnapshot[] = [];
  for (const request of requests) {
    const { id } = request.header;
    const extent = toExtent(request.formatted);
    const merges = extent ? await readMerges(id, extent) : [];
    snapshots.push(
      toSheetSnapshot(request, {
        merges,
        cells: cells.get(id) ?? null,
        hidden: hidden && (hidden.get(id) ?? NOTHING_HIDDEN),
      })
    );
  }
  return snapshots;
}

/**
 * Reads the whole workbook in two syncs: what sheets there are, then all of them. Excel on the web refuses answers of more
 * than 5 MB, and no Excel names more than 512 merged areas at once; only then more follow.
 */
export async function readWorkbook(): Promise<WorkbookSnapshot> {
  const found: { header: WorkbookHeader | null } = { header: null };
  try {
    return await runExcel(async (context) => {
      const header = await readHeader(context);
      found.header = header;
      return { ...header, sheets: await readSheets(context, header.sheets) };
    });
  } catch (error) {
    const { header } = found;
    if (!header || isBusy(error)) throw error;
    return { ...header, sheets: await readSheetsApart(header.sheets) };
  }
}
