import type { Block, BudgetRow } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import type { Amount } from "../../money/amount";
import type { RuleEvaluation } from "../rule-evaluation";

/** A row that others stand under, and whether any of them is there. */
interface Parent {
  readonly row: BudgetRow;
  readonly totals: readonly Fact[];
  readonly hasParts: boolean;
}

/**
 * For the rows of a block: rows one level above that lack just the amounts of a row. Their parts come to so much too little in
 * every column, or they have no parts and hold the same amounts.
 */
export function lackingParents(
  block: Block,
  broken: readonly RuleEvaluation[]
): (row: BudgetRow) => readonly BudgetRow[] {
  const gaps = gapsByTotal(broken);
  const above = block.rowsOf("category", "section");
  const ofCodes = parentsIn(block, above, gaps, (row) => block.childrenOf(row));
  const ofProjects = parentsIn(block, above, gaps, ({ code }) => block.projectsUnder(code ?? ""));
  return ({ kind, code, key }) => {
    const own = block.columns.map(({ id }) => block.fact(key, id).amount);
    if (code === null || own.every((amount) => amount.isZero)) return [];
    const length = code.length > 5 ? 5 : 3;
    return (kind === "project" ? ofProjects : ofCodes)
      .filter(({ row }) => row.code?.length === length && !code.startsWith(row.code))
      .filter((parent) => lacks(parent, own, gaps))
      .map(({ row }) => row);
  };
}

/** Those that may lack something. */
function parentsIn(
  block: Block,
  above: readonly BudgetRow[],
  gaps: ReadonlyMap<Fact, Gap>,
  partsOf: (row: BudgetRow) => readonly BudgetRow[]
): readonly Parent[] {
  return above
    .map((row) => ({
      row,
      totals: block.columns.map(({ id }) => block.fact(row, id)),
      hasParts: partsOf(row).length > 0,
    }))
    .filter(({ totals, hasParts }) => !hasParts || totals.some((fact) => gaps.has(fact)));
}

function lacks(
  { totals, hasParts }: Parent,
  own: readonly Amount[],
  gaps: ReadonlyMap<Fact, Gap>
): boolean {
  return totals.every((fact, at) => {
    if (!hasParts) return isNear(fact.amount, own[at], null);
    const gap = gaps.get(fact);
    return gap ? isNear(gap.amount, own[at], gap.bound) : (own[at]?.isZero ?? false);
  });
}

/** How much a total is too large, in its own measure, and what rounding explains of it. */
interface Gap {
  readonly amount: Amount;
  readonly bound: Amount;
}

/** What broken sums come to less than their total, by the total. */
function gapsByTotal(broken: readonly RuleEvaluation[]): ReadonlyMap<Fact, Gap> {
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
