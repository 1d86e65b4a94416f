import type { CellRef } from "../../grid/address";
import type { FormGap, ReadText } from "../../narrative/index";
import { toComparable } from "../../text/normalize";
import { bareName } from "../subjects/vocabulary";
import { overlaps, type Span } from "../reading/span";
import type { ClaimFinding, LedgerState } from "./entry";
import type { ClaimsReview, LedgerEntry } from "./review-claims";

/** What the patterns of the family say of a place; positions are those of the source. */
export interface PatternFinding {
  readonly place: Span;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly written: string | null;
  readonly expected: string | null;
  readonly cells: readonly CellRef[];
  readonly gap?: FormGap;
}

/** What the patterns of the family make of the same text. */
export interface PatternReading {
  readonly findings: readonly PatternFinding[];
  /** Stretches that a pattern read. */
  readonly read: readonly Span[];
}

/** A number of the text with the state it ends in; positions are those of the source. */
export interface LedgerNumber extends Span {
  readonly state: LedgerState;
  /** As written, with its unit. */
  readonly number: string;
  readonly sentence: string;
}

/** A finding of the claims with its place in the source. */
export type OwnFinding = ClaimFinding & { readonly quote: string };

/** A pattern's finding about more than this is one about a block. */
const SENTENCE = 120;

/** Both readings of a text in one. */
export interface Reconciled {
  readonly findings: readonly OwnFinding[];
  readonly numbers: readonly LedgerNumber[];
}

/**
 * Brings the claims and the patterns together. Where both found the same number wrong, the pattern's words are kept; where a
 * pattern read a number and found nothing, a claim by a cell is not upheld, and the number counts as not understood.
 */
export function reconcile(
  { text, entries, findings }: ClaimsReview,
  patterns: PatternReading
): Reconciled {
  const told = patterns.findings.filter(
    ({ severity, gap }) => severity !== "info" && (gap === undefined || gap === "form")
  );
  const placed = findings.map((finding) => place(finding, text));
  const absent = patterns.findings.filter(
    ({ gap, message }) => gap === "absent" || message.startsWith("漏写")
  );
  const own = placed.filter(
    (finding) =>
      !told.some((one) => isSaid(one, finding)) && !absent.some((one) => isMissed(one, finding))
  );
  const denied = own.filter(
    ({ cells, place: at }) => cells.length > 0 && isRead(at, patterns, told)
  );
  return {
    findings: own.filter((finding) => !denied.includes(finding)),
    numbers: entries.map((entry) => toNumber(entry, text, told, denied)),
  };
}

function place(finding: ClaimFinding, text: ReadText): OwnFinding {
  const { start, end } = finding.place;
  // Words that are missing are missing behind what was said, not before what follows.
  const isMissing = start === end;
  const range = isMissing ? text.sourceEnd(end) : text.sourceRange(start, end);
  return { ...finding, place: range, quote: text.quote(start, end) };
}

/** A pattern says something of the same words; one about a whole block says nothing of each number in it. */
function isSaid(
  { place: at, severity, message, written, expected }: PatternFinding,
  finding: OwnFinding
): boolean {
  if (!overlaps(at, finding.place)) return false;
  // A question about a few words of a sentence that is wrong as a whole asks nothing more.
  const isInside = at.start <= finding.place.start && finding.place.end <= at.end;
  if (isInside && severity === "error" && finding.severity === "warning")
    return at.end - at.start <= SENTENCE;
  // The same number in another measure: what it should be is the same.
  if (expected !== null && finding.expected !== null)
    if (isSameFigure(expected, finding.expected)) return true;
  const digits = digitsIn(finding.quote);
  const said = digitsIn(`${message} ${written ?? ""}`);
  return digits.some((one) => said.includes(one));
}

function isSameFigure(one: string, other: string): boolean {
  const [left, right] = [digitsIn(one), digitsIn(other)];
  return left.length === 1 && left[0] === right[0] && right.length === 1;
}

/** A pattern misses the same row. */
function isMissed({ message }: PatternFinding, { place: at, expected }: OwnFinding): boolean {
  if (at.start < at.end || expected === null) return false;
  return toComparable(message).includes(bareName(expected));
}

function isRead(at: Span, { read }: PatternReading, told: readonly PatternFinding[]): boolean {
  const isInside = read.some(({ start, end }) => start <= at.start && at.end <= end);
  return isInside && !told.some((one) => overlaps(one.place, at));
}

function toNumber(
  { quantity, state, sentence }: LedgerEntry,
  text: ReadText,
  told: readonly PatternFinding[],
  denied: readonly OwnFinding[]
): LedgerNumber {
  const at = text.sourceRange(quantity.start, quantity.end);
  const number = text.quote(quantity.start, quantity.end);
  const blame = told.find(
    (one) =>
      overlaps(one.place, at) &&
      digitsIn(`${one.message} ${one.written ?? ""}`).includes(plainDigits(quantity.digits))
  );
  const isDenied = denied.some((finding) => overlaps(finding.place, at));
  const blamed = blame ? (blame.cells.length > 0 ? "differs" : "contradictsItself") : null;
  return {
    ...at,
    state: blamed ?? (isDenied ? "notUnderstood" : state),
    number,
    sentence: text.words(sentence.start, sentence.end),
  };
}

function digitsIn(words: string): readonly string[] {
  const numbers = words
    .normalize("NFKC")
    .replace(/(?<=\d)[,\s](?=\d{3})/gu, "")
    .match(/\d+(?:\.\d+)?/gu);
  return (numbers ?? []).map(plainDigits);
}

/** 28.9 and 28.90 are one. */
function plainDigits(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?(?<!0)0+$/u, "") : digits;
}
