import { Block, type BudgetRow } from "../../budget/block";
import type { AnyBudgetTable, Budget } from "../../budget/budget";
import { Fact } from "../../budget/fact";
import { shownAsWritten } from "../../budget/shown-amount";
import { Amount, type Measure } from "../../money/amount";
import { blocksOf, type BlockPlace } from "./fact-places";

/** The figure as it would be if its table were in another measure. */
export function inMeasure(fact: Fact, measure: Measure): Fact {
  return fact.with(shownAsWritten(Amount.of(fact.amount.toString(), measure)));
}

/** The figure as it would be if it had not been divided by ten thousand once too often. */
export function undivided(fact: Fact): Fact {
  const amount = fact.stored?.amount ?? fact.amount;
  return fact.with(shownAsWritten(amount.times("10000")));
}

/** The budget as it would be if all amounts of a table had not been divided once too often. */
export function withUndivided(budget: Budget, table: AnyBudgetTable): Budget {
  return withEvery(budget, table, undivided);
}

/** The budget as it would be if all amounts of a table were in another measure than it says. */
export function withMeasure(budget: Budget, table: AnyBudgetTable, measure: Measure): Budget {
  return withEvery(budget, { ...table, measure }, (fact) => inMeasure(fact, measure));
}

/** The budget as it would be if a table said that its amounts are rounded to a coarser step. */
export function withStep(budget: Budget, table: AnyBudgetTable, step: string): Budget {
  return withEvery(budget, table, (fact) => fact.with({ step }));
}

/** The budget as it would be without a table. */
export function withoutTable(budget: Budget, { id }: AnyBudgetTable): Budget {
  const kept = Object.entries(budget.tables).filter(([key]) => key !== id);
  return { ...budget, tables: Object.fromEntries(kept) };
}

function withEvery(budget: Budget, table: AnyBudgetTable, change: (fact: Fact) => Fact): Budget {
  const blocks = blocksOf(table).map(([id, block]) => {
    const read = (_: BudgetRow | null, row: string, column: string): Fact =>
      change(block.fact(row, column));
    return [id, new Block(block.rows, block.columns, read)] as const;
  });
  return withTable(budget, table, Object.fromEntries(blocks));
}

/** The budget as it would be if a block had one more row at a place among its rows. */
export function withRow(
  budget: Budget,
  { table, blockId, block }: BlockPlace,
  { row, at }: { readonly row: BudgetRow; readonly at: number },
  facts: ReadonlyMap<string, Fact>
): Budget {
  const rows = [...block.rows.slice(0, at), row, ...block.rows.slice(at)];
  const read = (_: BudgetRow | null, key: string, column: string): Fact =>
    (key === row.key ? facts.get(column) : undefined) ?? block.fact(key, column);
  const blocks = { ...table.blocks, [blockId]: new Block(rows, block.columns, read) };
  return withTable(budget, table, blocks);
}

/** The budget as it would be without a row. */
export function withoutRow(
  budget: Budget,
  { table, blockId, block }: BlockPlace,
  row: BudgetRow
): Budget {
  const rows = block.rows.filter((one) => one !== row);
  const read = (_: BudgetRow | null, key: string, column: string): Fact => block.fact(key, column);
  const blocks = { ...table.blocks, [blockId]: new Block(rows, block.columns, read) };
  return withTable(budget, table, blocks);
}

/**
 * The budget as it would be if a row had another key, code and level. A row that bears the same code by right then has the
 * key; else nothing stands under it any more.
 */
export function withCode(
  budget: Budget,
  { table, blockId, block }: BlockPlace,
  wrong: BudgetRow,
  right: BudgetRow
): Budget {
  const heir = block.rows.find(({ key, code }) => key !== wrong.key && code === wrong.key);
  const before = new Map([[right, wrong]]);
  const rows = block.rows.map((row) => {
    if (row === wrong) return right;
    if (row !== heir) return row;
    const renamed = { ...row, key: wrong.key };
    before.set(renamed, row);
    return renamed;
  });
  const read = (row: BudgetRow | null, key: string, column: string): Fact => {
    if (row !== null) return block.fact(before.get(row) ?? row, column);
    const fact = block.fact(key, column);
    if (fact.cell === null) return fact;
    const amount = Amount.zero(fact.amount.measure);
    const { tableLabel, label } = fact;
    const figure = { ...fact.figure, state: "absent" as const, amount };
    return new Fact(figure, { cell: null, tableLabel, label });
  };
  const blocks = { ...table.blocks, [blockId]: new Block(rows, block.columns, read) };
  return withTable(budget, table, blocks);
}

/** The budget as it would be if figures of a block were others. */
export function withFacts(
  budget: Budget,
  { table, blockId, block }: BlockPlace,
  changes: ReadonlyMap<Fact, Fact>
): Budget {
  const read = (_: BudgetRow | null, key: string, column: string): Fact => {
    const fact = block.fact(key, column);
    return changes.get(fact) ?? fact;
  };
  const blocks = { ...table.blocks, [blockId]: new Block(block.rows, block.columns, read) };
  return withTable(budget, table, blocks);
}

/** The same of amounts that are to be corrected: without any left the table is empty. */
export function withCorrected(
  budget: Budget,
  owner: BlockPlace,
  changes: ReadonlyMap<Fact, Fact>
): Budget {
  const { table } = owner;
  const filled = blocksOf(table).flatMap(([, { amounts }]) => amounts);
  const isNil = filled.every((fact) => changes.get(fact)?.state === "blank");
  return withFacts(
    budget,
    isNil ? { ...owner, table: { ...table, status: "nil" } } : owner,
    changes
  );
}

function withTable(
  budget: Budget,
  table: AnyBudgetTable,
  blocks: Readonly<Record<string, Block>>
): Budget {
  const tables = { ...budget.tables, [table.id]: { ...table, blocks } };
  // The blocks are those of the same table; the compiler cannot see through the record.
  return { ...budget, tables: tables };
}
