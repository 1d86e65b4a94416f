import type { BudgetFamily } from "../budget/family";
import type { Family } from "../families/define-family";
import { FAMILIES } from "../families/index";
import { withWeightTotal, type FormFamily } from "../performance/form/form";

/** The performance-target forms of a family, with weights that add up to another total where the place has one. */
export function formsOf(family: Pick<BudgetFamily, "id">, weightTotal?: number): FormFamily {
  const { forms } = familyOf(family);
  return weightTotal === undefined ? forms : withWeightTotal(forms, weightTotal);
}

/** All that is declared of a family. */
export function familyOf({ id }: Pick<BudgetFamily, "id">): Family {
  const family = FAMILIES.find((candidate) => candidate.id === id);
  if (!family) throw new RangeError(id);
  return family;
}
