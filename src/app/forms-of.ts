import type { FamilyId } from "../budget/budget";
import { shaanxiForms } from "../forms/shaanxi/index";
import { xinjiangForms } from "../forms/xinjiang/index";
import { withWeightTotal, type FormFamily } from "../performance/form";

const FORMS: Readonly<Record<FamilyId, FormFamily>> = {
  xinjiang: xinjiangForms,
  shaanxi: shaanxiForms,
};

/** The performance-target forms of a family, with weights that add up to another total where the place has one. */
export function formsOf(family: FamilyId, weightTotal?: number): FormFamily {
  const forms = FORMS[family];
  return weightTotal === undefined ? forms : withWeightTotal(forms, weightTotal);
}
