import { shaanxiFamily } from "../layouts/shaanxi/index";
import { xinjiangFamily } from "../layouts/xinjiang/index";
import type { BlankForm } from "../recognition/blank-form";
import { planBlankTables, type BlankWorkbook } from "../recognition/blank-workbook";
import type { LayoutFamily } from "../recognition/layout";

/** Families whose empty forms can be written. */
export const BLANK_FAMILIES: readonly LayoutFamily[] = [xinjiangFamily, shaanxiFamily];

/**
 * Plans the empty standard workbook of a family and one of its years; pure.
 * @throws RangeError for a year that the family has no form for
 */
export function planBlankWorkbook(family: LayoutFamily, form: BlankForm): BlankWorkbook {
  return planBlankTables(family, form);
}
