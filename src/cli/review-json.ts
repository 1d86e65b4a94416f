import type { ReviewedText, TextFinding } from "../app/review-text";
import type { LedgerState } from "../review/ledger/entry";
import type { LedgerNumber } from "../review/ledger/reconcile";
import type { VerdictKind } from "../report/verdict";
import { countStates, isCompared } from "../review/ledger/summary";

/** Findings in the shape of `check`, each with its place in the text. */
export function toReviewJson(
  file: string,
  text: string,
  { budget, findings, blanks, ledger, unread }: ReviewedText
): object {
  const { family, formYear, budgetUnit, fiscalYear } = budget;
  return {
    file,
    text,
    layout: { family: family.id, year: formYear },
    budgetUnit,
    fiscalYear,
    findings: findings.map(({ code, severity, message, written, expected, cells, ...at }) => ({
      code,
      covers: [],
      severity,
      outcome: "violated",
      message,
      suggestion: expected === null ? "请核对这一处。" : `核对后改为“${expected}”。`,
      left: null,
      right: null,
      difference: null,
      measure: null,
      cells: cells
        .filter(({ year }) => year === "current")
        .map(({ sheet, address }) => ({ sheet, address })),
      suspects: [],
      evidence: [],
      accepted: null,
      place: toPlace(at),
      state: stateAt(at.place, ledger),
      written,
      expected,
    })),
    blanks: blanks.map((blank) => ({ message: blank.message, place: toPlace(blank) })),
    unread,
    ledger: {
      counts: countStates(ledger),
      notUnderstood: numbersIn(ledger, "notUnderstood"),
      nothingToCompare: numbersIn(ledger, "nothingToCompare"),
    },
  };
}

function numbersIn(ledger: readonly LedgerNumber[], wanted: LedgerState): readonly object[] {
  return ledger
    .filter(({ state }) => state === wanted)
    .map(({ number, sentence }) => ({ number, sentence }));
}

function toPlace({
  heading: section,
  quote,
  location,
}: Pick<TextFinding, "heading" | "quote" | "location">): object {
  const { part, heading, paragraph, sentence } = location;
  return { section, quote, part, heading, paragraph, sentence };
}

/** State of the first number that a finding is about; null where it is about words. */
function stateAt(
  { start, end }: TextFinding["place"],
  ledger: readonly LedgerNumber[]
): LedgerState | null {
  return ledger.find((number) => number.start < end && start < number.end)?.state ?? null;
}

/** What became of a text: contradicted or not filled in, of which nothing was compared, or neither. */
export function verdictOn({ findings, blanks, ledger }: ReviewedText): VerdictKind {
  if (blanks.length > 0 || findings.some(({ severity }) => severity === "error")) return "faulty";
  return isCompared(countStates(ledger)) ? "passed" : "incomplete";
}
