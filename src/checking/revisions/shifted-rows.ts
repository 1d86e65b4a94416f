import type { BudgetRow } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import { factsOfRelation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import { slide, STEPS, type Step } from "./shifted-columns";
import {
  gainOf,
  withDemanded,
  type Change,
  type EquationsOf,
  type Thought,
  type Touched,
} from "./thought";

/** More rows in doubt than this are not weighed one by one. */
const MOST_ROWS = 200;

/** A row that may have slid as a whole. */
interface SlidRow {
  readonly row: BudgetRow;
  readonly changes: readonly Change[];
  /** The same with what slid out as the row's own equations demand it. */
  readonly demanded: readonly Change[];
  /** Whether its own equations prove it, or merely do not speak against it though some are broken. */
  readonly isSure: boolean;
}

/**
 * Rows whose amounts all stand one column further to the right, or to the left, than they belong; what slid out at the end is
 * found out. Of the rows that nothing speaks against, those stay that gain something together with the others.
 */
export function shiftedRows(
  { owner: { block }, rows: touched }: Touched,
  equations: EquationsOf
): readonly Thought[] {
  if (block.columns.length < 2) return [];
  const rows = block.rows.filter((row) => touched.has(row));
  const byRow = rows.map((row) => block.columns.map(({ id }) => block.fact(row, id)));
  const own = ownEquations(byRow, equations);
  const about = equations(byRow.flat());
  return STEPS.flatMap((step): readonly Thought[] => {
    const possible = rows.flatMap(
      (row, at) => slidRow(row, slide(byRow[at] ?? [], step), own[at] ?? []) ?? []
    );
    const slid = withoutIdle(possible, about);
    const [row, other] = [slid[0]?.row, slid[slid.length - 1]?.row];
    const weight = gainTogether(slid, about);
    if (!row || !other || weight <= 0) return [];
    const changes = slid.flatMap((one) => one.changes);
    return [{ how: nameOf(step), row, other, caption: null, weight, changes }];
  });
}

function nameOf(step: Step): Thought["how"] {
  return step === 1 ? "shifted-right" : "shifted-left";
}

/** Equations that have figures of one row of the block only, row by row. */
function ownEquations(
  byRow: readonly (readonly Fact[])[],
  equations: EquationsOf
): readonly (readonly RuleEvaluation[])[] {
  const rowOf = new Map(byRow.flatMap((facts, at) => facts.map((fact) => [fact, at] as const)));
  return byRow.map((facts, at) =>
    equations(facts).filter(({ relation }) =>
      factsOfRelation(relation).every((fact) => (rowOf.get(fact) ?? at) === at)
    )
  );
}

/** Null where its own equations speak against it: what is demanded of them proves nothing. */
function slidRow(
  row: BudgetRow,
  changes: readonly Change[],
  own: readonly RuleEvaluation[]
): SlidRow | null {
  if (changes.some(([{ cell }]) => cell === null)) return null;
  const demanded = withDemanded(changes, own);
  const free = changes.filter(
    ([fact, right], at) => right === null && !demanded[at]?.[1]?.amount.equals(fact.amount)
  );
  const gain = gainOf(demanded, own) - free.length;
  if (gain < 0) return null;
  return { row, changes, demanded, isSure: gain > 0 };
}

/** Without the rows that gain nothing together with the others. */
function withoutIdle(
  possible: readonly SlidRow[],
  about: readonly RuleEvaluation[]
): readonly SlidRow[] {
  if (possible.length > MOST_ROWS) return possible.filter(({ isSure }) => isSure);
  let slid = possible;
  let gain = gainTogether(slid, about);
  for (const one of possible.filter(({ isSure }) => !isSure)) {
    const others = slid.filter((other) => other !== one);
    const without = gainTogether(others, about);
    if (without < gain) continue;
    [slid, gain] = [others, without];
  }
  return slid;
}

function gainTogether(slid: readonly SlidRow[], about: readonly RuleEvaluation[]): number {
  return gainOf(
    slid.flatMap(({ demanded }) => demanded),
    about
  );
}
