import type { NewSheetPlan } from "../../grid/plan";
import { fillSlotsOf, type BlankForm } from "./blank-form";
import { planBlankContents, planBlankCover } from "./blank-front";
import { planBlankFrame } from "./blank-frame";
import { planBlankTable } from "./blank-table";
import { isInYear } from "../../budget/by-year";
import { numberOf, type LayoutFamily } from "../layout";

/** The empty standard workbook: a title for its properties, cover and contents where the family has them, and the tables. */
export interface BlankWorkbook {
  readonly title: string;
  /** Number of tables; cover and contents do not count. */
  readonly tables: number;
  readonly sheets: readonly NewSheetPlan[];
}

/**
 * The empty forms of a family and year in the order of their numbers: recognition backwards.
 * @throws RangeError when the layouts do not say how their forms look, or have no form for the year
 */
export function planBlankTables(family: LayoutFamily, form: BlankForm): BlankWorkbook {
  const { print } = family;
  if (!print || !isInYear(family, form.year))
    throw new RangeError(`${family.id} has no printed forms of ${form.year}`);
  const tables = family.tables
    .filter((layout) => isInYear(layout, form.year))
    .sort((a, b) => numberOf(a, form.year) - numberOf(b, form.year));
  return {
    title: fillSlotsOf(print, form)(print.workbookTitle),
    tables: tables.length,
    sheets: [
      ...planBlankCover(print, form),
      ...planBlankContents(family, tables, form),
      ...tables.map((layout) =>
        layout.frame ? planBlankFrame(print, layout, form) : planBlankTable(print, layout, form)
      ),
    ],
  };
}
