import type { RangeBounds } from "../../grid/address";
import { toBlock, toPortions, type CellBlock } from "./read-cells";
import { isBusy } from "./to-tool-error";
import { runExcel } from "./run-excel";

/** Zero-based rows and columns of a range that are not shown. */
export interface HiddenLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export const NOTHING_HIDDEN: HiddenLines = { rows: [], columns: [] };

/** A question about a range; answered by the next sync, with nothing for a null object. */
export interface HiddenRequest {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Asks which rows and columns of a range are hidden. The range itself would tell only where all or none are. */
export function requestHidden(range: Excel.Range): HiddenRequest {
  return {
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

/** The answer for a range that begins there. */
export function toHiddenLines(
  { rows, columns }: HiddenRequest,
  { top, left }: Pick<RangeBounds, "top" | "left">
): HiddenLines {
  return {
    rows: rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [top + index] : [])),
    columns: columns.value.flatMap(({ columnHidden }, index) =>
      columnHidden === true ? [left + index] : []
    ),
  };
}

type HiddenBlock = CellBlock & { readonly width: number };

async function readPortion(portion: readonly HiddenBlock[]): Promise<readonly HiddenLines[]> {
  return runExcel(async (context) => {
    const asked = portion.map(({ sheetId, top, left, rowCount, width }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      return requestHidden(sheet.getRangeByIndexes(top, left, rowCount, width));
    });
    await context.sync();
    return portion.map((block, index) => {
      const request = asked[index];
      return request ? toHiddenLines(request, block) : NOTHING_HIDDEN;
    });
  });
}

async function readPortions(
  blocks: readonly HiddenBlock[]
): Promise<ReadonlyMap<string, HiddenLines>> {
  const bySheet = new Map<string, HiddenLines>();
  for (const portion of toPortions(blocks)) {
    const read = await readPortion(portion);
    portion.forEach(({ sheetId }, index) => {
      const { rows, columns } = read[index] ?? NOTHING_HIDDEN;
      bySheet.set(sheetId, { rows: [...(bySheet.get(sheetId)?.rows ?? []), ...rows], columns });
    });
  }
  return bySheet;
}

/**
 * The same for the extents of sheets that do not fit into one answer; by sheet id. Hidden rows are a remark only: null says
 * that this Excel does not tell, and costs nothing else.
 */
export async function readHiddenInPortions(
  extents: readonly { readonly id: string; readonly extent: RangeBounds | null }[]
): Promise<ReadonlyMap<string, HiddenLines> | null> {
  const blocks = extents.flatMap(({ id, extent }) =>
    // Each row answers once, however wide it is.
    extent
      ? [{ ...toBlock(id, extent), columnCount: 1, width: extent.right - extent.left + 1 }]
      : []
  );
  try {
    return await readPortions(blocks);
  } catch (error) {
    if (isBusy(error)) throw error;
    return null;
  }
}
