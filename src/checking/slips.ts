import type { Fact } from "../budget/fact";
import type { CellRef } from "../grid/address";
import { Amount } from "../money/amount";
import type { RuleEvaluation } from "./rule-evaluation";
import type { Relation } from "./relation";

/** A cell whose change would repair all broken relations of a slip. */
export interface Repair {
  readonly fact: Fact;
  readonly cell: CellRef;
  /** The amount the cell should hold, in the measure of its table. */
  readonly suggested: Amount;
}

/** What one slip broke: the relation to report, the others as evidence, and the cells that would repair them all. */
export interface Slip {
  readonly root: RuleEvaluation;
  readonly evidence: readonly RuleEvaluation[];
  /** Equally small repairs; empty where no single cell repairs everything. */
  readonly repairs: readonly Repair[];
  /** The amount stands in the wrong cell of its row: `repairs` then holds where it belongs and where it stands. */
  readonly isMisplaced: boolean;
}

/** A relation as a line: residual + Σ coefficient · change, which must stay within the bound. */
interface Line {
  readonly evaluation: RuleEvaluation;
  readonly coefficients: ReadonlyMap<string, number>;
}

type LinesByCell = ReadonlyMap<string, readonly Line[]>;

/** One change of the workbook that repairs broken lines: a single cell, or two when an amount is moved. */
interface Candidate {
  readonly repairs: readonly Repair[];
  readonly repaired: readonly Line[];
}

/** A change of one cell. */
interface Change {
  readonly key: string;
  readonly amount: Amount;
}

/**
 * Groups broken relations by the fewest cells that explain them: of all cells whose single change repairs broken
 * relations without breaking a sound one, those that repair most are taken first.
 */
export function findSlips(evaluations: readonly RuleEvaluation[]): readonly Slip[] {
  const lines = evaluations.filter(isLinear).map(toLine);
  const byCell = new Map<string, Line[]>();
  for (const line of lines) {
    for (const key of line.coefficients.keys()) {
      const list = byCell.get(key);
      if (list) list.push(line);
      else byCell.set(key, [line]);
    }
  }
  let broken = lines.filter(({ evaluation }) => evaluation.outcome === "violated");
  const slips: Slip[] = [];
  while (broken.length > 0) {
    const { candidates, isMisplaced } = bestCandidates(broken, byCell);
    const repaired = new Set(candidates[0]?.repaired ?? broken.slice(0, 1));
    slips.push(
      toSlip(
        [...repaired].map(({ evaluation }) => evaluation),
        candidates.flatMap(({ repairs }) => repairs),
        isMisplaced
      )
    );
    broken = broken.filter((line) => !repaired.has(line));
  }
  const others = evaluations.filter((one) => one.outcome === "violated" && !isLinear(one));
  return [...slips, ...others.map((one) => toSlip([one], [], false))];
}

function isLinear({ relation, outcome }: RuleEvaluation): boolean {
  if (outcome === "not-evaluated") return false;
  return isEquation(relation) || relation.kind === "part-of";
}

/** A limit (part of a whole) tells that something is wrong, but not what the amount should be. */
function isEquation({ kind }: Relation): boolean {
  return kind === "foots" || kind === "restates";
}

function toSlip(
  broken: readonly RuleEvaluation[],
  repairs: readonly Repair[],
  isMisplaced: boolean
): Slip {
  const [root, ...evidence] = [...broken].sort((a, b) => rank(a) - rank(b));
  if (!root) throw new RangeError("a slip breaks at least one relation");
  return { root, evidence, repairs, isMisplaced };
}

/** What a clerk understands at a glance comes first: errors, then relations within one table. */
function rank({ rule }: RuleEvaluation): number {
  return (rule.severity === "error" ? 0 : 2) + (rule.scope === "intra-table" ? 0 : 1);
}

/** A single wrong cell is the simplest explanation; a misplaced amount is taken only where it explains more. */
function bestCandidates(
  broken: readonly Line[],
  byCell: LinesByCell
): { readonly candidates: readonly Candidate[]; readonly isMisplaced: boolean } {
  const facts = new Map<string, Fact>();
  for (const { evaluation } of broken) {
    if (!isEquation(evaluation.relation)) continue;
    for (const { fact } of termsOf(evaluation.relation))
      if (fact.cell) facts.set(keyOf(fact.cell), fact);
  }
  const brokenSet = new Set(broken);
  const single = mostRepairing(
    [...facts].flatMap(([key, fact]) => trySingle(key, fact, byCell, brokenSet))
  );
  const moved =
    broken.length > 1 ? mostRepairing(tryMoves([...facts.values()], byCell, brokenSet)) : [];
  const isMisplaced = sizeOf(moved) > sizeOf(single);
  return { candidates: isMisplaced ? moved.slice(0, 1) : single, isMisplaced };
}

