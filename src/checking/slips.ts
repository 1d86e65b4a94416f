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
}

/** A relation as a line: residual + Σ coefficient · change, which must stay within the bound. */
interface Line {
  readonly evaluation: RuleEvaluation;
  readonly coefficients: ReadonlyMap<string, number>;
}

interface Candidate {
  readonly repair: Repair;
  readonly repaired: readonly Line[];
}

/**
 * Groups broken relations by the fewest cells that explain them: of all cells whose single change repairs broken
 * relations without breaking a sound one, those that repair most are taken first.
 */
export function findSlips(evaluations: readonly RuleEvaluation[]): readonly Slip[] {
  const lines = evaluations.filter(isEquation).map(toLine);
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
    const best = bestCandidates(broken, byCell);
    const repaired = new Set(best[0]?.repaired ?? broken.slice(0, 1));
    slips.push(
      toSlip(
        [...repaired].map(({ evaluation }) => evaluation),
        best.map(({ repair }) => repair)
      )
    );
    broken = broken.filter((line) => !repaired.has(line));
  }
  const others = evaluations.filter((one) => one.outcome === "violated" && !isEquation(one));
  return [...slips, ...others.map((one) => toSlip([one], []))];
}

function isEquation({ relation, outcome }: RuleEvaluation): boolean {
  if (outcome === "not-evaluated") return false;
  return relation.kind === "foots" || relation.kind === "restates";
}

function toSlip(broken: readonly RuleEvaluation[], repairs: readonly Repair[]): Slip {
  const [root, ...evidence] = [...broken].sort((a, b) => rank(a) - rank(b));
  if (!root) throw new RangeError("a slip breaks at least one relation");
  return { root, evidence, repairs };
}

/** What a clerk understands at a glance comes first: errors, then relations within one table. */
function rank({ rule }: RuleEvaluation): number {
  return (rule.severity === "error" ? 0 : 2) + (rule.scope === "intra-table" ? 0 : 1);
}

function bestCandidates(
  broken: readonly Line[],
  byCell: ReadonlyMap<string, readonly Line[]>
): readonly Candidate[] {
  const brokenSet = new Set(broken);
  const facts = new Map<string, Fact>();
  for (const { evaluation } of broken) {
    for (const { fact } of termsOf(evaluation.relation))
      if (fact.cell) facts.set(keyOf(fact.cell), fact);
  }
  let best: Candidate[] = [];
  for (const [key, fact] of facts) {
    const candidate = tryRepair(key, fact, byCell.get(key) ?? [], brokenSet);
    if (!candidate) continue;
    const size = candidate.repaired.length - (best[0]?.repaired.length ?? 0);
    if (size > 0) best = [candidate];
    else if (size === 0) best.push(candidate);
  }
  return best;
}

/** The change that repairs the tightest broken relation of the cell, if all its other relations can live with it. */
function tryRepair(
  key: string,
  fact: Fact,
  lines: readonly Line[],
  broken: ReadonlySet<Line>
): Candidate | null {
  const repaired = lines.filter((line) => broken.has(line));
  const tightest = [...repaired].sort((a, b) => boundOf(a).compare(boundOf(b)))[0];
  if (!tightest || !fact.cell) return null;
  const change = residualOf(tightest).times(-(tightest.coefficients.get(key) ?? 1));
  const staysSound = lines.every((line) => {
    if (line.evaluation.outcome === "violated" && !broken.has(line)) return true;
    const after = residualOf(line).plus(
      change.to(residualOf(line).measure).times(line.coefficients.get(key) ?? 0)
    );
    return after.absolute().compare(boundOf(line)) <= 0;
  });
  if (!staysSound) return null;
  const suggested = fact.amount.plus(change.to(fact.amount.measure));
  return { repair: { fact, cell: fact.cell, suggested }, repaired };
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
