import type { Block } from "../../budget/block";
import type { AnyBudgetTable, Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import type { CellRef } from "../../grid/address";
import type { Amount } from "../../money/amount";
import { formatAmount, formatWithMeasure } from "../../money/format";
import type { Relation } from "./relation";

/** Words for relations about a table as a whole. */

/** The block of the schema that holds differences, which may be negative. */
const DIFFERENCES = "change";
const MOST_LISTED = 3;

/** Every table of the form stands in the workbook; a table that was met but not read is not missing. */
export function allAreThere({ expectedTables }: Budget): Relation {
  const missing = expectedTables.filter(({ isFound }) => !isFound);
  return {
    kind: "states",
    isTrue: missing.length === 0,
    found: "",
    expected: missing.map(({ number, title }) => `表${number}《${title}》`).join("、"),
    cells: [],
  };
}

/** Every filled part of the table has the total row that the form demands. */
export function totalsAreThere({ number, missingTotals }: AnyBudgetTable): Relation {
  const captions = [...new Set(missingTotals.map(({ text }) => `“${text}”`))];
  return {
    kind: "states",
    isTrue: missingTotals.length === 0,
    found: "",
    expected: `表${number}的${captions.join("、")}行`,
    cells: missingTotals.map(({ cell }) => cell),
  };
}

/** No amount of the table is below zero. */
export function notNegative(table: AnyBudgetTable): Relation {
  const deviating = amountsOf(table, DIFFERENCES).filter(({ amount }) => amount.isNegative);
  return statesOf(table, "金额不小于 0", deviating);
}

/** All amounts of the table are as they should be. */
export function amountsAre(
  table: AnyBudgetTable,
  expected: string,
  isAsExpected: (fact: Fact) => boolean
): Relation {
  const deviating = amountsOf(table).filter((fact) => !isAsExpected(fact));
  return statesOf(table, expected, deviating);
}

/** At most half of the table's amounts reach a limit. */
export function mostAmountsAreBelow(
  table: AnyBudgetTable,
  limit: Amount<"ten-thousand-yuan">
): Relation {
  const filled = amountsOf(table).filter(({ amount }) => !amount.isZero);
  const reaching = filled.filter(({ amount }) => amount.to(limit.measure).compare(limit) >= 0);
  const isTrue = reaching.length * 2 <= filled.length;
  return statesOf(table, `多数金额小于 ${formatWithMeasure(limit)}`, isTrue ? [] : reaching);
}

function amountsOf({ blocks }: AnyBudgetTable, except?: string): readonly Fact[] {
  return (Object.entries(blocks) as [string, Block][])
    .filter(([id]) => id !== except)
    .flatMap(([, block]) => block.amounts);
}

/** What the cell holds as text or shows, and what it stores where that has more digits. */
function amountOf({ amount, stored, written }: Fact): string {
  if (written !== undefined) return written.trim();
  const isFiner = stored && !stored.amount.equals(amount);
  return `${formatAmount(amount)}${isFiner ? `（存的是 ${formatAmount(stored.amount)}）` : ""}`;
}

/** True where the words for an amount are the whole of what its cell holds or shows. */
function isAsWritten(fact: Fact): boolean {
  return fact.written !== undefined || !fact.stored || fact.stored.amount.equals(fact.amount);
}

/** One statement about a table: the amounts that deviate, or its title when none does. */
function statesOf(
  { number, title }: AnyBudgetTable,
  expected: string,
  deviating: readonly Fact[]
): Relation {
  const more = deviating.length > MOST_LISTED ? ` 等 ${deviating.length} 处` : "";
  const list = (wordsOf: (fact: Fact) => string): string =>
    `${deviating.slice(0, MOST_LISTED).map(wordsOf).join("、")}${more}`;
  const where = deviating.length > 0 ? `（${list(({ label }) => label)}）` : "";
  return {
    kind: "states",
    isTrue: deviating.length === 0,
    found: list(amountOf),
    ...(deviating.length === 1 && deviating.every(isAsWritten)
      ? {}
      : { isToldInOurWords: true as const }),
    expected: `表${number}的${expected}${where}`,
    cells:
      deviating.length > 0
        ? deviating.flatMap(({ cell }): readonly CellRef[] => (cell ? [cell] : []))
        : [title.cell],
  };
}
