import type { ReviewedText } from "../../src/app/review-text";
import type { LedgerState } from "../../src/review/ledger/entry";
import type { LedgerNumber } from "../../src/review/ledger/reconcile";
import type { DocumentFault } from "./document-faults";

/**
 * What became of a slip in a text: said, listed as a number that nothing in workbook or text holds, listed as not compared, or
 * nothing.
 */
export type Fate = "found" | "nothing holds it" | "not compared" | "silent";

/** @param known - what the review says of the text without the slip */
export function fateOf(
  fault: Place & Pick<DocumentFault, "text">,
  reviewed: ReviewedText,
  known: readonly string[]
): Fate {
  const isNew = newStatements(reviewed, known).length > 0;
  // A number that was among those of a finding before is so still.
  if (isNew || numbersOf(fault, reviewed).some(({ state }) => WRONG.has(state))) return "found";
  if (numbersOf(fault, reviewed).some(({ state }) => state === "nothingToCompare"))
    return "nothing holds it";
  return isListed(fault, reviewed) ? "not compared" : "silent";
}

/** What a review says and did not say before, as often as it says it. */
function newStatements(reviewed: ReviewedText, known: readonly string[]): readonly string[] {
  const rest = [...known];
  return statementsOf(reviewed).filter((statement) => {
    const at = rest.indexOf(statement);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Errors, warnings and places to fill in, each by what it says. */
export function statementsOf({ findings, blanks }: ReviewedText): readonly string[] {
  return [...findings.filter(({ severity }) => severity !== "info"), ...blanks].map(
    ({ code, message, quote }) => `${code} ${message} ${quote}`
  );
}

/** The slip is a number that is listed, or words in a stretch that was not compared or in a remark about one. */
function isListed(fault: Place & Pick<DocumentFault, "text">, reviewed: ReviewedText): boolean {
  const { unread, findings } = reviewed;
  if (numbersOf(fault, reviewed).some(({ state }) => state === "notUnderstood")) return true;
  const line = lineAt(fault.text, fault.start, fault.end);
  const remarks = findings.flatMap(({ severity, quote }) => (severity === "info" ? [quote] : []));
  return [...unread, ...remarks].some((stretch) => isWithin(stretch, line));
}

type Place = Pick<DocumentFault, "start" | "end">;

function numbersOf(fault: Place, { ledger }: ReviewedText): readonly LedgerNumber[] {
  return ledger.filter(({ start, end }) => start < fault.end + 1 && end > fault.start - 1);
}

const WRONG: ReadonlySet<LedgerState> = new Set(["differs", "contradictsItself"]);

function isWithin(stretch: string, line: string): boolean {
  const [one, other] = [stretch, line].map((words) => words.replace(/\s/gu, "")) as [
    string,
    string,
  ];
  return one.length > 3 && (one.includes(other) || other.includes(one));
}

function lineAt(text: string, start: number, end: number): string {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  return text.slice(from, to < 0 ? text.length : to);
}
