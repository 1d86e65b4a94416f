import type { Budget } from "../../budget/budget";
import { Fact } from "../../budget/fact";
import { Amount } from "../../money/amount";
import { factsOfRelation } from "../evaluate";
import type { Relation } from "../relations/relation";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation, termsOf } from "../slip-line";
import { withRow } from "./revised-budget";
import type { Judge, RevisedBudget, Revision } from "./revision";
import type { LackedRow } from "./row-place";

/** Amounts follow from what other tables say, then from what the sums of the own table lack, then from the own row. */
const MOST_PASSES = 4;

/** A budget with amounts that are still to be found, and the figures that hold them by a name of their own. */
export interface OpenBudget {
  readonly budget: Budget;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** What relations demand of the open amounts. */
export type Solved = Omit<RevisedBudget, "revision"> & {
  readonly amounts: ReadonlyMap<string, Amount>;
};

/** Gives a missing row the amounts that relations demand; null where they demand nothing. */
export function solveRow(budget: Budget, lacked: LackedRow, judge: Judge): RevisedBudget | null {
  const solved = solveAmounts((amounts) => {
    const facts = factsOfRow(lacked, amounts);
    return { budget: withRow(budget, lacked, lacked.place, facts), facts };
  }, judge);
  if (!solved || solved.amounts.size === 0) return null;
  return { ...solved, revision: toRevision(lacked, solved.amounts) };
}

/** Finds open amounts pass by pass; null where that does not come to an end. */
export function solveAmounts(
  withAmounts: (amounts: ReadonlyMap<string, Amount>) => OpenBudget,
  judge: Judge
): Solved | null {
  const amounts = new Map<string, Amount>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const { budget, facts } = withAmounts(amounts);
    const evaluations = judge(budget);
    const names = new Map([...facts].map(([name, fact]) => [fact, name]));
    const found = solve(evaluations, names, amounts);
    if (found.size > 0) {
      for (const [name, amount] of found) amounts.set(name, amount);
      continue;
    }
    const confirming = evaluations.filter((one) => isConfirming(one, names)).length;
    const freeAmounts = new Set([...amounts.values()].map(String)).size;
    return { budget, evaluations, freeAmounts, confirming, amounts };
  }
  return null;
}

function factsOfRow(
  { block, place }: LackedRow,
  amounts: ReadonlyMap<string, Amount>
): ReadonlyMap<string, Fact> {
  return new Map(
    block.columns.map(({ id, caption }) => {
      const pattern = block.fact(place.row.key, id);
      const amount = amounts.get(id);
      const label = `${place.row.code ?? ""} ${place.row.name}`.trim();
      const figure = {
        ...pattern.figure,
        amount: amount ?? Amount.zero(pattern.amount.measure),
        state: amount ? ("amount" as const) : ("blank" as const),
      };
      const leaf = caption.split("/").pop() ?? caption;
      const { cell, tableLabel } = pattern;
      return [id, new Fact(figure, { cell, tableLabel, label: `${label}·${leaf}` })];
    })
  );
}

/**
 * Amounts of columns that are the only open one in a broken equation: what other tables say comes before sums, and short
 * sums before long ones, which are rounded more often.
 */
function solve(
  evaluations: readonly RuleEvaluation[],
  columns: ReadonlyMap<Fact, string>,
  known: ReadonlyMap<string, Amount>
): ReadonlyMap<string, Amount> {
  const found = new Map<string, Amount>();
  const about = evaluations.filter(
    ({ outcome, relation }) =>
      outcome === "violated" &&
      isEquation(relation) &&
      factsOfRelation(relation).some((fact) => columns.has(fact))
  );
  for (const { relation, judgement } of [
    ...about.filter((one) => !isOfOneTable(one)),
    ...about.filter(isOfOneTable).sort((a, b) => lengthOf(a.relation) - lengthOf(b.relation)),
  ]) {
    const open = termsOf(relation).filter(({ fact }) => {
      const column = columns.get(fact);
      return column !== undefined && !known.has(column);
    });
    const [term] = open;
    const column = term && columns.get(term.fact);
    if (!term || open.length > 1 || column === undefined || !judgement || found.has(column))
      continue;
    const gap = judgement.difference.times(-term.coefficient).to(term.fact.amount.measure);
    const tolerance = toleranceOf(relation, term.fact);
    const ofRow = namesBeside(term.fact, columns);
    const stated = [...known, ...found].find(
      ([name, amount]) => ofRow.has(name) && amount.minus(gap).absolute().compare(tolerance) <= 0
    )?.[1];
    found.set(column, stated ?? gap);
  }
  return found;
}

/** Names of the open figures that stand in the same row; those of a missing row stand nowhere yet. */
function namesBeside({ cell }: Fact, columns: ReadonlyMap<Fact, string>): ReadonlySet<string> {
  const lineOf = (place: Fact["cell"]): string => place?.address.replace(/\D/gu, "") ?? "";
  const beside = [...columns].filter(([other]) => lineOf(other.cell) === lineOf(cell));
  return new Set(beside.map(([, name]) => name));
}

function isOfOneTable({ relation }: RuleEvaluation): boolean {
  const [first, ...others] = factsOfRelation(relation);
  return others.every(({ tableLabel }) => tableLabel === first?.tableLabel);
}

/** How many amounts take part. */
function lengthOf(relation: Relation): number {
  return factsOfRelation(relation).filter(({ amount }) => !amount.isZero).length;
}

/** A sum of its own table says what the row lacks only as near as sums are rounded; another amount of the row says it better. */
function toleranceOf(relation: Relation, { step, amount }: Fact): Amount {
  const steps = relation.kind === "foots" ? (lengthOf(relation) + 1) / 2 : 0;
  return Amount.of(step, amount.measure).times(String(steps));
}

function isConfirming(
  { relation, outcome }: RuleEvaluation,
  columns: ReadonlyMap<Fact, string>
): boolean {
  const own = factsOfRelation(relation).filter(
    (fact) => columns.has(fact) && fact.state === "amount"
  );
  return isEquation(relation) && outcome !== "violated" && own.length > 1;
}

function toRevision(
  { table, block, place, under }: LackedRow,
  amounts: ReadonlyMap<string, Amount>
): Revision {
  const filled = block.columns.flatMap(({ id, caption }) => {
    const amount = amounts.get(id);
    return amount && !amount.isZero ? [{ column: id, caption, amount }] : [];
  });
  const row = { block, row: place.row, amounts: filled, under, instead: [] };
  return { kind: "missing-row", table, rows: [row] };
}
