import { FAMILIES } from "../families/index";
import type { BlankForm } from "../recognition/blank/blank-form";
import { planBlankTables, type BlankWorkbook } from "../recognition/blank/blank-workbook";
import type { LayoutFamily } from "../recognition/layout";

/** Families whose empty forms can be written. */
export const BLANK_FAMILIES: readonly LayoutFamily[] = FAMILIES.filter(({ print }) => print);

/**
 * Plans the empty standard workbook of a family and one of its years; pure.
 * @throws RangeError for a year that the family has no form for
 */
export function planBlankWorkbook(family: LayoutFamily, form: BlankForm): BlankWorkbook {
  return planBlankTables(family, form);
}
