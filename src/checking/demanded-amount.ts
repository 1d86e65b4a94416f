import type { CellRef } from "../grid/address";
import { Amount } from "../money/amount";
import type { Evaluation } from "./evaluate";
import { isEquation, keyOf, termsOf } from "./slip-line";

/** What an equation says that its only unreadable figure is, in the measure of its table. */
interface Demand {
  readonly amount: Amount;
  /** How many figures it was worked out from: each may be rounded. */
  readonly from: number;
}

/**
 * The amount that equations agree on for a cell that could not be read; null where none says it, or they say different
 * amounts. Of rounded sums the one of fewest figures tells it.
 * @param evaluations - those that were not evaluated
 */
export function demandedAmount(cell: CellRef, evaluations: readonly Evaluation[]): Amount | null {
  const demands = evaluations
    .flatMap((one) => demandOf(cell, one) ?? [])
    .sort((a, b) => a.from - b.from);
  const [first, ...others] = demands;
  if (!first || first.amount.isNegative) return null;
  return others.every((other) => isNear(first, other)) ? first.amount : null;
}

function demandOf(cell: CellRef, { relation, unreadable }: Evaluation): Demand | null {
  const [open, ...others] = unreadable;
  if (!open?.cell || others.length > 0 || keyOf(open.cell) !== keyOf(cell)) return null;
  if (!isEquation(relation)) return null;
  const terms = termsOf(relation);
  const coefficient = terms.find(({ fact }) => fact === open)?.coefficient ?? 1;
  const known = terms.filter(({ fact }) => fact !== open && !fact.amount.isZero);
  const { measure } = open.amount;
  const sum = known.reduce(
    (all, { fact, coefficient: factor }) => all.plus(fact.amount.to(measure).times(factor)),
    Amount.zero(measure)
  );
  return { amount: sum.times(-coefficient), from: known.length };
}

/** Half a step of 0.01 万元, or of 1 元, for every figure. */
function isNear(one: Demand, other: Demand): boolean {
  const { measure } = one.amount;
  const step = Amount.of(measure === "yuan" ? "1" : "0.01", measure);
  const bound = step.times("0.5").times(one.from + other.from);
  return one.amount.minus(other.amount).absolute().compare(bound) <= 0;
}
