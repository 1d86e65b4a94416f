import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import type { Measure } from "../../money/amount";
import { evaluate, factsOfRelation } from "../evaluate";
import type { Relation } from "../relations/relation";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation } from "../slip-line";
import type { FactPlace } from "./fact-places";
import { inMeasure, undivided, withMeasure, withUndivided } from "./revised-budget";
import type { Judge, Proposal, RevisedBudget, Revision } from "./revision";

const OTHER: Readonly<Record<Measure, Measure>> = {
  yuan: "ten-thousand-yuan",
  "ten-thousand-yuan": "yuan",
};

/** How a table may be read otherwise than its measure says. */
interface Reading {
  readonly revision: Revision;
  readonly convert: (fact: Fact) => Fact;
  readonly revised: () => Budget;
}

/** In the other measure; and in 万元 as it says, but divided by ten thousand once more. */
function readingsOf(budget: Budget, table: AnyBudgetTable): readonly Reading[] {
  const measure = OTHER[table.measure];
  const other: Reading = {
    revision: { kind: "measure", table, measure },
    convert: (fact) => inMeasure(fact, measure),
    revised: () => withMeasure(budget, table, measure),
  };
  if (table.measure === "yuan") return [other];
  const divided: Reading = {
    revision: { kind: "divided", table },
    convert: undivided,
    revised: () => withUndivided(budget, table),
  };
  return [other, divided];
}

/**
 * Tables that most of their broken equations with other tables would have in another measure. Where only limits tell of a table, all
 * of them must hold then: those that are broken, and those that are sound.
 */
export function proposeMeasures(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>,
  evaluations: readonly RuleEvaluation[]
): readonly Proposal[] {
  return tablesOf(budget).flatMap((table) => {
    const isOwn = (fact: Fact): boolean => places.get(fact)?.table === table;
    // Within the table every measure is as good as another.
    const isOutward = ({ relation }: RuleEvaluation): boolean =>
      factsOfRelation(relation).some(isOwn) &&
      factsOfRelation(relation).some((fact) => !isOwn(fact) && !fact.amount.isZero);
    const outward = broken.filter(isOutward);
    const equations = outward.filter(({ relation }) => isEquation(relation));
    const limits = outward.filter(({ relation }) => relation.kind === "part-of");
    const about = equations.length > 0 ? equations : limits;
    const soundLimits = evaluations.filter(
      (one) => one.relation.kind === "part-of" && one.outcome !== "violated" && isOutward(one)
    );
    return readingsOf(budget, table).flatMap(({ revision, convert, revised }) => {
      const read = (fact: Fact): Fact => (isOwn(fact) ? convert(fact) : fact);
      const holds = ({ relation }: RuleEvaluation): boolean => holdsIn(relation, read);
      const repaired = about.filter(holds);
      if (repaired.length * 2 <= about.length) return [];
      if (about === limits && ![...limits, ...soundLimits].every(holds)) return [];
      const revise = (judge: Judge): RevisedBudget => {
        const thought = revised();
        return {
          ...{ revision, budget: thought, evaluations: judge(thought) },
          ...{ freeAmounts: 0, confirming: 0 },
        };
      };
      return [{ weight: repaired.length, revise }];
    });
  });
}

/** Whether an equation or a limit holds once figures are read otherwise. */
export function holdsIn(relation: Relation, convert: (fact: Fact) => Fact): boolean {
  if (relation.kind === "restates") {
    const { copy, original } = relation;
    return isRepaired({ ...relation, copy: convert(copy), original: convert(original) });
  }
  if (relation.kind === "part-of") {
    const { part, whole } = relation;
    return isRepaired({ ...relation, part: convert(part), whole: convert(whole) });
  }
  if (relation.kind !== "foots") return false;
  const parts = relation.parts.map((part) => ({ ...part, fact: convert(part.fact) }));
  return isRepaired({ ...relation, total: convert(relation.total), parts });
}

function isRepaired(relation: Relation): boolean {
  return evaluate(relation).outcome !== "violated";
}
