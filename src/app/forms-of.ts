import type { FamilyId } from "../budget/budget";
import { shaanxiForms } from "../families/shaanxi/forms/index";
import { xinjiangForms } from "../families/xinjiang/forms/index";
import { withWeightTotal, type FormFamily } from "../performance/form/form";

const FORMS: Readonly<Record<FamilyId, FormFamily>> = {
  xinjiang: xinjiangForms,
  shaanxi: shaanxiForms,
};

/** The performance-target forms of a family, with weights that add up to another total where the place has one. */
export function formsOf(family: FamilyId, weightTotal?: number): FormFamily {
  const forms = FORMS[family];
  return weightTotal === undefined ? forms : withWeightTotal(forms, weightTotal);
}
