import type { Block } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import type { RuleEvaluation } from "../rule-evaluation";
import { gainOf, type Change, type EquationsOf, type Thought, type Touched } from "./thought";

/** So many columns, beginnings and places of a slide are thought about. */
const MOST_COLUMNS = 3;
const MOST_STARTS = 40;
const MOST_PLACES = 2;
/** In a long column fewer beginnings are tried: so many equations are judged for it in all, but always some. */
const MOST_JUDGED = 6_000;
const FEWEST_STARTS = 2;
/** A slide breaks more than this. */
const FEWEST_BROKEN = 3;
/** A column with fewer amounts than this has a wrong cell at most. */
const FEWEST_SLID = 2;
/** A slide along a column takes at least so many rows with it. */
const FEWEST_ROWS = 3;

/** Where the figure that belongs here stands now: one place down or up, to the right or the left. */
export type Step = 1 | -1;
export const STEPS: readonly Step[] = [1, -1];

/** Every figure is in truth the one a step further; what slid out is to be found out. */
export function slide(facts: readonly Fact[], step: Step): readonly Change[] {
  return facts.map((fact, at): Change => [fact, facts[at + step] ?? null]);
}

/**
 * Columns, or whole rows, that from a row on hold what belongs one row higher, or lower; what slid out at the end is found out.
 * Of all places where it may begin and end, those that gain most by the fewest cells are thought through.
 */
export function shiftedColumns(
  { owner: { block }, columns }: Touched,
  equations: EquationsOf
): readonly Thought[] {
  const most = [...columns].sort(([, a], [, b]) => b - a).slice(0, MOST_COLUMNS);
  const all = block.columns.map(({ id }) => id);
  const together = most.length > 1 ? [all] : [];
  return [...most.map(([column]) => [column]), ...together].flatMap((ids) =>
    slidAlong(block, ids, equations)
  );
}

/** These columns together, slid along the rows by one. */
function slidAlong(
  block: Block,
  ids: readonly string[],
  equations: EquationsOf
): readonly Thought[] {
  const byColumn = ids.map((id) => block.rows.map((row) => block.fact(row, id)));
  const all = byColumn.flat();
  const filled = all.filter(({ amount }) => !amount.isZero);
  if (filled.length < FEWEST_SLID || all.some(({ cell }) => cell === null)) return [];
  const about = equations(all);
  const doubted = block.rows.flatMap((row, at) =>
    equations(ids.map((id) => block.fact(row, id))).some(isViolated) ? [at] : []
  );
  if (doubted.length < FEWEST_BROKEN) return [];
  const [only, ...others] = ids;
  const caption =
    others.length > 0 ? null : (block.columns.find(({ id }) => id === only)?.caption ?? null);
  const starts = doubted.slice(0, startsTried(about.length));
  const thoughts = placesIn(starts, doubted, block.rows.length).flatMap(
    ([start, end, step]): readonly Thought[] => {
      const [row, other] = [block.rows[start], block.rows[end]];
      if (!row || !other) return [];
      const changes = byColumn.flatMap((facts) => slide(facts.slice(start, end + 1), step));
      const weight = gainOf(changes, about);
      return [{ how: "shifted", row, other, caption, weight, changes }];
    }
  );
  return bestOf(thoughts);
}

function isViolated({ outcome }: RuleEvaluation): boolean {
  return outcome === "violated";
}

function startsTried(equations: number): number {
  const tried = Math.floor(MOST_JUDGED / Math.max(1, equations));
  return Math.min(MOST_STARTS, Math.max(FEWEST_STARTS, tried));
}

/** Where a slide of a column may begin, at a figure in doubt, and end: at the last one, or with the column. */
function placesIn(
  starts: readonly number[],
  doubted: readonly number[],
  length: number
): readonly (readonly [number, number, Step])[] {
  const ends = [...new Set([doubted[doubted.length - 1] ?? 0, length - 1])];
  return starts.flatMap((start) =>
    ends.flatMap((end) =>
      end - start + 1 < FEWEST_ROWS ? [] : STEPS.map((step) => [start, end, step] as const)
    )
  );
}

function bestOf(thoughts: readonly Thought[]): readonly Thought[] {
  const cells = ({ changes }: Thought): number =>
    changes.filter(([fact, right]) => !right?.amount.equals(fact.amount)).length;
  return [...thoughts]
    .filter(({ weight }) => weight > 0)
    .sort((one, two) => two.weight - one.weight || cells(one) - cells(two))
    .slice(0, MOST_PLACES);
}
