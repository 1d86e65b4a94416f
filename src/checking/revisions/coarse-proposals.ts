import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import { factsOfRelation } from "../evaluate";
import type { Amount } from "../../money/amount";
import { type Measure } from "../../money/amount";
import type { Fact } from "../../budget/fact";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation } from "../slip-line";
import { blocksOf, type FactPlace } from "./fact-places";
import { holdsIn } from "./measure-proposals";
import { withStep } from "./revised-budget";
import type { Proposal } from "./revision";

/** Coarser steps than a form wants, the coarsest first. */
const COARSE: Readonly<Record<Measure, readonly string[]>> = {
  "ten-thousand-yuan": ["1", "0.1"],
  yuan: ["10000", "1000", "100", "10"],
};
/** A wrong amount and the totals that followed it differ by the same everywhere; rounding does not. */
const FEWEST_GAPS = 3;
/** So many of the broken equations of a table that is rounded hold for that reason: in a hundred. */
const FEWEST_EXPLAINED = 90;

/** Tables of which every amount is rounded to more than the form wants, where differences as small as that are broken. */
export function proposeCoarse(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>
): readonly Proposal[] {
  return tablesOf(budget).flatMap((table): readonly Proposal[] => {
    const isOwn = (fact: Fact): boolean => places.get(fact)?.table === table;
    const about = broken.filter(
      ({ relation }) => isEquation(relation) && factsOfRelation(relation).some(isOwn)
    );
    const gaps = new Set(about.map(({ judgement }) => judgement?.difference.absolute().toString()));
    const step = gaps.size < FEWEST_GAPS ? null : stepOf(table);
    if (step === null) return [];
    // What only asks for a look may be broken for a reason of its own.
    const errors = about.filter(({ rule }) => rule.severity === "error");
    const holds = errors.filter(({ relation }) =>
      holdsIn(relation, (fact) => (isOwn(fact) ? fact.with({ step }) : fact))
    );
    if (holds.length * 100 < errors.length * FEWEST_EXPLAINED) return [];
    const revise: Proposal["revise"] = (judge) => {
      const revised = withStep(budget, table, step);
      return {
        revision: { kind: "coarse", table, step },
        budget: revised,
        evaluations: judge(revised),
        freeAmounts: 0,
        confirming: 0,
      };
    };
    return [{ weight: about.length, revise }];
  });
}

/** The coarsest step of which all amounts are multiples; null where the form wants none finer. */
function stepOf(table: AnyBudgetTable): string | null {
  const amounts = blocksOf(table).flatMap(([, block]) => block.amounts.map(({ amount }) => amount));
  const isMultiple = (amount: Amount, step: string): boolean =>
    amount.times(inverseOf(step)).decimals === 0;
  return (
    COARSE[table.measure].find((step) => amounts.every((amount) => isMultiple(amount, step))) ??
    null
  );
}

/** Of a power of ten. */
function inverseOf(step: string): string {
  return step.startsWith("0.") ? `1${"0".repeat(step.length - 2)}` : `1e-${step.length - 1}`;
}
