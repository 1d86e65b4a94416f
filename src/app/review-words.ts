import type { Budget } from "../budget/budget";
import type { NarrativeReading, NarrativeSource } from "../narrative/index";
import type { SaidOfText } from "../report/narrative-sheet";
import { reconcile, type LedgerNumber } from "../review/ledger/reconcile";
import { reviewClaims } from "../review/ledger/review-claims";

/**
 * Reads words that no sentence pattern knows: what they claim against the tables, and the numbers that nothing could be
 * compared with; pure.
 * @param reading - what the patterns make of the same text
 */
export function reviewWords(
  text: string,
  reading: NarrativeReading,
  { budget, source }: { readonly budget: Budget; readonly source: NarrativeSource }
): readonly SaidOfText[] {
  const claims = reviewClaims(text, budget, source.prior);
  const { findings, numbers } = reconcile(claims, reading);
  const open = numbers.filter((number) => isOpen(number) && !isRead(number, reading));
  return [...findings, ...open.map(toRemark)];
}

function isOpen({ state }: LedgerNumber): boolean {
  return state === "notUnderstood" || state === "nothingToCompare";
}

function isRead({ start, end }: LedgerNumber, { read }: NarrativeReading): boolean {
  return read.some((place) => place.start <= start && end <= place.end);
}

function toRemark({ start, end, number }: LedgerNumber): SaidOfText {
  return {
    place: { start, end },
    severity: "warning",
    quote: number,
    expected: null,
    message: `“${number}”没有与表格核对，请自己核对。`,
  };
}
