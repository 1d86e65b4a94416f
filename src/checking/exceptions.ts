import type { CellRef } from "../grid/address";
import { isCellError, type CellValue } from "../grid/snapshot";
import { fingerprint } from "../text/fingerprint";
import type { Finding } from "./finding";

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

type ValueOf = (cell: CellRef) => CellValue;

/**
 * Key of a finding: rule, both sides, and the value of every cell it names, those of its evidence too. As soon as one of
 * them changes the key is another one.
 */
export function findingKey(finding: Finding, valueOf: ValueOf): string {
  const { code, outcome, left, right, cells, evidence } = finding;
  const places = [...cells, ...evidence.flatMap((one) => one.cells)]
    .map((cell) => `${cell.sheet}!${cell.address}=${toText(valueOf(cell))}`)
    .sort();
  return fingerprint(JSON.stringify([code, outcome, left, right, ...new Set(places)]));
}

/** Sets accepted findings apart. A kept exception without reason accepts nothing. */
export function sortFindings(
  findings: readonly Finding[],
  kept: readonly KeptException[],
  valueOf: ValueOf
): SortedFindings {
  if (kept.length === 0) return { open: findings, accepted: [], lapsed: [] };
  const byKey = new Map(kept.filter(({ reason }) => reason !== "").map((one) => [one.key, one]));
  const used = new Set<string>();
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const exception = byKey.get(findingKey(finding, valueOf));
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

function toText(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : `${typeof value} ${String(value)}`;
}
