import type { Budget } from "../../budget/budget";
import { TARGET_SHEET_TAG } from "../../budget/target-table";
import { createTargetTables, type FilledForms } from "../fill/create-target-tables";
import type { FormFamily } from "../form/form";
import { TargetSheet, type TargetSheetPlan } from "../form/target-sheet";
import { writeTable } from "./write-table";

/**
 * Writes the performance-target tables of a budget: all on one new sheet, one below the other with a blank row between,
 * because the forms share their first five columns, and a clerk prints, reads and hands in one sheet rather than one for
 * each project.
 */
export function writeTargets(family: FormFamily, budget: Budget): readonly TargetSheetPlan[] {
  return [planTargetSheet(family, createTargetTables(family, budget))];
}

/** One sheet with the tables one below the other, and the note under them. */
export function planTargetSheet(
  { forms, wording }: FormFamily,
  { tables, note }: FilledForms,
  name = wording.sheetName
): TargetSheetPlan {
  const used = forms.filter((form) => tables.some((table) => table.form === form));
  const sheet = new TargetSheet(
    widestColumns((used.length === 0 ? forms : used).map(({ columnWidths }) => columnWidths))
  );
  let row = 0;
  for (const filled of tables) row = writeTable(sheet, filled, wording, row) + 1;
  if (note !== null) {
    const right = Math.max(...forms.map(({ columnWidths }) => columnWidths.length)) - 1;
    sheet.putText({ row, left: 0, right }, note, "missing");
  }
  return sheet.toPlan(TARGET_SHEET_TAG, name);
}

function widestColumns(widths: readonly (readonly number[])[]): readonly number[] {
  const columns = Math.max(...widths.map(({ length }) => length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...widths.map((form) => form[column] ?? 0))
  );
}
