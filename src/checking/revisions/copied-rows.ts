import type { Block, BudgetRow } from "../../budget/block";
import { tablesOf, type Budget } from "../../budget/budget";
import { factsOfRelation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import { blocksOf } from "./fact-places";
import type { Thought, Touched } from "./thought";

/** Less than this is a wrong cell, not a wrong row. */
const FEWEST_COLUMNS = 2;

/**
 * Rows with the same amounts as the one above or below. Which of the two is the copy is told by other tables: the amounts of the
 * other one stand there under its code. Where nothing tells it is the lower one.
 */
export function copiedRows(
  { owner: { block }, rows }: Touched,
  broken: readonly RuleEvaluation[],
  budget: Budget
): readonly Thought[] {
  return [...rows].flatMap(([row, weight]) => {
    const at = block.rows.indexOf(row);
    return [block.rows[at - 1], block.rows[at + 1]].flatMap((other): readonly Thought[] => {
      if (!other) return [];
      const pairs = block.columns.map(
        ({ id }) => [block.fact(row, id), block.fact(other, id)] as const
      );
      const isCopy = pairs.every(([own, next]) => own.cell && own.amount.equals(next.amount));
      const filled = pairs.filter(([own]) => !own.amount.isZero);
      if (!isCopy || filled.length === 0) return [];
      if (brokenColumns(block, row, broken) < FEWEST_COLUMNS) return [];
      const changes = pairs.map(([own]) => [own, null] as const);
      const [ofOther, ofOwn] = [other, row].map((one) => countElsewhere(one, block, budget));
      const told = Math.sign((ofOther ?? 0) - (ofOwn ?? 0)) * 2;
      const isFromAbove = other === block.rows[at - 1];
      const isTwice = isSameRow(row, other) && block.membersOf(row).length === 0;
      const likely =
        Math.max(weight, rows.get(other) ?? 0) + told + (isTwice ? 3 : 0) + (isFromAbove ? 2 : 1);
      // The first of two keeps the key that others know it by.
      if (isTwice && !isFromAbove) return [];
      return [{ how: "copied", row, other, caption: null, weight: likely, changes, isTwice }];
    });
  });
}

function isSameRow(one: BudgetRow, other: BudgetRow): boolean {
  return one.code === other.code && one.name === other.name && one.project === other.project;
}

/** How many columns of a row stand alone in a broken equation: a sum along the row says nothing of which one is wrong. */
function brokenColumns(block: Block, row: BudgetRow, broken: readonly RuleEvaluation[]): number {
  const own = new Set(block.columns.map(({ id }) => block.fact(row, id)));
  const alone = broken.flatMap(({ relation }) => {
    const facts = factsOfRelation(relation).filter((fact) => own.has(fact));
    return facts.length === 1 ? facts : [];
  });
  return new Set(alone).size;
}

/** How many different amounts of a row stand in other blocks under the same code. */
function countElsewhere({ code, key }: BudgetRow, block: Block, budget: Budget): number {
  if (code === null) return 0;
  const amountsOf = (one: Block, row: string): readonly string[] =>
    one.columns.flatMap(({ id }) => {
      const { amount } = one.fact(row, id);
      return amount.isZero ? [] : [amount.to("yuan").toString()];
    });
  const others = tablesOf(budget)
    .flatMap((table) => blocksOf(table).map(([, one]) => one))
    .filter((one) => one !== block && one.row(code) !== null);
  const elsewhere = new Set(others.flatMap((one) => amountsOf(one, code)));
  return new Set(amountsOf(block, key).filter((amount) => elsewhere.has(amount))).size;
}
