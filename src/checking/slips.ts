import type { CellRef } from "../grid/address";
import { cellsOfEvaluation } from "./evaluate";
import { RepairSearch, type Candidate, type Repair } from "./repair-search";
import type { Revision } from "./revisions/revision";
import type { RuleEvaluation } from "./rule-evaluation";
import { isLinear, keyOf } from "./slip-line";

/**
 * What `repairs` of a slip are.
 * - cell: equally good repairs, each of one cell
 * - exchange: both cells of a row that hold each other's amount, one of them perhaps nothing
 * - carried: one cell, and the totals that followed its wrong amount, as formulas do
 */
export type SlipKind = "cell" | "exchange" | "carried";

/** What one slip broke: the relation to report, the others as evidence, and the cells that would repair them all. */
export interface Slip {
  readonly root: RuleEvaluation;
  readonly evidence: readonly RuleEvaluation[];
  /** Empty where nothing repairs everything. */
  readonly repairs: readonly Repair[];
  readonly how: SlipKind;
  /** What is wrong where it is more than cells: the measure of a table, or a missing row. */
  readonly revision: Revision | null;
}

/**
 * Groups broken relations by the fewest cells that explain them: of all cells whose single change repairs broken
 * relations without breaking a sound one, those that repair most are taken first. A single wrong cell is the simplest
 * explanation; amounts in each other's place are taken only where they explain more.
 */
export function findSlips(evaluations: readonly RuleEvaluation[]): readonly Slip[] {
  const broken = evaluations.filter(({ outcome }) => outcome === "violated");
  if (broken.length === 0) return [];
  const search = new RepairSearch(evaluations.filter(isLinear));
  const slips: Slip[] = [];
  for (let next = search.next; next; next = search.next) {
    const { how, candidates } = bestOf(search);
    const repaired = candidates[0]?.repaired ?? [next];
    const repairs = candidates.flatMap((one) => one.repairs);
    const broken = repaired.map(({ evaluation }) => evaluation);
    slips.push(toSlip(broken, repairs, how));
    search.settle(repaired, repairs);
  }
  return broken.filter((one) => !isLinear(one)).reduce(withStatement, slips);
}

/** A larger change is taken only where it explains more than a smaller one. */
function bestOf(search: RepairSearch): {
  readonly how: SlipKind;
  readonly candidates: readonly Candidate[];
} {
  const { bestSingles: singles, bestExchange: exchange, bestCarried: carried } = search;
  const single = singles[0]?.repaired.length ?? 0;
  const exchanged = Math.max(single, exchange?.repaired.length ?? 0);
  if (carried && carried.repaired.length > exchanged)
    return { how: "carried", candidates: [carried] };
  if (exchange && exchange.repaired.length > single)
    return { how: "exchange", candidates: [exchange] };
  return { how: "cell", candidates: singles };
}

/** What is said of nothing but the wrong cells of a slip belongs to that slip: a minus sign, a name under its code. */
function withStatement(slips: readonly Slip[], statement: RuleEvaluation): readonly Slip[] {
  const cells = cellsOfEvaluation(statement).map(keyOf);
  const owner = slips.find((slip) => {
    const wrong = new Set(wrongCells(slip).map(keyOf));
    return cells.length > 0 && cells.every((cell) => wrong.has(cell));
  });
  if (!owner) return [...slips, toSlip([statement], [], "cell")];
  const { root, evidence, repairs, how } = owner;
  const joined = toSlip([root, ...evidence, statement], repairs, how);
  return slips.map((slip) => (slip === owner ? joined : slip));
}

/** What no cell explains of rules that break for the same cause is one slip: its largest difference tells it. */
export function joinCauses(slips: readonly Slip[]): readonly Slip[] {
  const causeOf = ({ root, repairs, revision }: Slip): string | null =>
    repairs.length > 0 || revision ? null : (root.rule.cause ?? null);
  return slips.flatMap((slip) => {
    const cause = causeOf(slip);
    if (cause === null) return [slip];
    const same = slips.filter((one) => causeOf(one) === cause);
    if (same[0] !== slip) return [];
    const broken = same.flatMap(({ root, evidence }) => [root, ...evidence]);
    const largest = broken.filter(({ rule }) => rule === slip.root.rule).reduce(largerGap);
    return [toSlip([largest, ...broken.filter((one) => one !== largest)], [], "cell")];
  });
}

/** Of equal differences the last one is that of the total. */
function largerGap(one: RuleEvaluation, other: RuleEvaluation): RuleEvaluation {
  const [a, b] = [one, other].map(({ judgement }) => judgement?.difference.absolute());
  return a && b && b.compare(a.to(b.measure)) < 0 ? one : other;
}

function wrongCells({ root, repairs }: Slip): readonly CellRef[] {
  return repairs.length > 0 ? repairs.map(({ cell }) => cell) : cellsOfEvaluation(root);
}

/** Of broken relations the one that is understood at a glance is the root. */
export function toSlip(
  broken: readonly RuleEvaluation[],
  repairs: readonly Repair[],
  how: SlipKind
): Slip {
  const [root, ...evidence] = [...broken].sort((a, b) => rank(a) - rank(b));
  if (!root) throw new RangeError("a slip breaks at least one relation");
  return { root, evidence, repairs, how, revision: null };
}

const SEVERITIES = ["error", "warning", "info"] as const;

/** What a clerk understands at a glance comes first: errors before warnings, then relations within one table. */
function rank({ rule }: RuleEvaluation): number {
  return 2 * SEVERITIES.indexOf(rule.severity) + (rule.scope === "intra-table" ? 0 : 1);
}
