import { openCase, type PriorYear } from "../../src/app/open-case";
import { reviewText, type TextFinding } from "../../src/app/review-text";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { toComparable } from "../../src/text/normalize";
import type { CaseObservation, IssueSeverity, KnownIssue } from "./case-file";
import type { Verdict } from "./verdict";

/** Words without any figure. */
const NAME = /^\D{3,}$/u;
/** A name in quotation marks that the story of a fault may tell. */
const QUOTED = /(?<=“)[^\d“”]{4}[^“”]*(?=”)/gu;
const LONGEST_QUOTE = 100;
/** A quote that is longer than a word says what it is about. */
const LONGEST_WORD = 8;
const SEVERITIES: readonly IssueSeverity[] = ["error", "warning", "hint", "tail"];

/** What a published document was reviewed against, and what is known of it. */
export interface Published {
  readonly workbook: WorkbookSnapshot;
  readonly prior: PriorYear | null;
  readonly issues: readonly KnownIssue[];
  readonly observations: readonly CaseObservation[];
}

/**
 * What reading a published document finds, text and target tables, beside its known faults. An error that nobody knows is a
 * miss, and so is a known error that neither the text nor the tables of the workbook show.
 * @param isListed - every finding by name
 */
export function reviewPublished(
  title: string,
  lines: readonly string[],
  { workbook, prior, issues, observations }: Published,
  isListed: boolean
): Verdict {
  const { findings, unread } = reviewText(openCase(workbook, {}, prior), lines);
  const ofText = issues.filter(isOfText);
  const noticed = ofText.filter((issue) => findings.some((finding) => isAbout(finding, issue)));
  const counted = SEVERITIES.flatMap((severity) => {
    const [all, found] = [ofText, noticed].map(
      (list) => list.filter((issue) => issue.severity === severity).length
    );
    return all === 0 ? [] : [`${found} of ${all} known ${severity}s`];
  });
  const explained = (finding: TextFinding): boolean =>
    [...issues, ...observations].some((issue) => isAbout(finding, issue));
  const unknown = findings.filter((finding) => finding.severity !== "info" && !explained(finding));
  const tails = findings.filter(
    (finding) =>
      finding.severity === "error" &&
      !issues.some((issue) => issue.severity !== "tail" && isAbout(finding, issue)) &&
      issues.some((issue) => issue.severity === "tail" && isAbout(finding, issue))
  );
  const others = ofText.filter((issue) => !noticed.includes(issue));
  return {
    title,
    summary: `${counted.join(", ")} found; ${findings.length} findings, ${unknown.length} that nobody listed, ${tails.length} tails as errors; ${unread.length} stretches unread`,
    missed: [
      ...tails.map((finding) => `tail as error: ${toLine(finding)}`),
      ...unknown
        .filter(({ severity }) => severity === "error")
        .map((finding) => `false finding: ${toLine(finding)}`),
      ...others
        .filter(({ severity }) => severity === "error")
        .map(({ id, where }) => `known error not found ${id}: ${where}`),
    ],
    remarks: [
      ...unknown
        .filter(({ severity }) => severity !== "error")
        .map((finding) => `nobody listed: ${toLine(finding)}`),
      ...others
        .filter(({ severity }) => severity === "warning")
        .map(({ id, where }) => `known warning not found ${id}: ${where}`),
      ...(isListed ? findings.map(toLine) : []),
    ],
  };
}

/** True for a fault outside the tables of the workbook. */
function isOfText({ cell, cells, where }: KnownIssue): boolean {
  return cell === undefined && cells === undefined && !/^表\d/u.test(where);
}

/** The published and the expected figure, the published words, or the name left out are what the finding is about. */
function isAbout(
  { written, quote, message, expected: right }: TextFinding,
  issue: KnownIssue | CaseObservation
): boolean {
  // A quote of many sentences holds words that the finding says nothing of.
  const own = quote.length > LONGEST_QUOTE ? "" : quote;
  const said = toComparable(`${written ?? ""} ${own} ${message}`).replace(/,/gu, "");
  const {
    published = "",
    expected = "",
    explanation = "",
    quote: words = "",
  } = {
    ...(issue as Partial<KnownIssue>),
  };
  const quoted = toComparable(words).replace(/,/gu, "");
  if (quoted.length > 3 && (said.includes(quoted) || isWithin(own, quoted))) return true;
  const name = toComparable(String(published));
  if (NAME.test(name) && said.includes(name)) return true;
  // The list may leave words out of what was published; the finding may quote a clause of it.
  const pieces = name.split("...").filter((piece) => piece.length > 3);
  if (pieces.length > 1 && pieces.every((piece) => said.includes(piece))) return true;
  if (own.length >= LONGEST_WORD && isWithin(own, name)) return true;
  const story = toComparable(`${explanation} ${"text" in issue ? issue.text : ""}`);
  // A name in a message is often that of a row whose figure is meant: it tells the fault only where it is what is marked,
  // what should stand there, or what is missing.
  const marked = toComparable(quote) && toComparable(`${quote}|${right ?? ""}`);
  const names = (message.match(QUOTED) ?? []).map(toComparable);
  const isMarked = (one: string): boolean => marked === "" || marked.includes(one);
  if (names.some((one) => story.includes(one) && isMarked(one))) return true;
  const [first, ...more] = figuresIn(name);
  const figures = figuresIn(said);
  if (first === undefined || !figures.includes(first)) return false;
  if (more.length > 0 && more.every((figure) => figures.includes(figure))) return true;
  if (figuresIn(String(expected)).some((figure) => figures.includes(figure))) return true;
  const others = figuresIn(explanation).filter((figure) => figure !== first);
  return new Set(others.filter((figure) => figures.includes(figure))).size > 1;
}

/** A finding about a few words of what is quoted. */
function isWithin(quote: string, words: string): boolean {
  const own = toComparable(quote).replace(/,/gu, "");
  return own.length > 2 && words.includes(own);
}

/** Figures apart from zeros at the end: 28.9 and 28.90 are one. */
function figuresIn(text: string): readonly string[] {
  const figures = text.replace(/(?<=\d),(?=\d{3})/gu, "").match(/\d+(\.\d+)?/gu) ?? [];
  return figures.map((figure) => (figure.includes(".") ? figure.replace(/\.?0+$/u, "") : figure));
}

function toLine({ code, severity, heading, quote, message }: TextFinding): string {
  return `${code} ${severity}, ${heading}, “${shorten(quote)}”: ${message}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 60 ? `${line.slice(0, 40)}…${line.slice(-15)}` : line;
}
