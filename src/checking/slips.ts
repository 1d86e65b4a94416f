import type { CellRef } from "../grid/address";
import { cellsOfEvaluation } from "./evaluate";
import { RepairSearch, type Repair } from "./repair-search";
import type { Revision } from "./revisions/revision";
import type { RuleEvaluation } from "./rule-evaluation";
import { isLinear, keyOf } from "./slip-line";

/** What one slip broke: the relation to report, the others as evidence, and the cells that would repair them all. */
export interface Slip {
  readonly root: RuleEvaluation;
  readonly evidence: readonly RuleEvaluation[];
  /** Equally small repairs; empty where no single cell repairs everything. */
  readonly repairs: readonly Repair[];
  /** Two amounts of a row, one of them perhaps nothing, stand in each other's cell: `repairs` then holds both. */
  readonly isMisplaced: boolean;
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
    const singles = search.bestSingles;
    const exchange = search.bestExchange;
    const repairedBySingle = singles[0]?.repaired.length ?? 0;
    const isMisplaced = exchange !== null && exchange.repaired.length > repairedBySingle;
    const candidates = isMisplaced ? [exchange] : singles;
    const repaired = candidates[0]?.repaired ?? [next];
    slips.push(
      toSlip(
        repaired.map(({ evaluation }) => evaluation),
        candidates.flatMap(({ repairs }) => repairs),
        isMisplaced
      )
    );
    search.settle(repaired);
  }
  return broken.filter((one) => !isLinear(one)).reduce(withStatement, slips);
}

/** What is said of nothing but the wrong cells of a slip belongs to that slip: a minus sign, a name under its code. */
function withStatement(slips: readonly Slip[], statement: RuleEvaluation): readonly Slip[] {
  const cells = cellsOfEvaluation(statement).map(keyOf);
  const owner = slips.find((slip) => {
    const wrong = new Set(wrongCells(slip).map(keyOf));
    return cells.length > 0 && cells.every((cell) => wrong.has(cell));
  });
  if (!owner) return [...slips, toSlip([statement], [], false)];
  const { root, evidence, repairs, isMisplaced } = owner;
  const joined = toSlip([root, ...evidence, statement], repairs, isMisplaced);
  return slips.map((slip) => (slip === owner ? joined : slip));
}

function wrongCells({ root, repairs }: Slip): readonly CellRef[] {
  return repairs.length > 0 ? repairs.map(({ cell }) => cell) : cellsOfEvaluation(root);
}

/** Of broken relations the one that is understood at a glance is the root. */
export function toSlip(
  broken: readonly RuleEvaluation[],
  repairs: readonly Repair[],
  isMisplaced: boolean
): Slip {
  const [root, ...evidence] = [...broken].sort((a, b) => rank(a) - rank(b));
  if (!root) throw new RangeError("a slip breaks at least one relation");
  return { root, evidence, repairs, isMisplaced, revision: null };
}

/** What a clerk understands at a glance comes first: errors, then relations within one table. */
function rank({ rule }: RuleEvaluation): number {
  return (rule.severity === "error" ? 0 : 2) + (rule.scope === "intra-table" ? 0 : 1);
}
