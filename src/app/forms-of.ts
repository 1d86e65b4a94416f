import type { BudgetFamily } from "../budget/family";
import { familyOf } from "../families/define-family";
import { withWeightTotal, type FormFamily } from "../performance/form/form";

/** The performance-target forms of a family, with weights that add up to another total where the place has one. */
export function formsOf(family: BudgetFamily, weightTotal?: number): FormFamily {
  const { forms } = familyOf(family);
  return weightTotal === undefined ? forms : withWeightTotal(forms, weightTotal);
}
