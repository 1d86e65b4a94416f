import { toRangeAddress, type RangeBounds } from "../../grid/address";
import { isBusy } from "./to-tool-error";
import { runExcel } from "./run-excel";

const AREA_PROPERTIES = "items/rowIndex,items/columnIndex,items/rowCount,items/columnCount";

/** Asks for the merged areas of a range; readable after the next sync. */
export function requestMerges(range: Excel.Range): Excel.RangeAreas {
  const areas = range.getMergedAreasOrNullObject();
  areas.areas.load(AREA_PROPERTIES);
  return areas;
}

/** Asks for the rectangles of areas; readable after the next sync. */
export function requestAreas(areas: Excel.RangeAreas): Excel.RangeAreas {
  areas.areas.load(AREA_PROPERTIES);
  return areas;
}

/** Rectangles of loaded areas; none when there are no areas. */
export function toAreaBounds(areas: Excel.RangeAreas): readonly RangeBounds[] {
  if (areas.isNullObject) return [];
  return areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

async function readAtOnce(sheetId: string, bounds: RangeBounds): Promise<readonly RangeBounds[]> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const areas = requestMerges(sheet.getRange(toRangeAddress(bounds)));
    await context.sync();
    return toAreaBounds(areas);
  });
}

function unique(areas: readonly RangeBounds[]): readonly RangeBounds[] {
  return [...new Map(areas.map((area) => [toRangeAddress(area), area])).values()];
}

/**
 * Merged areas of part of a sheet. Excel does not answer for more than 512 of them; then the rows are halved. An area
 * across the cut comes with either half.
 */
export async function readMerges(
  sheetId: string,
  bounds: RangeBounds
): Promise<readonly RangeBounds[]> {
  try {
    return await readAtOnce(sheetId, bounds);
  } catch (error) {
    if (isBusy(error) || bounds.top === bounds.bottom) throw error;
    const middle = Math.floor((bounds.top + bounds.bottom) / 2);
    const above = await readMerges(sheetId, { ...bounds, bottom: middle });
    const below = await readMerges(sheetId, { ...bounds, top: middle + 1 });
    return unique([...above, ...below]);
  }
}
