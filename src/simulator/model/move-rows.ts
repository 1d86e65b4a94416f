import { apiNotFound } from "../host-error";
import { LAST_COLUMN, rowCountOf } from "./range-address";
import { boundsOf, type RangeTarget } from "./range-target";

/** Lets whole rows in or takes them away; other shapes and directions are not simulated. */
export function moveRows(target: RangeTarget, direction: -1 | 0 | 1): void {
  const bounds = boundsOf(target);
  if (direction === 0 || bounds.left !== 0 || bounds.right !== LAST_COLUMN)
    throw apiNotFound("Range", "insert or delete of anything but whole rows, down or up");
  const sheet = target.state.writable(target.sheetId);
  const [from, count] = [bounds.top, rowCountOf(bounds)];
  sheet.moveRows(from, direction * count);
  const used = sheet.usedBounds;
  if (direction > 0 && from > 0 && used)
    // Excel gives new rows the looks and the height of the row above.
    for (let row = from; row < from + count; row++) {
      for (let column = used.left; column <= used.right; column++)
        sheet.setFormat(row, column, sheet.cell(from - 1, column).format);
      sheet.setRowHeight(row, sheet.rowHeight(from - 1));
    }
  const changeType = direction > 0 ? "RowInserted" : "RowDeleted";
  target.state.cellsChanged(target.sheetId, bounds, "add-in", { changeType });
}
