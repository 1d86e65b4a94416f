import type { Block, BudgetRow } from "../../budget/block";
import type { Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { shownAsWritten } from "../../budget/shown-amount";
import { Amount } from "../../money/amount";
import { factsOfRelation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import { isLinear } from "../slip-line";
import { copiedRows } from "./copied-rows";
import type { FactPlace } from "./fact-places";
import { misplacedAmounts } from "./misplaced-amounts";
import { withFacts, withoutRow } from "./revised-budget";
import type { Judge, Proposal, RevisedBudget, RightAmount } from "./revision";
import { shiftedColumns } from "./shifted-columns";
import { shiftedRows } from "./shifted-rows";
import { solveAmounts } from "./solve-row";
import { gainOf, type EquationsOf, type Thought, type Touched, type WrongRows } from "./thought";

/** Fewer equations than this say nothing of two rows. */
const FEWEST_GAINED = 2;
/** So many pairs of a block are thought through. */
const MOST_PAIRS = 3;
/** More rows than this are not all exchanged with one another. */
const MOST_ROWS = 12;

interface CountedBlock extends Touched {
  readonly rows: Map<BudgetRow, number>;
  readonly columns: Map<string, number>;
}

/** Amounts that stand in the wrong rows or columns: copied, exchanged, or slid by one. */
export function proposeWrongRows(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>,
  equations: EquationsOf
): readonly Proposal[] {
  return touchedBlocks(broken, places).flatMap((touched) =>
    [
      ...copiedRows(touched, broken, budget),
      ...exchangedRows(touched, equations),
      ...misplacedAmounts(touched, equations),
      ...shiftedColumns(touched, equations),
      ...shiftedRows(touched, equations),
    ].map((thought): Proposal => ({
      weight: thought.weight,
      revise: (judge) => {
        if (thought.isTwice) return leftOut(budget, touched, thought, judge);
        const solved = solveAmounts((amounts) => open(budget, touched, thought, amounts), judge);
        return solved && { ...solved, revision: toRevision(touched, thought, solved) };
      },
    }))
  );
}

function touchedBlocks(
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>
): readonly Touched[] {
  const byBlock = new Map<Block, CountedBlock>();
  for (const { relation } of broken.filter(isLinear))
    for (const place of factsOfRelation(relation).flatMap((fact) => places.get(fact) ?? [])) {
      const { block, column } = place;
      const known: CountedBlock = byBlock.get(block) ?? {
        owner: place,
        rows: new Map<BudgetRow, number>(),
        columns: new Map<string, number>(),
      };
      byBlock.set(block, known);
      const row = block.row(place.row);
      if (row) known.rows.set(row, (known.rows.get(row) ?? 0) + 1);
      known.columns.set(column, (known.columns.get(column) ?? 0) + 1);
    }
  return [...byBlock.values()].filter(({ owner: { block } }) => hasOneMeasure(block));
}

/** Forms that are rows of one table state their measure each for itself; what is in 元 cannot belong into a row in 万元. */
function hasOneMeasure(block: Block): boolean {
  const measures = block.rows.flatMap((row) =>
    block.columns.map(({ id }) => block.fact(row, id).amount.measure)
  );
  return new Set(measures).size <= 1;
}

/**
 * Pairs of rows of which each would hold the amounts of the other, one of them perhaps none: those that gain most, of which
 * several columns or several equations speak.
 */
function exchangedRows(
  { owner: { block }, rows }: Touched,
  equations: EquationsOf
): readonly Thought[] {
  const doubtful = [...rows].sort(([, a], [, b]) => b - a).map(([row]) => row);
  const most = doubtful.slice(0, MOST_ROWS);
  const thoughts = most.flatMap((row, index) =>
    [...most.slice(index + 1), ...soundNeighbors(block, row, rows)].flatMap((other) =>
      exchanged(block, row, other, equations)
    )
  );
  return thoughts.sort((one, two) => two.weight - one.weight).slice(0, MOST_PAIRS);
}

function exchanged(
  block: Block,
  row: BudgetRow,
  other: BudgetRow,
  equations: EquationsOf
): readonly Thought[] {
  const changes = block.columns.flatMap(({ id }) => {
    const [one, two] = [block.fact(row, id), block.fact(other, id)];
    if (!one.cell || !two.cell || one.amount.equals(two.amount)) return [];
    return [[one, two] as const, [two, one] as const];
  });
  if (changes.length === 0) return [];
  const weight = gainOf(changes, equations(changes.map(([fact]) => fact)));
  if (weight < FEWEST_GAINED) return [];
  const isEmpty = (one: BudgetRow): boolean =>
    block.columns.every(({ id }) => block.fact(one, id).amount.isZero);
  const shown = { caption: null, weight, changes };
  if (isEmpty(row)) return [{ how: "misplaced", row, other, ...shown }];
  if (isEmpty(other)) return [{ how: "misplaced", row: other, other: row, ...shown }];
  return [{ how: "exchanged", row, other, ...shown }];
}

/** Rows beside one of which nothing is broken: a limit tells of the larger of two amounts alone. */
function soundNeighbors(
  { rows }: Block,
  row: BudgetRow,
  broken: ReadonlyMap<BudgetRow, number>
): readonly BudgetRow[] {
  const at = rows.indexOf(row);
  return [rows[at - 1], rows[at + 1]].flatMap((one) => (one && !broken.has(one) ? [one] : []));
}

/** The budget without a row that stands twice. */
function leftOut(budget: Budget, touched: Touched, thought: Thought, judge: Judge): RevisedBudget {
  const revised = withoutRow(budget, touched.owner, thought.row);
  const revision = toRevision(touched, { ...thought, changes: [] }, { amounts: new Map() });
  return { budget: revised, evaluations: judge(revised), revision, freeAmounts: 0, confirming: 0 };
}

function open(
  budget: Budget,
  { owner }: Touched,
  { changes }: Thought,
  amounts: ReadonlyMap<string, Amount>
): { readonly budget: Budget; readonly facts: ReadonlyMap<string, Fact> } {
  const revised = new Map<Fact, Fact>();
  const facts = new Map<string, Fact>();
  changes.forEach(([fact, right], index) => {
    const amount = right?.amount ?? amounts.get(String(index));
    const shown = shownAsWritten(amount ?? Amount.zero(fact.amount.measure));
    const state = right ? right.state : amount ? "amount" : "blank";
    const step = right?.step ?? fact.step;
    const changed = fact.with({ ...shown, step, state });
    revised.set(fact, changed);
    if (!right) facts.set(String(index), changed);
  });
  return { budget: withFacts(budget, owner, revised), facts };
}

function toRevision(
  { owner: { table } }: Touched,
  { how, row, other, caption, changes }: Thought,
  { amounts }: { readonly amounts: ReadonlyMap<string, Amount> }
): WrongRows {
  const cells = changes.flatMap(([fact, right], index): readonly RightAmount[] => {
    const zero = Amount.zero(fact.amount.measure);
    const amount = right?.amount ?? amounts.get(String(index)) ?? zero;
    if (!fact.cell || amount.equals(fact.amount)) return [];
    const leaf = fact.label.split("·").pop() ?? fact.label;
    return [{ cell: fact.cell, caption: leaf, amount }];
  });
  return {
    kind: "wrong-rows",
    table,
    how,
    row,
    other,
    caption,
    cells: byRow(cells, row),
  };
}

/** The row that is named first comes first. */
function byRow(cells: readonly RightAmount[], { cell }: BudgetRow): readonly RightAmount[] {
  const lineOf = (address: string): string => address.replace(/\D/gu, "");
  const isFirst = (one: RightAmount): boolean => lineOf(one.cell.address) === lineOf(cell.address);
  return [...cells.filter(isFirst), ...cells.filter((one) => !isFirst(one))];
}
