import { isFilled, type Fact } from "../budget/fact";
import type { CellRef } from "../grid/address";
import { Amount, type Measure } from "../money/amount";
import {
  judgeFooting,
  judgePartOf,
  judgeRestatement,
  type Judgement,
  type Shown,
  type SignedShown,
} from "../money/judgement";
import type { Outcome } from "./finding";
import type { Member, Relation } from "./relations/relation";

/** What became of one relation. */
export interface Evaluation {
  readonly relation: Relation;
  readonly outcome: Outcome;
  /** False where there is nothing on either side; such an instance counts as not applicable. */
  readonly isApplicable: boolean;
  /** Amounts in the coarsest measure that takes part; null for sets and texts. */
  readonly judgement: Judgement | null;
  /** Members without partner; empty for other kinds. */
  readonly onlyLeft: readonly Member[];
  readonly onlyRight: readonly Member[];
  /** Figures that could not be read; the reason for "not-evaluated". */
  readonly unreadable: readonly Fact[];
}

/** Most relations are sound: they share one empty list. */
const NONE: readonly never[] = [];

/** Evaluates one relation exactly. */
export function evaluate(relation: Relation): Evaluation {
  switch (relation.kind) {
    case "same-set":
      return evaluateSet(relation);
    case "states":
      return settle(relation, outcomeOf(relation), null);
    default:
      return evaluateFigures(relation);
  }
}

function outcomeOf({ isTrue, isUnfilled }: Extract<Relation, { kind: "states" }>): Outcome {
  if (isTrue) return "satisfied";
  return isUnfilled === true ? "unfilled" : "violated";
}

/** All figures of a relation, the total or copy first. */
export function factsOfRelation(relation: Relation): readonly Fact[] {
  switch (relation.kind) {
    case "foots":
      return [relation.total, ...relation.parts.map(({ fact }) => fact)];
    case "restates":
      return [relation.copy, relation.original];
    case "part-of":
      return [relation.part, relation.whole];
    default:
      return [];
  }
}

/** Cells of both sides, each once; blank parts of a sum say nothing and are left out. */
export function cellsOfEvaluation({
  relation,
  onlyLeft,
  onlyRight,
}: Evaluation): readonly CellRef[] {
  if (relation.kind === "states") return relation.cells;
  const [first, ...others] = factsOfRelation(relation);
  const facts = relation.kind === "foots" ? others.filter(isFilled) : others;
  const members = [...onlyLeft, ...onlyRight].map(({ cell }) => cell);
  const cells = [...[first, ...facts].flatMap((fact) => fact?.cell ?? []), ...members];
  const byKey = new Map(cells.map((cell) => [`${cell.sheet}!${cell.address}`, cell]));
  return [...byKey.values()];
}

function evaluateFigures(
  relation: Extract<Relation, { kind: "foots" | "restates" | "part-of" }>
): Evaluation {
  const facts = factsOfRelation(relation);
  if (facts.some(isUnreadable))
    return { ...settle(relation, "not-evaluated", null), unreadable: facts.filter(isUnreadable) };
  if (!facts.some(isFilled)) return { ...settle(relation, "satisfied", null), isApplicable: false };
  const judgement = judge(relation, measureOf(facts));
  const outcome =
    judgement.grade === "exact"
      ? "satisfied"
      : judgement.grade === "error"
        ? "violated"
        : "rounding-difference";
  return settle(relation, outcome, judgement);
}

function isUnreadable({ state }: Fact): boolean {
  return state === "unreadable";
}

function judge(
  relation: Extract<Relation, { kind: "foots" | "restates" | "part-of" }>,
  measure: Measure
): Judgement {
  const shown = (fact: Fact): Shown => toShown(fact, measure);
  switch (relation.kind) {
    case "restates":
      return judgeRestatement(shown(relation.copy), shown(relation.original));
    case "part-of":
      return judgePartOf(shown(relation.part), shown(relation.whole));
    case "foots":
      return judgeFooting(shown(relation.total), partsShown(relation, shown));
  }
}

/**
 * The parts that a sum is judged by. A written zero says no more than a blank: neither counts as a rounded part. But where
 * at most one part stands anywhere, that one is the same figure as the total, zero or not.
 */
function partsShown(
  { total, parts }: Extract<Relation, { kind: "foots" }>,
  shown: (fact: Fact) => Shown
): readonly SignedShown[] {
  const present = parts.filter(({ fact }) => fact.isPlaced || !fact.amount.isZero);
  const nothing = (): Fact => total.with({ amount: Amount.zero(total.amount.measure) });
  const judged =
    present.length > 1
      ? present.filter(({ fact }) => !fact.amount.isZero)
      : [present[0] ?? { fact: nothing(), sign: 1 as const }];
  return judged.map(({ fact, sign }) => {
    const { amount, step } = shown(fact);
    return { amount, step, sign };
  });
}

function evaluateSet(relation: Extract<Relation, { kind: "same-set" }>): Evaluation {
  const leftKeys = new Set(relation.left.map(({ key }) => key));
  const rightKeys = new Set(relation.right.map(({ key }) => key));
  const onlyLeft = relation.left.filter(({ key }) => !rightKeys.has(key));
  const onlyRight = relation.isSubset ? [] : relation.right.filter(({ key }) => !leftKeys.has(key));
  const isEmpty = relation.left.length === 0 && (relation.isSubset || relation.right.length === 0);
  const outcome = onlyLeft.length + onlyRight.length === 0 ? "satisfied" : "violated";
  return { ...settle(relation, outcome, null), isApplicable: !isEmpty, onlyLeft, onlyRight };
}

function settle(relation: Relation, outcome: Outcome, judgement: Judgement | null): Evaluation {
  return {
    relation,
    outcome,
    isApplicable: true,
    judgement,
    onlyLeft: NONE,
    onlyRight: NONE,
    unreadable: NONE,
  };
}

/** The measure figures are compared in: 万元 as soon as one figure is shown in it: what it does not show cannot be compared. */
export function measureOf(facts: readonly Fact[]): Measure {
  return facts.some(
    ({ amount, state }) => state === "amount" && amount.measure === "ten-thousand-yuan"
  )
    ? "ten-thousand-yuan"
    : (facts[0]?.amount.measure ?? "ten-thousand-yuan");
}

/** A figure and its step in the given measure. */
export function toShown(fact: Fact, measure: Measure): Shown {
  const { amount, step } = fact;
  if (amount.measure === measure) return fact;
  return {
    amount: amount.to(measure),
    step: Amount.of(step, amount.measure).to(measure).toString(),
  };
}
