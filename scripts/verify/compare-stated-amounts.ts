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
 * Every amount of the published text that the tables determine, with the words before it, against the text generated. Those
 * of known faults are explained.
 * @param knowsPrior - whether last year's amounts were given, so that changes are compared as well
 */
export function compareStatedAmounts(
  { text, document, proof }: NarratedWorkbook,
  { narrative = [], knownIssues }: CaseFile,
  knowsPrior = false
): Verdict {
  const written = toBare(text);
  const lines = narrative.flatMap(({ paragraphs }) => paragraphs.map(toBare));
  let equal = 0;
  let ofLastYear = 0;
  const missed: string[] = [];
  const explained: string[] = [];
  for (const line of lines)
    for (const { 0: amount, 1: digits = "", index } of line.matchAll(AMOUNT)) {
      const before = line.slice(0, index);
      const label = labelOf(before);
      const stated = `${label}${digits.replace(/,/gu, "")}万元`;
      const sentence = sentenceAround(line, index);
      const issue = knownIssues.find(
        (one) => isAbout(one, before, digits) || isQuotedIn(one, sentence)
      );
      if (!knowsPrior && OF_LAST_YEAR.test(before)) ofLastYear += 1;
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
  const words = toBare(quote);
  return words.includes(`${labelOf(before)}${digits}`);
}

/** The sentence holds the published words of the fault: its change goes with its wrong amount. */
function isQuotedIn({ quote = "" }: KnownIssue, sentence: string): boolean {
  return quote !== "" && sentence.includes(toBare(quote).replace(/[;。]$/u, ""));
}

function sentenceAround(line: string, index: number): string {
  const start = Math.max(line.lastIndexOf(";", index), line.lastIndexOf("。", index)) + 1;
  const end = line.slice(index).search(/[;。]/u);
  return end < 0 ? line.slice(start) : line.slice(start, index + end);
}

/** The last characters of the clause; some published clauses lack the comma before them. */
function labelOf(before: string): string {
  return before
    .slice(-LABEL)
    .replace(/^.*[,;:。]/u, "")
    .replace(/^.*?万?元/u, "");
}

/** 预算支出 and 预算拨款支出 are one. */
function toBare(text: string): string {
  return toComparable(text).replace(/拨款/gu, "");
}
