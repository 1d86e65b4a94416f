import type { Block, BudgetRow } from "../../src/budget/block";
import { tablesOf, type Budget } from "../../src/budget/budget";
import type { Fact } from "../../src/budget/fact";
import type { TableId } from "../../src/budget/schema";
import type { CellRef } from "../../src/grid/address";

/** One amount cell of a recognised workbook, blank ones included. */
export interface AmountCell {
  readonly table: TableId;
  readonly block: string;
  readonly row: BudgetRow;
  readonly column: string;
  readonly fact: Fact;
  readonly cell: CellRef;
  /** Blank amount cells beside it, the right-hand one first. */
  readonly blankNeighbors: readonly CellRef[];
}

/** Every cell at a row and an amount column of every table, in the order of the form. */
export function amountCellsOf(budget: Budget): readonly AmountCell[] {
  return tablesOf(budget).flatMap((table) =>
    Object.entries(table.blocks as Readonly<Record<string, Block>>).flatMap(([name, block]) =>
      block.rows.flatMap((row) => cellsOfRow(table.id, name, block, row))
    )
  );
}

function cellsOfRow(table: TableId, name: string, block: Block, row: BudgetRow): AmountCell[] {
  const facts = block.columns.map(({ id }) => block.fact(row, id));
  return block.columns.flatMap(({ id }, index) => {
    const fact = facts[index];
    if (!fact?.cell) return [];
    const neighbors = [facts[index + 1], facts[index - 1]];
    const blankNeighbors = neighbors.flatMap((next) =>
      next?.cell && next.state === "blank" ? [next.cell] : []
    );
    return [{ table, block: name, row, column: id, fact, cell: fact.cell, blankNeighbors }];
  });
}
