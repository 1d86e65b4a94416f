import type { NewSheetPlan } from "../grid/plan";
import { fillSlotsOf, type BlankForm } from "./blank-form";
import { planBlankTable } from "./blank-table";
import { isInYear, numberOf, type LayoutFamily } from "./layout";

/** The empty standard workbook: a title for its properties and one sheet for every table. */
export interface BlankWorkbook {
  readonly title: string;
  readonly sheets: readonly NewSheetPlan[];
}

/**
 * The empty forms of a family and year in the order of their numbers: recognition backwards.
 * @throws RangeError when the layouts do not say how their forms look, or have no form for the year
 */
export function planBlankTables(family: LayoutFamily, form: BlankForm): BlankWorkbook {
  const { print, years } = family;
  if (!print || form.year < years.from || form.year > years.to)
    throw new RangeError(`${family.id} has no printed forms of ${form.year}`);
  const tables = family.tables.filter((layout) => isInYear(layout, form.year));
  return {
    title: fillSlotsOf(print, form)(print.workbookTitle),
    sheets: [...tables]
      .sort((a, b) => numberOf(a, form.year) - numberOf(b, form.year))
      .map((layout) => planBlankTable(print, layout, form)),
  };
}
