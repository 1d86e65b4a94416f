import type { Fact } from "../budget/fact";
import type { CellRef } from "../grid/address";
import { Amount } from "../money/amount";
import type { Relation } from "./relations/relation";
import type { RuleEvaluation } from "./rule-evaluation";

/** A relation as a line: residual + Σ coefficient · change, which must stay within the bound. */
export interface Line {
  readonly evaluation: RuleEvaluation;
  /** By {@link keyOf} of the cell; figures without a cell cannot change. */
  readonly coefficients: ReadonlyMap<string, number>;
  readonly isBroken: boolean;
}

interface Term {
  readonly fact: Fact;
  readonly coefficient: number;
}

export function isLinear({ relation, outcome }: RuleEvaluation): boolean {
  if (outcome === "not-evaluated") return false;
  return isEquation(relation) || relation.kind === "part-of";
}

/** A limit (part of a whole) tells that something is wrong, but not what the amount should be. */
export function isEquation({ kind }: Relation): boolean {
  return kind === "foots" || kind === "restates";
}

/** A revised budget leaves most relations as they are: their lines serve again. */
const lines = new WeakMap<RuleEvaluation, Line>();

export function toLine(evaluation: RuleEvaluation): Line {
  const known = lines.get(evaluation);
  if (known) return known;
  const coefficients = new Map<string, number>();
  for (const { fact, coefficient } of termsOf(evaluation.relation)) {
    if (!fact.cell) continue;
    const key = keyOf(fact.cell);
    coefficients.set(key, (coefficients.get(key) ?? 0) + coefficient);
  }
  const line = { evaluation, coefficients, isBroken: evaluation.outcome === "violated" };
  lines.set(evaluation, line);
  return line;
}

/** Figures of a linear relation, each with its factor in the difference of both sides. */
export function termsOf(relation: Relation): readonly Term[] {
  if (relation.kind === "restates") {
    return [
      { fact: relation.copy, coefficient: 1 },
      { fact: relation.original, coefficient: -1 },
    ];
  }
  if (relation.kind === "part-of") {
    return [
      { fact: relation.part, coefficient: 1 },
      { fact: relation.whole, coefficient: -1 },
    ];
  }
  if (relation.kind !== "foots") return [];
  return [
    { fact: relation.total, coefficient: 1 },
    ...relation.parts.map(({ fact, sign }) => ({ fact, coefficient: -sign })),
  ];
}

/** Difference of the two sides in 元, of which no table needs small fractions; with nothing on either side there is none. */
export function residualOf({ evaluation }: Line): Amount<"yuan"> {
  return evaluation.judgement?.difference.to("yuan") ?? Amount.zero("yuan");
}

export function boundOf({ evaluation }: Line): Amount<"yuan"> {
  return evaluation.judgement?.bound.to("yuan") ?? Amount.zero("yuan");
}

export function keyOf({ sheet, address }: CellRef): string {
  return `${sheet}!${address}`;
}
