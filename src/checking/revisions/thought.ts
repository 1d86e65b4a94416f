import type { BudgetRow } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import { append } from "../../lists/group-by";
import { Amount } from "../../money/amount";
import { evaluate, factsOfRelation } from "../evaluate";
import type { Relation } from "../relations/relation";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation, isLinear, termsOf } from "../slip-line";
import type { BlockPlace } from "./fact-places";
import type { Revision } from "./revision";

export type WrongRows = Extract<Revision, { kind: "wrong-rows" }>;

/** Broken equations by the row, or the column, of their figures in one block. */
export interface Touched {
  readonly owner: BlockPlace;
  readonly rows: ReadonlyMap<BudgetRow, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** A figure, and the one that stands there in truth; null where that is to be found out. */
export type Change = readonly [Fact, Fact | null];

/** A thought about which figures are others, and which of those are not known. */
export interface Thought extends Pick<WrongRows, "how" | "row" | "other" | "caption"> {
  readonly weight: number;
  readonly changes: readonly Change[];
  /** The row says once more what the other one says, and should not be there. */
  readonly isTwice?: boolean;
}

/** Equations and limits with any of these figures. */
export type EquationsOf = (facts: readonly Fact[]) => readonly RuleEvaluation[];

/** Finds the equations and limits of figures among all relations. */
export function equationsOf(evaluations: readonly RuleEvaluation[]): EquationsOf {
  const byFact = new Map<Fact, RuleEvaluation[]>();
  for (const one of evaluations.filter(isLinear))
    for (const fact of factsOfRelation(one.relation)) append(byFact, fact, one);
  return (facts) => [...new Set(facts.flatMap((fact) => byFact.get(fact) ?? []))];
}

/**
 * How many equations more than now hold once the figures are what they should be; one with an unknown figure, or with none of
 * them, does not count.
 */
export function gainOf(changes: readonly Change[], equations: readonly RuleEvaluation[]): number {
  const right = new Map(changes);
  return equations.reduce((gain, { relation, outcome }) => {
    const changed = factsOfRelation(relation).map((fact) => right.get(fact));
    if (changed.includes(null) || changed.every((fact) => fact === undefined)) return gain;
    return gain + Number(holdsAfter(relation, right)) - Number(outcome !== "violated");
  }, 0);
}

/** The same changes with what an equation of the figure demands where one is not known, or else nothing. */
export function withDemanded(
  changes: readonly Change[],
  equations: readonly RuleEvaluation[]
): readonly Change[] {
  const nothing = changes.map(([fact, right]): Change => [fact, right ?? withAmount(fact, null)]);
  const filled = new Map(nothing);
  return changes.map(([fact, right], at): Change => {
    if (right) return [fact, right];
    const about = equations.filter(
      ({ relation }) => isEquation(relation) && factsOfRelation(relation).includes(fact)
    );
    const broken = about.find(({ outcome }) => outcome === "violated") ?? about[0];
    const gap = broken && gapOf(broken.relation, fact, filled);
    return gap ? [fact, withAmount(fact, gap)] : (nothing[at] ?? [fact, fact]);
  });
}

function withAmount(fact: Fact, amount: Amount | null): Fact {
  const zero = Amount.zero(fact.amount.measure);
  return fact.with({ amount: amount ?? zero, state: amount ? "amount" : "blank" });
}

/** What a figure that is nothing now would have to be so that the equation holds. */
function gapOf(
  relation: Relation,
  open: Fact,
  right: ReadonlyMap<Fact, Fact | null>
): Amount | null {
  const { measure } = open.amount;
  const coefficient = termsOf(relation).find(({ fact }) => fact === open)?.coefficient;
  if (coefficient === undefined) return null;
  const difference = termsOf(relation).reduce(
    (sum, { fact, coefficient: factor }) =>
      sum.plus((right.get(fact) ?? fact).amount.to(measure).times(factor)),
    Amount.zero(measure)
  );
  return difference.isZero ? null : difference.times(-coefficient);
}

function holdsAfter(relation: Relation, right: ReadonlyMap<Fact, Fact | null>): boolean {
  const put = (fact: Fact): Fact => {
    const other = right.get(fact);
    if (!other) return fact;
    const { amount, step, state } = other;
    return fact.with({ amount, step, state });
  };
  switch (relation.kind) {
    case "restates":
      return isSound({ ...relation, copy: put(relation.copy), original: put(relation.original) });
    case "foots": {
      const parts = relation.parts.map((part) => ({ ...part, fact: put(part.fact) }));
      return isSound({ ...relation, total: put(relation.total), parts });
    }
    case "part-of":
      return isSound({ ...relation, part: put(relation.part), whole: put(relation.whole) });
    default:
      return false;
  }
}

function isSound(relation: Relation): boolean {
  return evaluate(relation).outcome !== "violated";
}
