import type { Fact } from "../../budget/fact";
import { Amount, type Measure } from "../../money/amount";
import { factsOfRelation, measureOf, toShown } from "../evaluate";
import type { Relation } from "../relations/relation";
import { countOf, sumOf, type CellTerm } from "./cell-terms";
import type { FormulaPlace, NotCompiled, RelationFormulas, Sides } from "./relation-formulas";

/** Decimals kept beyond those of the figures, so that a finer entry still shows; more would show binary noise. */
const SPARE_DECIMALS = 2;
const MOST_DECIMALS = 12;

/** Digits, grouped or not: what VALUE reads alike everywhere once the commas are gone. */
const PLAIN_NUMBER = /^ *[+-]?\d[\d,]*(\.\d+)? *$/u;

type FigureRelation = Extract<Relation, { kind: "foots" | "restates" | "part-of" }>;

/** Cells whose figures have the same step. */
interface StepGroup {
  readonly step: Amount;
  readonly terms: readonly CellTerm[];
}

/**
 * A relation as formulas that judge as `evaluate` does: difference, interval tolerance, and no tolerance where a sum has
 * exactly one part that is not zero.
 */
export function compileRelation(
  relation: Relation,
  place: FormulaPlace
): RelationFormulas | NotCompiled {
  if (!isFigures(relation)) return { kind: "no-amounts" };
  const facts = factsOfRelation(relation);
  if (facts.some(({ state }) => state === "unreadable")) return { kind: "unreadable" };
  if (facts.some(({ cell, state }) => cell === null && state === "amount"))
    return { kind: "other-workbook" };
  const odd = facts.find((fact) => fact.cell && isOddText(fact, place));
  if (odd?.cell) return { kind: "text-amount", cell: odd.cell };
  return new Compilation(relation, facts, place).formulas();
}

class Compilation {
  readonly #measure: Measure;
  readonly #decimals: number;
  readonly #leftStep: Amount;

  readonly #relation: FigureRelation;
  readonly #place: FormulaPlace;

