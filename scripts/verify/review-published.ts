import { sectionsFor } from "../../src/app/narrative-forms";
import type { Budget } from "../../src/budget/budget";
import { readNarrative, type ReviewFinding } from "../../src/narrative/index";
import { toComparable } from "../../src/text/normalize";
import type { KnownIssue } from "./case-file";
import type { Verdict } from "./verdict";

/** Relations between the text and the tables. */
const OF_TEXT = /^XJ-(N|Z07)/u;
/** Words without any figure, long enough to be a name. */
const NAME = /^\D{8,}$/u;
/** A long name in quotation marks. */
const QUOTED = /(?<=“)[^“”]{12,}(?=”)/gu;

/**
 * What reading the published text against the tables finds, beside the known faults of the text. Informative: the text
 * holds faults that no table can show, and its layout was flattened.
 * @param isListed - every finding by name
 */
export function reviewPublished(
  title: string,
  text: string,
  against: { readonly current: Budget; readonly prior: Budget | null },
  issues: readonly KnownIssue[],
  isListed: boolean
): Verdict {
  const reading = readNarrative(sectionsFor(against.current.family), text, {
    ...against,
    inputs: new Map(),
  });
  const ofText = issues.filter(({ identities }) => identities.some((id) => OF_TEXT.test(id)));
  const noticed = ofText.filter((issue) =>
    reading.findings.some((finding) => isAbout(finding, issue))
  );
  const errors = reading.findings.filter(({ severity }) => severity === "error");
  const tooHarsh = errors.filter(
    (finding) => !ofText.some((issue) => issue.severity === "error" && isAbout(finding, issue))
  );
  const ids = noticed.map(({ id }) => id).join(" ");
  const others = ofText.filter((issue) => !noticed.includes(issue));
  return {
    title,
    summary: `${errors.length} errors, ${reading.findings.length - errors.length} warnings, ${reading.inputs.size} inputs lifted, ${reading.unread.length} stretches unread; known faults of the text noticed: ${noticed.length} of ${ofText.length} (${ids})`,
    missed: [],
    remarks: [
      ...tooHarsh.map((finding) => `not listed as an error: ${toLine(finding)}`),
      ...others.map(({ id, severity, where }) => `not noticed ${id} (${severity}): ${where}`),
      ...(isListed ? reading.findings.map(toLine) : []),
      ...(isListed ? reading.unread.map((place) => `unread: ${excerpt(text, place)}`) : []),
    ],
  };
}

/** The published and the expected figure, the published words, or the name left out are what the finding is about. */
function isAbout({ written, quote, message }: ReviewFinding, issue: KnownIssue): boolean {
  const said = toComparable(`${written ?? ""} ${quote} ${message}`).replace(/,/gu, "");
  const published = toComparable(String(issue.published ?? ""));
  if (NAME.test(published)) return said.includes(published);
  const names = (issue.explanation ?? "").match(QUOTED) ?? [];
  if (names.some((name) => said.includes(toComparable(name)))) return true;
  const [first] = figuresIn(published);
  if (first === undefined || !said.includes(first)) return false;
  return figuresIn(String(issue.expected ?? "")).some((figure) => said.includes(figure));
}

function figuresIn(text: string): readonly string[] {
  return text.replace(/,/gu, "").match(/\d+(\.\d+)?/gu) ?? [];
}

function toLine({ severity, section, quote, message }: ReviewFinding): string {
  return `${severity}, ${section}, “${shorten(quote)}”: ${message}`;
}

function excerpt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number }
): string {
  return `${start}-${end} “${shorten(text.slice(start, end))}”`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 60 ? `${line.slice(0, 40)}…${line.slice(-15)}` : line;
}
