import type { Block } from "../../budget/block";
import { tablesOf, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { cellsOfEvaluation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation, keyOf } from "../slip-line";
import { blocksOf, type BlockPlace } from "./fact-places";
import { withFacts } from "./revised-budget";
import type { Proposal, RightAmount } from "./revision";
import { gainOf, type Change, type EquationsOf } from "./thought";

/** Amounts of fewer rows are exchanged one by one. */
const FEWEST_ROWS = 3;
/** Fewer relations than this say nothing of two columns. */
const FEWEST_GAINED = 3;
/** So many columns of a block are tried with each other, and so many pairs are thought through. */
const MOST_COLUMNS = 4;
const MOST_PAIRS = 2;

type Column = Block["columns"][number];

/** Two columns of a block of which each holds the amounts of the other: a header in the wrong order, or a pasted block. */
export function proposeExchangedColumns(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  equations: EquationsOf
): readonly Proposal[] {
  const doubts = new Map<string, number>();
  const stated = new Map<string, number>();
  for (const one of broken)
    for (const cell of cellsOfEvaluation(one).map(keyOf)) {
      doubts.set(cell, (doubts.get(cell) ?? 0) + 1);
      if (!isEquation(one.relation)) stated.set(cell, (stated.get(cell) ?? 0) + 1);
    }
  const owners = tablesOf(budget).flatMap((table) =>
    blocksOf(table).map(([blockId, block]) => ({ table, blockId, block }))
  );
  return owners.flatMap((owner) => {
    const pairs = pairsOf(owner.block, doubts).map(([one, other]) => {
      const changes = exchange(owner.block, one, other);
      const facts = changes.map(([fact]) => fact);
      const weight = gainOf(changes, equations(facts)) + countOf(facts, stated);
      return { owner, columns: [one, other] as const, changes, weight };
    });
    return pairs
      .filter(({ changes, weight }) => changes.length >= 2 * FEWEST_ROWS && weight >= FEWEST_GAINED)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_PAIRS)
      .map((pair) => toProposal(budget, pair));
  });
}

/** Pairs of the columns that stand in most broken relations. */
function pairsOf(
  block: Block,
  doubts: ReadonlyMap<string, number>
): readonly (readonly [Column, Column])[] {
  const most = block.columns
    .map((column) => {
      const facts = block.rows.map((row) => block.fact(row, column.id));
      return { column, doubts: countOf(facts, doubts) };
    })
    .filter((one) => one.doubts > 0)
    .sort((a, b) => b.doubts - a.doubts)
    .slice(0, MOST_COLUMNS);
  return most.flatMap(({ column }, at) =>
    most.slice(at + 1).map((other) => [column, other.column] as const)
  );
}

function countOf(facts: readonly Fact[], counts: ReadonlyMap<string, number>): number {
  return facts.reduce((sum, { cell }) => sum + ((cell && counts.get(keyOf(cell))) ?? 0), 0);
}

function exchange(block: Block, one: Column, other: Column): readonly Change[] {
  return block.rows.flatMap((row): readonly Change[] => {
    const [left, right] = [block.fact(row, one.id), block.fact(row, other.id)];
    if (!left.cell || !right.cell || left.amount.equals(right.amount)) return [];
    return [
      [left, right],
      [right, left],
    ];
  });
}

interface Pair {
  readonly owner: BlockPlace;
  readonly columns: readonly [Column, Column];
  readonly changes: readonly Change[];
  readonly weight: number;
}

function toProposal(budget: Budget, { owner, columns, changes, weight }: Pair): Proposal {
  const revised = new Map<Fact, Fact>();
  const cells: RightAmount[] = [];
  for (const [fact, right] of changes) {
    if (!right || !fact.cell) continue;
    revised.set(fact, fact.with(right.figure));
    const caption = fact.label.split("·").pop() ?? fact.label;
    cells.push({ cell: fact.cell, caption, amount: right.amount });
  }
  const [one, other] = columns;
  const captions = [one.caption, other.caption] as const;
  return {
    weight,
    revise: (judge) => {
      const thought = withFacts(budget, owner, revised);
      return {
        revision: { kind: "exchanged-columns", table: owner.table, captions, cells },
        budget: thought,
        evaluations: judge(thought),
        freeAmounts: 0,
        confirming: 0,
      };
    },
  };
}
