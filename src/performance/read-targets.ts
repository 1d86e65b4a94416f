import type { WorkbookSnapshot } from "../grid/snapshot";
import type { FormFamily } from "./form";
import { locateTables, type LocatedForm } from "./locate-tables";
import { readIndicators } from "./read-indicators";
import { readSlots } from "./read-slots";
import { SheetGrid } from "./sheet-grid";
import type { PlacedTargetTable } from "./target-table";
import { readYear } from "./wording-match";

/**
 * Reads every performance-target table of a workbook, ours and others', in the order of the sheets: found by title and
 * captions, with either word for the organization, any width of brackets, with or without colons.
 */
export function readTargets(
  family: FormFamily,
  workbook: WorkbookSnapshot
): readonly PlacedTargetTable[] {
  return workbook.sheets.flatMap((sheet) => {
    const grid = new SheetGrid(sheet);
    return locateTables(grid, family.forms, family.wording).map((located) =>
      readTable(located, family)
    );
  });
}

function readTable(located: LocatedForm, { wording }: FormFamily): PlacedTargetTable {
  const { form, grid, titleRow, titleColumn } = located;
  const { indicators, cells: indicatorCells } = readIndicators(located, wording);
  const title = grid.text(titleRow, titleColumn);
  return {
    form: form.id,
    title,
    year: findYear(located),
    ...readSlots(located, wording),
    indicators,
    place: { text: title, cell: grid.ref(titleRow, titleColumn) },
    indicatorCells,
  };
}

function findYear({ form, grid, titleRow, headerRow }: LocatedForm): number | null {
  for (let row = titleRow + 1; row < headerRow; row += 1) {
    for (const value of grid.sheet.values[row - grid.sheet.top] ?? []) {
      const year = typeof value === "string" ? readYear(value, form.subtitle) : null;
      if (year !== null) return year;
    }
  }
  return null;
}
