import type { Fact } from "../budget/fact";
import type { CellRef } from "../grid/address";
import type { Amount } from "../money/amount";
import { keyOf, type Line } from "./slip-line";

/** A change of one cell. */
export interface Change {
  readonly key: string;
  readonly amount: Amount;
}

/** A change of a cell, and the figure that stands there. */
export interface FactChange extends Change {
  readonly fact: Fact;
}

/** A wrong amount that formulas carried into more totals than this has no simple explanation any more. */
const MOST_CARRIED = 60;

/**
 * What a change of one cell does to the totals of its sheet that are right for what they add up: formulas have carried the
 * wrong amount into them. A total that is wrong already did not follow.
 * @returns the cell first, then the totals; null where there are too many of them
 */
export function carriedBy(
  start: FactChange,
  linesOf: (key: string) => readonly Line[]
): readonly FactChange[] | null {
  const changes = new Map([[start.key, start]]);
  for (const { key, amount, fact } of changes.values()) {
    if (changes.size > MOST_CARRIED) return null;
    for (const { total, coefficient } of totalsOver(key, fact.cell, linesOf))
      if (!changes.has(total.key))
        changes.set(total.key, { ...total, amount: amount.times(coefficient) });
  }
  return [...changes.values()];
}

/** Cells of the same sheet that a total adds up, where it is right for them, and which may hold the amount that it carries. */
export function partsUnder({ key, amount }: Change, lines: readonly Line[]): readonly FactChange[] {
  return lines.flatMap(({ evaluation: { relation }, isBroken }) => {
    if (isBroken || relation.kind !== "foots") return [];
    const { cell } = relation.total;
    if (!cell || keyOf(cell) !== key) return [];
    return relation.parts.flatMap(({ fact, sign }) => {
      const isHere = fact.cell?.sheet === cell.sheet && !fact.amount.isZero;
      return isHere ? [{ key: keyOf(fact.cell), amount: amount.times(sign), fact }] : [];
    });
  });
}

function totalsOver(
  key: string,
  cell: CellRef | null,
  linesOf: (key: string) => readonly Line[]
): readonly { readonly total: Pick<FactChange, "key" | "fact">; readonly coefficient: number }[] {
  return linesOf(key).flatMap(({ evaluation: { relation }, coefficients, isBroken }) => {
    if (isBroken || relation.kind !== "foots") return [];
    const { total } = relation;
    if (!total.cell || total.cell.sheet !== cell?.sheet || keyOf(total.cell) === key) return [];
    const coefficient = -(coefficients.get(key) ?? 0);
    return [{ total: { key: keyOf(total.cell), fact: total }, coefficient }];
  });
}