/** Of those that repair most: the first, and all others that repair the same relations. */
function mostRepairing(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = Math.max(0, ...candidates.map(({ repaired }) => repaired.length));
  const largest = candidates.filter(({ repaired }) => repaired.length === most);
  const first = new Set(largest[0]?.repaired);
  return largest.filter(({ repaired }) => repaired.every((line) => first.has(line)));
}

function sizeOf([first]: readonly Candidate[]): number {
  return first?.repaired.length ?? 0;
}

/** The change that repairs the tightest broken relation of the cell, if all its other relations can live with it. */
function trySingle(
  key: string,
  fact: Fact,
  byCell: LinesByCell,
  broken: ReadonlySet<Line>
): readonly Candidate[] {
  const own = (byCell.get(key) ?? []).filter(
    (line) => broken.has(line) && isEquation(line.evaluation.relation)
  );
  const tightest = [...own].sort((a, b) =>
    boundOf(a).compare(boundOf(b).to(boundOf(a).measure))
  )[0];
  if (!tightest) return [];
  const change = residualOf(tightest).times(-(tightest.coefficients.get(key) ?? 1));
  return tryChanges([{ key, amount: change }], [fact], byCell, broken);
}

/** An amount that belongs into another, empty cell of its row. */
function tryMoves(
  facts: readonly Fact[],
  byCell: LinesByCell,
  broken: ReadonlySet<Line>
): readonly Candidate[] {
  const filled = facts.filter(({ amount }) => !amount.isZero);
  const empty = facts.filter(({ amount }) => amount.isZero);
  return filled.flatMap((from) =>
    empty
      .filter((to) => isSameRow(from, to))
      .flatMap((to) =>
        tryChanges(
          [to, from].map((fact) => ({
            key: fact.cell ? keyOf(fact.cell) : "",
            amount: fact === to ? from.amount : from.amount.negated(),
          })),
          [to, from],
          byCell,
          broken
        )
      )
  );
}

/** Whether changes leave every relation they touch sound; relations broken by another slip are left out. */
function tryChanges(
  changes: readonly Change[],
  facts: readonly Fact[],
  byCell: LinesByCell,
  broken: ReadonlySet<Line>
): readonly Candidate[] {
  const touched = new Set(changes.flatMap(({ key }) => byCell.get(key) ?? []));
  const judged = [...touched].filter(
    (line) => broken.has(line) || line.evaluation.outcome !== "violated"
  );
  const isSound = judged.every((line) => {
    const residual = changes.reduce(
      (sum, { key, amount }) =>
        sum.plus(amount.to(sum.measure).times(line.coefficients.get(key) ?? 0)),
      residualOf(line)
    );
    const gap = isEquation(line.evaluation.relation) ? residual.absolute() : residual;
    return gap.compare(boundOf(line)) <= 0;
  });
  if (!isSound) return [];
  const repairs = facts.flatMap((fact, index) => {
    const change = changes[index];
    if (!fact.cell || !change) return [];
    return [
      { fact, cell: fact.cell, suggested: fact.amount.plus(change.amount.to(fact.amount.measure)) },
    ];
  });
  return [{ repairs, repaired: judged.filter((line) => broken.has(line)) }];
}

function isSameRow(one: Fact, other: Fact): boolean {
  const rowOf = ({ address }: CellRef): string => address.replace(/^[A-Z]+/, "");
  return (
    one.cell !== null &&
    other.cell !== null &&
    one.cell.sheet === other.cell.sheet &&
    rowOf(one.cell) === rowOf(other.cell)
  );
}

function toLine(evaluation: RuleEvaluation): Line {
  const coefficients = new Map<string, number>();
  for (const { fact, coefficient } of termsOf(evaluation.relation)) {
    if (!fact.cell) continue;
    const key = keyOf(fact.cell);
    coefficients.set(key, (coefficients.get(key) ?? 0) + coefficient);
  }
  return { evaluation, coefficients };
}

function termsOf(
  relation: Relation
): readonly { readonly fact: Fact; readonly coefficient: number }[] {
  if (relation.kind === "restates") {
    return [
      { fact: relation.copy, coefficient: 1 },
      { fact: relation.original, coefficient: -1 },
    ];
  }
  if (relation.kind === "part-of") {
    return [
      { fact: relation.part, coefficient: 1 },
      { fact: relation.whole, coefficient: -1 },
    ];
  }
  if (relation.kind !== "foots") return [];
  return [
    { fact: relation.total, coefficient: 1 },
    ...relation.parts.map(({ fact, sign }) => ({ fact, coefficient: -sign })),
  ];
}

/** Difference of the two sides; a relation with nothing on either side differs by nothing. */
function residualOf({ evaluation }: Line): Amount {
  return evaluation.judgement?.difference ?? Amount.zero("ten-thousand-yuan");
}

function boundOf({ evaluation }: Line): Amount {
  return evaluation.judgement?.bound ?? Amount.zero("ten-thousand-yuan");
}

function keyOf({ sheet, address }: CellRef): string {
  return `${sheet}!${address}`;
}
