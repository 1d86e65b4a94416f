import { isInside, parseRangeAddress, type CellRef } from "../grid/address";

/** "表5!C12", as it stands in Excel's name box and formulas. */
export function toPlace({ sheet, address }: CellRef): string {
  return `${sheet}!${address}`;
}

/** True when the selected range touches the cell. */
export function isSelected(cell: CellRef, selection: CellRef | null): boolean {
  if (selection?.sheet !== cell.sheet) return false;
  const selected = parseRangeAddress(selection.address);
  const own = parseRangeAddress(cell.address);
  return (
    selected !== null && own !== null && isInside(selected, { row: own.top, column: own.left })
  );
}
