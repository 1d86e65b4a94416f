import type { NarratedWorkbook } from "../../src/app/narrate-workbook";
import { toComparable } from "../../src/text/normalize";
import type { CaseFile, KnownIssue } from "./case-file";
import type { Verdict } from "./verdict";

const AMOUNT = /(\d[\d,]*(?:\.\d+)?)万元?/gu;
/** Changes and last year's amounts are not in the tables; “资金” is a slip for 增加. */
const OF_LAST_YEAR = /(?:增加|减少|较上年资金|上年预算(?:拨款)?(?:收入|支出))$/u;
/** Characters before an amount that say of what it is. */
const LABEL = 6;

/**
 * Every amount of the published text that the tables determine, with the words before it, against the text generated from
 * the tables alone. Those of known faults are explained.
 */
export function compareStatedAmounts(
  { text, document, proof }: NarratedWorkbook,
  { narrative = [], knownIssues }: CaseFile
): Verdict {
  const written = toComparable(text);
  const lines = narrative.flatMap(({ paragraphs }) => paragraphs.map(toComparable));
  let equal = 0;
  let ofLastYear = 0;
  const missed: string[] = [];
  const explained: string[] = [];
  for (const line of lines)
    for (const { 0: amount, 1: digits = "", index } of line.matchAll(AMOUNT)) {
      const before = line.slice(0, index);
      const label = labelOf(before);
      const stated = `${label}${digits.replace(/,/gu, "")}万元`;
      const issue = knownIssues.find((one) => isAbout(one, before, digits));
      if (OF_LAST_YEAR.test(before)) ofLastYear += 1;
      else if (/单价$/u.test(before) || written.includes(stated)) equal += 1;
      else if (issue) explained.push(`${issue.id}: ${label}${amount}`);
      else missed.push(`published ${label}${amount} is not in the generated text`);
    }
  return {
    title: "generated text",
    summary: `${document.sections.length} sections, ${document.missing.length} inputs missing; published amounts ${equal} equal, ${explained.length + missed.length} different (${explained.length} known faults), ${ofLastYear} need last year; read back with ${proof.findings.length} findings`,
    missed: [
      ...missed,
      ...proof.findings.map(({ section, message }) => `read back, ${section}: ${message}`),
    ],
    remarks: explained,
  };
}

/** The published words of the fault, or its figure, are these. */
function isAbout({ quote = "", published }: KnownIssue, before: string, digits: string): boolean {
  if (String(published) === digits) return true;
  const words = toComparable(quote);
  return words.includes(`${labelOf(before)}${digits}`);
}

/** The last characters of the clause. */
function labelOf(before: string): string {
  return before.slice(-LABEL).replace(/^.*[,;:。]/u, "");
}
