import type { Finding } from "../../checking/index";
import type { CellRef } from "../../grid/address";

/** What a clerk tells findings apart by. */
export type FindingLevel = "error" | "warning" | "unfilled" | "hint" | "rounding";

/** Worst first. */
export const LEVELS: readonly FindingLevel[] = ["error", "warning", "unfilled", "hint", "rounding"];

/** A hint is no rounding difference, and what waits to be filled in is neither right nor wrong. */
export function levelOf({ severity, outcome }: Finding): FindingLevel {
  if (outcome === "unfilled") return "unfilled";
  if (severity !== "info") return severity;
  return outcome === "violated" ? "hint" : "rounding";
}

/** True for what the verdict counts: neither rounding differences nor hints. */
export function isCounted(finding: Finding): boolean {
  const level = levelOf(finding);
  return level !== "hint" && level !== "rounding";
}

/** Where a click on a finding goes: the cell to be corrected first, else all cells concerned. */
export function targetOf({ suspects, cells }: Finding): readonly CellRef[] {
  const [first] = suspects;
  return first ? [first] : cells;
}

/** The sheet a finding is grouped under; null for one that names no cell. */
export function sheetOf(finding: Finding): string | null {
  return targetOf(finding)[0]?.sheet ?? null;
}
