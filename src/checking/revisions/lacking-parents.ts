import type { Block, BudgetRow } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import type { Amount } from "../../money/amount";
import type { RuleEvaluation } from "../rule-evaluation";

/**
 * Rows one level above that lack just the amounts of a row: their parts come to so much too little in every column, or they
 * have no parts and hold the same amounts.
 */
export function parentsLacking(
  block: Block,
  row: BudgetRow,
  gaps: ReadonlyMap<Fact, Gap>
): readonly BudgetRow[] {
  const { code } = row;
  const own = block.columns.map(({ id }) => block.fact(row, id).amount);
  if (code === null || own.every((amount) => amount.isZero)) return [];
  const length = code.length > 5 ? 5 : 3;
  const above = block
    .rowsOf("category", "section")
    .filter((one) => one.code?.length === length && !code.startsWith(one.code));
  return above.filter((parent) => {
    const totals = block.columns.map(({ id }) => block.fact(parent, id));
    const parts =
      row.kind === "project" ? block.projectsUnder(parent.code ?? "") : block.childrenOf(parent);
    if (parts.length === 0) return totals.every(({ amount }, at) => isNear(amount, own[at], null));
    return totals.every((fact, at) => {
      const gap = gaps.get(fact);
      return gap ? isNear(gap.amount, own[at], gap.bound) : (own[at]?.isZero ?? false);
    });
  });
}

/** How much a total is too large, in its own measure, and what rounding explains of it. */
export interface Gap {
  readonly amount: Amount;
  readonly bound: Amount;
}

/** What broken sums come to less than their total, by the total. */
export function gapsByTotal(broken: readonly RuleEvaluation[]): ReadonlyMap<Fact, Gap> {
  return new Map(
    broken.flatMap(({ relation, judgement }) =>
      relation.kind === "foots" && judgement && relation.parts.length > 0
        ? [[relation.total, { amount: judgement.difference, bound: judgement.bound }] as const]
        : []
    )
  );
}

function isNear(one: Amount, other: Amount | undefined, bound: Amount | null): boolean {
  if (!other) return false;
  if (!bound) return one.equals(other);
  return one.minus(other.to(one.measure)).absolute().compare(bound.to(one.measure)) <= 0;
}
