import type { Finding } from "../finding";
import { compileRelation } from "./compile-relation";
import type { FormulaPlace } from "./relation-formulas";

/** Longer rules than this are not worth their place in a request, and a clerk could not read them. */
const LONGEST = 1_000;

/**
 * The violated relation of a finding as one formula for a mark on the sheet `place.home`: true as long as the finding
 * stands. Undefined where there is none.
 */
export function markCondition(
  { relation, outcome }: Finding,
  place: FormulaPlace
): string | undefined {
  const formulas = relation && compileRelation(relation, place);
  if (formulas?.kind !== "formulas") return undefined;
  const { left, right, tolerance } = formulas;
  const difference = formulas.difference({ left, right });
  const condition =
    outcome === "violated"
      ? formulas.isViolated({ left, right, difference, tolerance })
      : formulas.isUnlikely(difference);
  return condition.length > LONGEST ? undefined : condition;
}
