import type { PlacedText } from "../../budget/budget";
import type { OtherSheet } from "./evidence";
import type { LocatedTable } from "./located-table";
import type { SheetView } from "../../grid/sheet-view";

/**
 * Sheets that hold something but no table.
 * @param known - what was read outside tables: cover and titles of a contents list
 */
export function otherSheets(
  views: readonly SheetView[],
  tables: readonly LocatedTable[],
  known: readonly (PlacedText | null)[]
): readonly OtherSheet[] {
  const used = new Set([
    ...tables.map(({ view }) => view.sheet.name),
    ...known.flatMap((text) => text?.cell.sheet ?? []),
  ]);
  return views
    .filter(({ sheet }) => !used.has(sheet.name))
    .map(({ sheet: { name, visibility, values } }) => ({
      name,
      isHidden: visibility !== "visible",
      filledCells: values.reduce((sum, row) => sum + row.filter((v) => v !== null).length, 0),
    }))
    .filter(({ filledCells }) => filledCells > 0);
}
