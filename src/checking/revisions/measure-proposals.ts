import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import type { Measure } from "../../money/amount";
import { evaluate, factsOfRelation } from "../evaluate";
import type { Relation } from "../relations/relation";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation } from "../slip-line";
import type { FactPlace } from "./fact-places";
import { inMeasure, withMeasure } from "./revised-budget";
import type { Judge, Proposal, RevisedBudget } from "./revision";

const OTHER: Readonly<Record<Measure, Measure>> = {
  yuan: "ten-thousand-yuan",
  "ten-thousand-yuan": "yuan",
};

/** Tables that most of their broken relations would have in another measure. */
export function proposeMeasures(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>
): readonly Proposal[] {
  return tablesOf(budget).flatMap((table) => {
    const isOwn = (fact: Fact): boolean => places.get(fact)?.table === table;
    const measure = OTHER[table.measure];
    // Within the table every measure is as good as another.
    const about = broken.filter(
      ({ relation }) =>
        isEquation(relation) &&
        factsOfRelation(relation).some(isOwn) &&
        factsOfRelation(relation).some((fact) => !isOwn(fact) && !fact.amount.isZero)
    );
    const repaired = about.filter(({ relation }) => holdsIn(relation, measure, isOwn));
    if (repaired.length * 2 <= about.length) return [];
    const revise = (judge: Judge): RevisedBudget => toRevised(budget, table, judge);
    return [{ weight: repaired.length, revise }];
  });
}

function toRevised(budget: Budget, table: AnyBudgetTable, judge: Judge): RevisedBudget {
  const measure = OTHER[table.measure];
  const revised = withMeasure(budget, table, measure);
  return {
    revision: { kind: "measure", table, measure },
    budget: revised,
    evaluations: judge(revised),
    freeAmounts: 0,
    confirming: 0,
  };
}

function holdsIn(relation: Relation, measure: Measure, isOwn: (fact: Fact) => boolean): boolean {
  const convert = (fact: Fact): Fact => (isOwn(fact) ? inMeasure(fact, measure) : fact);
  if (relation.kind === "restates") {
    const { copy, original } = relation;
    return isRepaired({ ...relation, copy: convert(copy), original: convert(original) });
  }
  if (relation.kind !== "foots") return false;
  const parts = relation.parts.map((part) => ({ ...part, fact: convert(part.fact) }));
  return isRepaired({ ...relation, total: convert(relation.total), parts });
}

function isRepaired(relation: Relation): boolean {
  return evaluate(relation).outcome !== "violated";
}
