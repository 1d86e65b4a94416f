import { Block, type BudgetRow } from "../budget/block";
import type { AnyBudgetTable, BudgetTable } from "../budget/budget";
import type { Fact } from "../budget/fact";
import { toComparable } from "../text/normalize";
import type { LocatedTable } from "./located-table";
import type { ReadTable } from "./read-table";

/** “续表”, “（续）” or “续一” in the title or in the lines above the header. */
const CONTINUED = /续/u;
/** Rows above the title where “续表” may stand. */
const LINES_ABOVE = 2;

/** True for a place that says it continues a table begun elsewhere. */
export function isContinuation({ view, titleRow, header }: LocatedTable): boolean {
  for (let row = Math.max(view.bounds.top, titleRow - LINES_ABOVE); row < header.top; row += 1) {
    if (view.columns.some((column) => CONTINUED.test(toComparable(view.text(row, column)))))
      return true;
  }
  return false;
}

/** True when rows are told apart by code or name, so that they can be read on any page. */
export function canContinue({ layout }: LocatedTable): boolean {
  return Object.values(layout.blocks).every(({ rows }) => rows === "coded" || rows === "open");
}

/**
 * One table from its beginning and its continuations: the rows of all, in order. What only a whole table must have, its
 * total row, may stand on any page.
 */
export function joinContinuations(first: ReadTable, others: readonly ReadTable[]): ReadTable {
  const tables = [first, ...others].map(({ table }) => table);
  const problems = [first, ...others].flatMap((read) => read.problems);
  const hasTotal = problems.filter(({ kind }) => kind === "missing-total").length < tables.length;
  const [beginning] = tables;
  if (!beginning) return first;
  const joined = {
    ...beginning,
    status: tables.some(({ status }) => status === "recognized") ? "recognized" : "nil",
    places: tables.flatMap(({ places }) => places),
    printedNumbers: tables.flatMap(({ printedNumbers }) => printedNumbers),
    note: tables.map(({ note }) => note).find((note) => note !== null) ?? null,
    blocks: Object.fromEntries(
      Object.keys(beginning.blocks).map((id) => [
        id,
        joinBlocks(tables.map((table) => blockOf(table, id))),
      ])
    ),
  };
  return {
    // The blocks are those of the same layout; the compiler cannot see through the loop.
    table: joined as unknown as BudgetTable,
    problems: hasTotal ? problems.filter(({ kind }) => kind !== "missing-total") : problems,
    evidence: [first, ...others].flatMap(({ evidence }) => evidence),
  };
}

function blockOf(table: BudgetTable | AnyBudgetTable, id: string): Block {
  const blocks: Readonly<Record<string, Block | undefined>> = table.blocks;
  const block = blocks[id];
  if (!block) throw new RangeError(id);
  return block;
}

function joinBlocks(blocks: readonly Block[]): Block {
  const [first] = blocks;
  if (!first) throw new RangeError("no block to join");
  const read = (row: BudgetRow | null, rowKey: string, column: string): Fact => {
    const owner = row === null ? undefined : blocks.find((block) => block.row(rowKey) === row);
    return (owner ?? first).fact(rowKey, column);
  };
  return new Block(
    blocks.flatMap(({ rows }) => rows),
    first.columns,
    read
  );
}
