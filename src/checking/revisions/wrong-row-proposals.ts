import type { Block, BudgetRow } from "../../budget/block";
import type { Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { shownAsWritten } from "../../budget/shown-amount";
import { Amount } from "../../money/amount";
import { evaluate, factsOfRelation } from "../evaluate";
import type { Relation } from "../relations/relation";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation } from "../slip-line";
import type { BlockPlace, FactPlace } from "./fact-places";
import { withFacts } from "./revised-budget";
import type { Proposal, RevisedBudget, Revision, RightAmount } from "./revision";
import { solveAmounts } from "./solve-row";

/** So many columns, beginnings and places of a slide are thought about. */
const MOST_COLUMNS = 3;
const MOST_STARTS = 40;
const MOST_PLACES = 2;
/** A slide breaks more than this. */
const FEWEST_BROKEN = 3;
/** Less than this is a wrong cell, not a wrong row. */
const FEWEST_COLUMNS = 2;
/** A column with fewer amounts than this has a wrong cell at most. */
const FEWEST_SLID = 3;
/** More rows than this are not all exchanged with one another. */
const MOST_ROWS = 12;

type WrongRows = Extract<Revision, { kind: "wrong-rows" }>;

/** Broken equations by the row, or the column, of their figures in one block. */
interface Touched {
  readonly owner: BlockPlace;
  readonly rows: ReadonlyMap<BudgetRow, number>;
  readonly columns: ReadonlyMap<string, number>;
}

interface CountedBlock extends Touched {
  readonly rows: Map<BudgetRow, number>;
  readonly columns: Map<string, number>;
}

/** A thought about which figures are others, and which of those are not known. */
interface Thought extends Pick<WrongRows, "how" | "row" | "other" | "caption"> {
  readonly weight: number;
  /** The figure, and the one that stands there in truth; null where that is to be found out. */
  readonly changes: readonly (readonly [Fact, Fact | null])[];
}

