import type { CellRef } from "../grid/address";
import { isCellError, type CellValue } from "../grid/snapshot";
import { fingerprint } from "../text/fingerprint";
import type { Coverage, Finding } from "./finding";

/** Why a finding was accepted as it stands, and when. */
export interface Acceptance {
  readonly reason: string;
  /** Date and time as written, “2026-11-21 16:05”. */
  readonly at: string;
}

/** 核实说明: an accepted finding as it is kept; the key stands for its rule, its cells and their values. */
export interface KeptException extends Acceptance {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly message: string;
}

/** A finding that was accepted, and the key it is kept under. */
export interface AcceptedFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

/** Findings told apart by what was accepted. */
export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Kept exceptions that fit no finding any more: a value changed, or the finding is gone. */
  readonly lapsed: readonly KeptException[];
}

/** What is known of a cell: what stands there, and what it is called whatever its sheet and address. */
export interface CellLookup {
  readonly valueOf: (cell: CellRef) => CellValue;
  readonly nameOf: (cell: CellRef) => string;
}

/**
 * Key of a finding: rule, both sides, and name and value of every cell it names, those of its evidence too. As soon as one
 * of the values changes the key is another one; a renamed sheet or a moved row changes nothing.
 */
export function findingKey(finding: Finding, { valueOf, nameOf }: CellLookup): string {
  const { code, outcome, left, right, cells, evidence } = finding;
  const places = [...cells, ...evidence.flatMap((one) => one.cells)]
    .map((cell) => `${nameOf(cell)}=${toText(valueOf(cell))}`)
    .sort();
  return fingerprint(JSON.stringify([code, outcome, left, right, ...new Set(places)]));
}

/** Sets accepted findings apart. A kept exception without reason accepts nothing. */
export function sortFindings(
  findings: readonly Finding[],
  kept: readonly KeptException[],
  lookup: CellLookup
): SortedFindings {
  if (kept.length === 0) return { open: findings, accepted: [], lapsed: [] };
  const byKey = new Map(kept.filter(({ reason }) => reason !== "").map((one) => [one.key, one]));
  const used = new Set<string>();
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const exception = byKey.get(findingKey(finding, lookup));
    if (!exception) {
      open.push(finding);
      continue;
    }
    const { key, reason, at } = exception;
    used.add(key);
    accepted.push({ key, finding, acceptance: { reason, at } });
  }
  return { open, accepted, lapsed: kept.filter(({ key }) => !used.has(key)) };
}

/** What was accepted does not count as violated, unfilled or as a rounding difference: every broken relation of the finding. */
export function withAccepted(coverage: Coverage, accepted: readonly AcceptedFinding[]): Coverage {
  const count = (
    outcome: Finding["outcome"],
    isCounted: (finding: Finding) => boolean = () => true
  ): number =>
    accepted
      .filter(({ finding }) => finding.outcome === outcome && isCounted(finding))
      .reduce((sum, { finding }) => sum + relationsOf(finding), 0);
  const [violated, roundingDifference] = [count("violated"), count("rounding-difference")];
  const unfilled = count("unfilled");
  const { advisory = 0, ...rest } = coverage;
  const left = advisory - count("violated", ({ severity }) => severity !== "error");
  return {
    ...rest,
    violated: coverage.violated - violated,
    ...(left > 0 ? { advisory: Math.min(left, coverage.violated - violated) } : {}),
    roundingDifference: coverage.roundingDifference - roundingDifference,
    unfilled: coverage.unfilled - unfilled,
    accepted: violated + roundingDifference + unfilled,
  };
}

/** The relation of a finding is beside its evidence; a finding that is no relation has them all there. */
function relationsOf({ relation, evidence }: Finding): number {
  return evidence.length + (relation ? 1 : 0);
}

function toText(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : `${typeof value} ${String(value)}`;
}
