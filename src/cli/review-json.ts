import type { ReviewedText } from "../app/review-text";
import { countStates } from "../review/ledger/summary";

/** Findings in the shape of `check`, each with its place in the text. */
export function toReviewJson(
  file: string,
  text: string,
  { budget, findings, unread, ledger }: ReviewedText
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
      place: {
        section: at.heading,
        quote: at.quote,
        part: at.location.part,
        heading: at.location.heading,
        paragraph: at.location.paragraph,
        sentence: at.location.sentence,
      },
      written,
      expected,
    })),
    unread,
    ledger: {
      counts: countStates(ledger),
      notUnderstood: ledger
        .filter(({ state }) => state === "notUnderstood")
        .map(({ number, sentence }) => ({ number, sentence })),
    },
  };
}