/** Amounts that stand in the row of a neighbor: copied, exchanged, or a column that slid by one row. */
export function proposeWrongRows(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>
): readonly Proposal[] {
  return touchedBlocks(broken, places).flatMap((touched) =>
    [
      ...copiedRows(touched, broken),
      ...exchangedRows(touched, broken),
      ...shiftedColumns(touched, broken),
    ].map((thought): Proposal => ({
      weight: thought.weight,
      revise: (judge) => {
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
  for (const { relation } of broken)
    for (const place of isEquation(relation)
      ? factsOfRelation(relation).flatMap((fact) => places.get(fact) ?? [])
      : []) {
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
  return [...byBlock.values()];
}

/** Rows with the same amounts as the one above or below; where nothing tells which of the two is the copy, the lower one. */
function copiedRows(
  { owner: { block }, rows }: Touched,
  broken: readonly RuleEvaluation[]
): readonly Thought[] {
  return [...rows].flatMap(([row, weight]) => {
    if (brokenColumns(block, row, broken) < FEWEST_COLUMNS) return [];
    const at = block.rows.indexOf(row);
    return [block.rows[at - 1], block.rows[at + 1]].flatMap((other): readonly Thought[] => {
      if (!other) return [];
      const pairs = block.columns.map(
        ({ id }) => [block.fact(row, id), block.fact(other, id)] as const
      );
      const isCopy = pairs.every(([own, next]) => own.cell && own.amount.equals(next.amount));
      const filled = pairs.filter(([own]) => !own.amount.isZero);
      if (!isCopy || filled.length === 0) return [];
      const changes = pairs.map(([own]) => [own, null] as const);
      const isFromAbove = other === block.rows[at - 1];
      const likely = Math.max(weight, rows.get(other) ?? 0) + (isFromAbove ? 2 : 1);
      return [{ how: "copied", row, other, caption: null, weight: likely, changes }];
    });
  });
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

/** Pairs of rows that would each hold the amounts of the other: that repairs most of what is broken about them. */
function exchangedRows(
  { owner: { block }, rows }: Touched,
  broken: readonly RuleEvaluation[]
): readonly Thought[] {
  const most = [...rows].sort(([, a], [, b]) => b - a).slice(0, MOST_ROWS);
  return most.flatMap(([row], index) =>
    most.slice(index + 1).flatMap(([other]): readonly Thought[] => {
      const changes = block.columns.flatMap(({ id }) => {
        const [one, two] = [block.fact(row, id), block.fact(other, id)];
        if (!one.cell || !two.cell || one.amount.equals(two.amount)) return [];
        return [[one, two] as const, [two, one] as const];
      });
      if (changes.length < FEWEST_COLUMNS * 2) return [];
      const own = new Set(changes.map(([fact]) => fact));
      const about = broken.filter(({ relation }) =>
        factsOfRelation(relation).some((fact) => own.has(fact))
      );
      const weight = repairedBy(changes, about);
      if (weight * 2 <= about.length) return [];
      return [{ how: "exchanged", row, other, caption: null, weight, changes }];
    })
  );
}

/**
 * Columns that from a row on hold what belongs one row higher, or lower; what slid out at the end is found out. Of all places
 * where it may begin and end, those that repair most of the broken equations of the column are thought through.
 */
function shiftedColumns(
  { owner: { block }, columns }: Touched,
  broken: readonly RuleEvaluation[]
): readonly Thought[] {
  const most = [...columns].sort(([, a], [, b]) => b - a).slice(0, MOST_COLUMNS);
  return most.flatMap(([column]) => {
    const all = block.rows.map((row) => block.fact(row, column));
    if (all.filter(({ amount }) => !amount.isZero).length < FEWEST_SLID) return [];
    const own = new Set(all);
    const about = broken.filter(({ relation }) =>
      factsOfRelation(relation).some((fact) => own.has(fact))
    );
    if (about.length < FEWEST_BROKEN || all.some(({ cell }) => cell === null)) return [];
    const caption = block.columns.find(({ id }) => id === column)?.caption ?? column;
    const thoughts = placesIn(all).flatMap(([start, end, step]): readonly Thought[] => {
      const facts = all.slice(start, end + 1);
      const [row, other] = [block.rows[start], block.rows[end]];
      if (!row || !other) return [];
      const changes = facts.map((fact, at) => [fact, facts[at + step] ?? null] as const);
      const weight = repairedBy(changes, about);
      return [{ how: "shifted", row, other, caption, weight, changes }];
    });
    const best = thoughts.sort((one, two) => two.weight - one.weight).slice(0, MOST_PLACES);
    return best.filter(({ weight }) => weight * 2 > about.length);
  });
}

/** Where a slide of at least three rows may begin; it reaches to the end of the column. */
function placesIn(facts: readonly Fact[]): readonly (readonly [number, number, 1 | -1])[] {
  const last = facts.length - 1;
  const starts = facts.slice(0, MOST_STARTS).map((_, start) => start);
  return starts
    .filter((start) => last - start >= 2)
    .flatMap((start) => [[start, last, 1] as const, [start, last, -1] as const]);
}

/** How many broken equations hold once the figures are what they should be. */
function repairedBy(changes: Thought["changes"], broken: readonly RuleEvaluation[]): number {
  const right = new Map(changes);
  return broken.filter(({ relation }) => holdsAfter(relation, right)).length;
}

/** Whether an equation holds with the right figures; one with an unknown figure does not count. */
function holdsAfter(relation: Relation, right: ReadonlyMap<Fact, Fact | null>): boolean {
  if (factsOfRelation(relation).some((fact) => right.get(fact) === null)) return false;
  const put = (fact: Fact): Fact => {
    const other = right.get(fact);
    return other ? { ...fact, amount: other.amount, step: other.step, state: other.state } : fact;
  };
  switch (relation.kind) {
    case "restates":
      return isSound({ ...relation, copy: put(relation.copy), original: put(relation.original) });
    case "foots": {
      const parts = relation.parts.map((part) => ({ ...part, fact: put(part.fact) }));
      return isSound({ ...relation, total: put(relation.total), parts });
    }
    default:
      return false;
  }
}

function isSound(relation: Relation): boolean {
  return evaluate(relation).outcome !== "violated";
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
    const changed: Fact = { ...fact, ...shown, step, state };
    revised.set(fact, changed);
    if (!right) facts.set(String(index), changed);
  });
  return { budget: withFacts(budget, owner, revised), facts };
}

function toRevision(
  { owner: { table } }: Touched,
  { how, row, other, caption, changes }: Thought,
  { amounts }: { readonly amounts: ReadonlyMap<string, Amount> } & Omit<RevisedBudget, "revision">
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
