import { LEDGER_STATES, type LedgerState } from "./entry";
import type { LedgerNumber } from "./reconcile";

/** What the states are called. */
export const LEDGER_LABELS: Readonly<Record<LedgerState, string>> = {
  agrees: "与表相符",
  differs: "与表不一致",
  agreesWithItself: "文中互相印证",
  contradictsItself: "文中互相矛盾",
  notUnderstood: "没有读懂",
  nothingToCompare: "没有可比的数",
};

/** How many numbers end in each state. */
export function countStates(
  numbers: readonly LedgerNumber[]
): Readonly<Record<LedgerState, number>> {
  const counts = { ...NONE };
  for (const { state } of numbers) counts[state] += 1;
  return counts;
}

/** False for a text of which not one number was compared with a table: another document, or letters in the wrong encoding. */
export function isCompared(counts: Readonly<Partial<Record<LedgerState, number>>>): boolean {
  return (counts.agrees ?? 0) + (counts.differs ?? 0) > 0;
}

/** “文中 312 个数：与表相符 201，…”. */
export function ledgerSentence(numbers: readonly LedgerNumber[]): string {
  const counts = countStates(numbers);
  const told = LEDGER_STATES.map((state) => `${LEDGER_LABELS[state]} ${counts[state]}`);
  return `文中 ${numbers.length} 个数：${told.join("，")}。`;
}

const NONE: Record<LedgerState, number> = {
  agrees: 0,
  differs: 0,
  agreesWithItself: 0,
  contradictsItself: 0,
  notUnderstood: 0,
  nothingToCompare: 0,
};