  constructor(relation: FigureRelation, facts: readonly Fact[], place: FormulaPlace) {
    this.#relation = relation;
    this.#place = place;
    this.#measure = measureOf(facts);
    const finest = Math.max(...facts.map((fact) => this.#stepOf(fact).decimals));
    this.#decimals = Math.min(finest + SPARE_DECIMALS, MOST_DECIMALS);
    const [left] = facts;
    this.#leftStep = left ? this.#stepOf(left) : Amount.of("0", this.#measure);
  }

  formulas(): RelationFormulas {
    const relation = this.#relation;
    const measure = this.#measure;
    const decimals = this.#decimals;
    const { home } = this.#place;
    const [left, right] = this.#sides();
    const parts = relation.kind === "foots" ? relation.parts.filter(({ fact }) => fact.cell) : [];
    const difference = (sides: Sides): string =>
      `ROUND(${sides.left}-${bracketed(sides.right)},${decimals})`;
    return {
      kind: "formulas",
      measure,
      left: sumOf(left, home),
      right: sumOf(right, home),
      difference,
      ...(relation.kind === "part-of"
        ? this.#limit(relation.whole)
        : parts.length > 1
          ? this.#interval()
          : this.#identity(relation.kind === "restates" ? relation.original : parts[0]?.fact)),
    };
  }

  #sides(): readonly [readonly CellTerm[], readonly CellTerm[]] {
    const relation = this.#relation;
    switch (relation.kind) {
      case "foots":
        return [
          this.#terms(relation.total, 1),
          relation.parts.flatMap(({ fact, sign }) => this.#terms(fact, sign)),
        ];
      case "restates":
        return [this.#terms(relation.copy, 1), this.#terms(relation.original, 1)];
      case "part-of":
        return [this.#terms(relation.part, 1), this.#terms(relation.whole, 1)];
    }
  }

  /** A part that is not larger than the whole. */
  #limit(whole: Fact): Verdict {
    const tolerance = this.#leftStep.plus(this.#stepOf(whole)).times("0.5").toString();
    return {
      tolerance,
      isExact: (difference) => `${difference}<=0`,
      isViolated: ({ difference }) => `${difference}>${tolerance}`,
      isUnlikely: () => "FALSE",
    };
  }

  /** The same figure twice: equal once shown with the fewer decimals of the two. */
  #identity(original: Fact | undefined): Verdict {
    const decimals = Math.min(
      this.#leftStep.decimals,
      original ? this.#stepOf(original).decimals : this.#leftStep.decimals
    );
    return {
      tolerance: "0",
      isExact: (difference) => `${difference}=0`,
      isViolated: ({ left, right }) => differsWhenShown(left, right, String(decimals)),
      isUnlikely: () => "FALSE",
    };
  }

  /** A total of rounded parts; with one part that is not zero it is the same figure twice. */
  #interval(): Verdict {
    const decimals = this.#decimals;
    const groups = this.#stepGroups();
    const counts = groups.map(({ terms }) => countOf(terms, this.#place.home));
    const count = counts.join("+");
    const weighted = (weight: (step: Amount) => string): string =>
      groups.map(({ step }, index) => `+${weight(step)}*(${counts[index] ?? "0"})`).join("");
    const bound = `${half(this.#leftStep)}${weighted(half)}`;
    const shown = groups.map(({ step }) => Math.min(step.decimals, this.#leftStep.decimals));
    const shownDecimals = shown.every((one) => one === shown[0])
      ? String(shown[0] ?? this.#leftStep.decimals)
      : shown.map((one, index) => `${one}*(${counts[index] ?? "0"})`).join("+");
    const isEven = groups.every(({ step }) => step.equals(this.#leftStep));
    const squares = `${square(this.#leftStep)}${weighted(square)}`;
    const tolerance = `IF(${count}=1,0,ROUND(${bound},${decimals}))`;
    return {
      tolerance,
      isExact: (difference) => `${difference}=0`,
      isViolated: ({ left, right, difference, tolerance: limit }) =>
        isEven
          ? `ABS(${difference})>${limit}`
          : `IF(${count}=1,${differsWhenShown(left, right, shownDecimals)},ABS(${difference})>${limit})`,
      isUnlikely: (difference) => `ROUND(${difference}^2-0.75*(${squares}),${2 * decimals})>0`,
    };
  }

  #stepGroups(): readonly StepGroup[] {
    if (this.#relation.kind !== "foots") return [];
    const groups = new Map<string, { step: Amount; terms: CellTerm[] }>();
    for (const { fact } of this.#relation.parts) {
      // What a blank cell will show nobody knows yet: as much as the total.
      const step = fact.state === "amount" ? this.#stepOf(fact) : this.#leftStep;
      const group = groups.get(step.toString()) ?? { step, terms: [] };
      group.terms.push(...this.#terms(fact, 1));
      groups.set(step.toString(), group);
    }
    return [...groups.values()].filter(({ terms }) => terms.length > 0);
  }

  #terms(fact: Fact, sign: 1 | -1): readonly CellTerm[] {
    const { cell, amount, state, step, stored } = fact;
    if (!cell) return [];
    const divisor = amount.measure === this.#measure ? 1 : 10000;
    const isText = state === "amount" && typeof this.#place.valueOf(cell) === "string";
    const decimals = Amount.of(step, amount.measure).decimals;
    const shown = stored ? { shown: { power: stored.power, decimals } } : {};
    return [{ cell, sign, divisor, isText, ...shown }];
  }

  #stepOf(fact: Fact): Amount {
    return Amount.of(toShown(fact, this.#measure).step, this.#measure);
  }
}

type Verdict = Pick<RelationFormulas, "tolerance" | "isExact" | "isViolated" | "isUnlikely">;

function isFigures(relation: Relation): relation is FigureRelation {
  return ["foots", "restates", "part-of"].includes(relation.kind);
}

function isOddText({ cell, state }: Fact, { valueOf }: FormulaPlace): boolean {
  const value = cell && valueOf(cell);
  return state === "amount" && typeof value === "string" && !PLAIN_NUMBER.test(value);
}

function differsWhenShown(left: string, right: string, decimals: string): string {
  return `ROUND(${left},${decimals})<>ROUND(${right},${decimals})`;
}

function bracketed(formula: string): string {
  return /^[A-Z]*\([^()]*\)$|^\$?[A-Z]+\$?\d+$|^0$/u.test(formula) ? formula : `(${formula})`;
}

function half(step: Amount): string {
  return step.times("0.5").toString();
}

function square(step: Amount): string {
  return step.times(step.toString()).toString();
}
