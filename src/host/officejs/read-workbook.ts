import type { WorkbookSnapshot } from "../../grid/snapshot";
import { CELL_PROPERTIES, readCellsInPortions, toHostCells } from "./read-cells";
import {
  requestSheet,
  toHeader,
  toSheetSnapshot,
  type SheetHeader,
  type SheetRequest,
} from "./sheet-request";
import { isTooLarge } from "./to-tool-error";

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
): Promise<WorkbookSnapshot["sheets"]> {
  const requests = headers.map((header) => requestSheet(context, header));
  for (const { used } of requests) used.load(CELL_PROPERTIES);
  await context.sync();
  return requests.map((request) =>
    toSheetSnapshot(request, request.used.isNullObject ? null : toHostCells(request.used))
  );
}

/** The same for workbooks whose cells do not fit into one answer: everything but the cells first, then portions of them. */
async function readLargeSheets(
  headers: readonly SheetHeader[]
): Promise<WorkbookSnapshot["sheets"]> {
  const requests = await Excel.run(async (context): Promise<readonly SheetRequest[]> => {
    const asked = headers.map((header) => requestSheet(context, header));
    for (const { used } of asked) used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    return asked;
  });
  const cells = await readCellsInPortions(
    requests.flatMap(({ header, used }) =>
      used.isNullObject
        ? []
        : [
            {
              sheetId: header.id,
              top: used.rowIndex,
              left: used.columnIndex,
              rowCount: used.rowCount,
              columnCount: used.columnCount,
            },
          ]
    )
  );
  return requests.map((request) => toSheetSnapshot(request, cells.get(request.header.id) ?? null));
}

/**
 * Reads the whole workbook in two syncs: what sheets there are, then all of them. Excel on the web refuses answers of more
 * than 5 MB; only then, and only on the web, more follow.
 */
export async function readWorkbook(): Promise<WorkbookSnapshot> {
  const found: { header: WorkbookHeader | null } = { header: null };
  try {
    return await Excel.run(async (context) => {
      const header = await readHeader(context);
      found.header = header;
      return { ...header, sheets: await readSheets(context, header.sheets) };
    });
  } catch (error) {
    const { header } = found;
    if (!header || !isTooLarge(error)) throw error;
    return { ...header, sheets: await readLargeSheets(header.sheets) };
  }
}
