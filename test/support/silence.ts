import type { ReviewedText } from "../../src/app/review-text";
import type { LedgerNumber } from "../../src/review/ledger/reconcile";

/** What became of one changed digit. */
export type SilenceFate = "found" | "listed" | "silent";

/** The text with one digit of a number changed, another one each time. */
export function withDigit(text: string, { start, end }: LedgerNumber, seed: number): string {
  const written = text.slice(start, end);
  const places = [...written.matchAll(/\d/gu)].map(({ index }) => index);
  const place = places[(seed * 7) % places.length] ?? 0;
  const digit = (Number(written[place]) + 1 + (seed % 8)) % 10;
  const at = start + place;
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}

/** @param known - what the review says of the text as it stands */
export function silenceFateOf(
  number: LedgerNumber,
  reviewed: ReviewedText,
  known: ReadonlySet<string>
): SilenceFate {
  if (statementsOf(reviewed).some((statement) => !known.has(statement))) return "found";
  const now = reviewed.ledger.find(({ start }) => start === number.start);
  const isListed =
    now === undefined || now.state === "notUnderstood" || now.state === "nothingToCompare";
  return isListed ? "listed" : "silent";
}

/** Errors and warnings of a review, each by what it says. */
export function statementsOf({ findings }: ReviewedText): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ code, message, quote }) => `${code} ${message} ${quote}`);
}
