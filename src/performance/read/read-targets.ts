import { TARGET_SHEET_TAG, type PlacedTargetTable } from "../../budget/target-table";
import type { SheetSnapshot, WorkbookSnapshot } from "../../grid/snapshot";
import type { FormFamily } from "../form/form";
import { locateTables, type LocatedForm } from "./locate-tables";
import type { CarryOverChoice } from "./projects";
import { readExtras, type PresentTarget } from "./read-extras";
import { readIndicators } from "./read-indicators";
import { readSlots } from "./read-slots";
import { readTasks } from "./read-tasks";
import { readMeasure } from "./read-value";
import { SheetView } from "../../grid/sheet-view";
import { readYear } from "../form/wording-match";

/**
 * Reads every performance-target table of a workbook, ours and others', in the order of the sheets: found by title and
 * captions, with either word for the organization, any width of brackets, with or without colons.
 */
export function readTargets(
  family: FormFamily,
  workbook: WorkbookSnapshot
): readonly PlacedTargetTable[] {
  return workbook.sheets.flatMap((sheet) => {
    const view = new SheetView(sheet);
    return locateTables(view, family.forms, family.wording).map((located) =>
      readTable(located, family)
    );
  });
}

/** The tables on sheets of ours, with everything that the clerk wrote beside them. */
export function readPresentTargets(
  family: FormFamily,
  sheets: readonly SheetSnapshot[]
): readonly PresentTarget[] {
  return sheets.flatMap((sheet) =>
    locateTables(new SheetView(sheet), family.forms, family.wording).map((located, index) => {
      const table = readTable(located, family);
      const extras = readExtras(located, family, table.indicators.length, index === 0);
      return { table, extras, sheet: sheet.id };
    })
  );
}

/** How carry-overs were written on our sheets of a workbook. */
export function writtenCarryOver(
  family: FormFamily,
  { sheets }: WorkbookSnapshot
): CarryOverChoice {
  const own = sheets.filter(({ tag }) => tag === TARGET_SHEET_TAG);
  const isMerged = readPresentTargets(family, own).some(({ extras }) => extras.isMerged);
  return isMerged ? "merge" : "separate";
}

function readTable(located: LocatedForm, { wording }: FormFamily): PlacedTargetTable {
  const { form, view, titleRow, titleColumn } = located;
  const { weights } = form.indicators;
  const measure = readMeasure(located);
  const { indicators, cells: indicatorCells } = readIndicators(located, wording);
  const { tasks, sums } = readTasks(located, wording, measure);
  const slots = readSlots(located, wording, measure);
  const title = view.boxText(titleRow, titleColumn);
  return {
    form: form.id,
    per: form.per,
    title,
    ...findYear(located),
    values: { ...slots.values, ...sums.values },
    cells: { ...slots.cells, ...sums.cells },
    facts: { ...slots.facts, ...sums.facts },
    tasks,
    indicators,
    place: { text: title, cell: view.boxRef(titleRow, titleColumn) },
    indicatorCells,
    weights: weights ?? null,
  };
}

function findYear({
  form,
  view,
  titleRow,
  headerRow,
}: LocatedForm): Pick<PlacedTargetTable, "year" | "yearPlace"> {
  const { subtitle } = form;
  const nowhere = { year: null, yearPlace: null };
  if (subtitle === undefined) return nowhere;
  for (let row = titleRow + 1; row < headerRow; row += 1) {
    for (const [offset, value] of (view.sheet.values[row - view.sheet.top] ?? []).entries()) {
      const year = typeof value === "string" ? readYear(value, subtitle) : null;
      const cell = view.boxRef(row, view.sheet.left + offset);
      if (year !== null) return { year, yearPlace: { text: `${year}年`, cell } };
    }
  }
  return nowhere;
}
