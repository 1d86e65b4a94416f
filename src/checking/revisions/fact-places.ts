import type { Block } from "../../budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";

/** A block of a table. */
export interface BlockPlace {
  readonly table: AnyBudgetTable;
  readonly blockId: string;
  readonly block: Block;
}

/** Where a figure belongs: also one of a row that the table does not have. */
export interface FactPlace extends BlockPlace {
  readonly row: string;
  readonly column: string;
}

/** Places of all figures that rules have asked for. */
export function factPlaces(budget: Budget): ReadonlyMap<Fact, FactPlace> {
  const places = new Map<Fact, FactPlace>();
  for (const table of tablesOf(budget))
    for (const [blockId, block] of blocksOf(table))
      for (const { row, column, fact } of block.asked())
        places.set(fact, { table, blockId, block, row, column });
  return places;
}

/** Blocks of a table by their name. */
export function blocksOf({ blocks }: AnyBudgetTable): readonly (readonly [string, Block])[] {
  return Object.entries<Block>(blocks);
}
