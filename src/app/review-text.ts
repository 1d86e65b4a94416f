import type { Budget } from "../budget/budget";
import type { TextLines } from "../document/read-text-file";
import {
  doubtNames,
  listedUnits,
  readNarrative,
  toPlainText,
  writeNarrative,
  type NarrativeDocument,
  type NarrativeReading,
  type ReviewFinding,
  type TextPlace,
} from "../narrative/index";
import { followForm } from "../review/coverage/follow-form";
import { createLocator, type TextLocation } from "../review/handback/locate";
import { describeOpenNumbers } from "../review/handback/open-numbers";
import { reconcile, type LedgerNumber, type OwnFinding } from "../review/ledger/reconcile";
import { countStates, isCompared } from "../review/ledger/summary";
import { reviewClaims, type ClaimsReview } from "../review/ledger/review-claims";
import type { PartFinding } from "../review/parts/part-finding";
import { reviewParts, type ReviewedParts } from "../review/parts/review-parts";
import { narrativeSource } from "./narrate-workbook";
import type { Case } from "./open-case";
import { readPrintedBudget } from "./read-printed-budget";
import { reviewPrintedTargets, type ReviewedTargets } from "./review-printed-targets";

/** A statement about a written text, with the heading it stands under. */
export interface TextFinding extends Omit<ReviewFinding, "section"> {
  /** What kind of statement it is: of the text, of names, or that of the rule about performance targets. */
  readonly code: string;
  readonly heading: string;
  /** Where it stands, in the words of the document. */
  readonly location: TextLocation;
}

type Found = Omit<TextFinding, "location">;

/** A written document read against the tables. */
export interface ReviewedText {
  readonly budget: Budget;
  readonly findings: readonly TextFinding[];
  /** Places that nobody has filled in: a text with any is not finished, whatever else is right in it. */
  readonly blanks: readonly TextFinding[];
  /** Stretches of the text that were not compared with anything. */
  readonly unread: readonly string[];
  /** Every number of the text with the state it ends in. */
  readonly ledger: readonly LedgerNumber[];
  /** The numbers that were compared with nothing, in lines for the clerk: a title, and the sentences with the numbers marked. */
  readonly openNumbers: readonly string[];
  /** What the review could not know, e.g. last year's amounts. */
  readonly remarks: readonly string[];
}

/** Codes of statements about the sentences of a text, about names elsewhere in it, and about what any words of it claim. */
const [OF_SENTENCES, OF_NAMES, OF_CLAIMS] = ["BN001", "BN002", "BN003"];
/** Of cover, contents, headings, staff, printed tables and leftovers of a template. */
const OF_PARTS = "BN004";
const NOT_COMPARED =
  "文稿里没有一个数能与表上的金额对照，等于没有审阅；请核对是不是这个单位、这一年的文稿，.txt 里的汉字有没有变成乱码。";
const ELSEWHERE = "第三部分以外";
const TARGETS = "绩效目标表";

/**
 * Compares a written text with the tables, with last year's workbook and with 填报事项, as far as they are there: the sentences
 * of 第三部分, the performance-target tables printed in it, and the unit's name in the rest; pure.
 * @param lines - paragraphs and table rows of the text
 */
export function reviewText(opened: Case, lines: TextLines): ReviewedText {
  const { budget, prior, family } = opened;
  const targets = reviewPrintedTargets(opened, lines);
  const own = narrativeSource(opened);
  const unitTargets = own.unitTargets.count > 0 ? own.unitTargets : targets.ofUnits;
  const source = { ...own, unitTargets, asksQuestions: true };
  const text = lines.join("\n");
  const narrative = readNarrative(family.sections, text, source);
  const { findings, otherForm } = followForm(narrative);
  const reading = { ...narrative, findings };
  const isTarget = ({ start }: TextPlace): boolean =>
    targets.titles.some((title) => text.slice(start).trimStart().startsWith(title));
  const unread = reading.unread.filter((place) => !isTarget(place));
  const claims = reviewClaims(text, budget, prior?.budget ?? null);
  const { findings: claimed, numbers } = reconcile(claims, reading);
  const judged = [
    ...sentenceFindings(reading, writeNarrative(family.sections, source)),
    ...claimFindings(claimed, claims),
    ...targetFindings(targets, text),
  ];
  const names = nameFindings(text, budget.budgetUnit);
  // A stretch that was not read is a remark about it and says nothing of the names in it.
  const said = judged.filter(({ severity }) => severity !== "info");
  const found = [...judged, ...names.filter(({ place }) => !isTold(place, said))];
  const parts = reviewParts(lines, budget, readPrintedBudget(opened, lines));
  const all = [...found, ...toFound(parts.findings, text, found)];
  const locate = createLocator(lines);
  const ledger = numbers.map((number) => withParts(number, parts));
  const withLocation = (finding: Found): TextFinding => ({
    ...finding,
    location: locate(finding.place),
  });
  return {
    budget,
    findings: all.map(withLocation),
    blanks: toFound(parts.blanks, text, []).map(withLocation),
    ledger,
    openNumbers: describeOpenNumbers(ledger, locate),
    unread: [...unread.map(({ start, end }) => text.slice(start, end).trim()), ...targets.skipped],
    remarks: [
      ...(isCompared(countStates(ledger)) ? [] : [NOT_COMPARED]),
      ...(otherForm === null ? [] : [otherForm]),
      ...(prior ? [] : ["没有上年工作簿，与上年比较的数字只核对了文中各数之间的关系。"]),
      ...(parts.printed === null ? [] : [parts.printed]),
      ...(targets.titles.length > 0 ? [] : ["文稿里没有找到绩效目标表，没有核对绩效目标。"]),
    ],
  };
}

function sentenceFindings(
  { findings }: NarrativeReading,
  { sections }: NarrativeDocument
): readonly Found[] {
  const headings = new Map(sections.map(({ slug, heading }) => [slug, toPlainText(heading)]));
  return findings.map(({ section, ...finding }) => ({
    ...finding,
    // What could not be read may be right: no figure contradicts it.
    severity: finding.gap === "unread" ? "info" : finding.severity,
    code: OF_SENTENCES,
    heading: headings.get(section) ?? section,
  }));
}

function claimFindings(
  findings: readonly OwnFinding[],
  { text, paragraphs }: ClaimsReview
): readonly Found[] {
  return findings.map(({ place, quote, cells, ...said }) => {
    const own = paragraphs.find(({ start, end }) => {
      const range = text.sourceRange(start, end);
      return range.start <= place.start && place.start <= range.end;
    });
    const heading = own?.headings.find(({ depth }) => depth === 1) ?? own?.headings[0];
    return {
      ...said,
      code: OF_CLAIMS,
      heading: heading ? text.words(heading.start, heading.end) : ELSEWHERE,
      quote,
      place,
      written: quote,
      cells: cells.map((cell) => ({ ...cell, year: "current" as const })),
    };
  });
}

function targetFindings({ findings }: ReviewedTargets, text: string): readonly Found[] {
  return findings.map(({ code, severity, message, quote, cells }) => {
    const start = Math.max(0, text.indexOf(quote.split("\n")[0] ?? ""));
    return {
      code,
      heading: TARGETS,
      severity,
      quote,
      place: { start, end: start + quote.length },
      message,
      written: null,
      expected: null,
      cells: cells.map((cell) => ({ ...cell, year: "current" as const })),
    };
  });
}

function nameFindings(text: string, unit: string | null): readonly Found[] {
  if (unit === null) return [];
  const listed = listedUnits(text, unit);
  return doubtNames(text, unit)
    .filter(({ name, isElsewhere }) => isElsewhere || !listed.includes(name))
    .map(({ place, name, message }) => ({
      code: OF_NAMES,
      heading: ELSEWHERE,
      severity: "warning" as const,
      quote: name,
      place,
      message,
      written: name,
      expected: unit,
      cells: [],
    }));
}

/** What stands around the sentences, where nothing was said of the same words. */
function toFound(
  findings: readonly PartFinding[],
  text: string,
  said: readonly Found[]
): readonly Found[] {
  return findings
    .filter((place) => !isTold(place, said))
    .map(({ start, end, cells, ...finding }) => ({
      ...finding,
      code: OF_PARTS,
      heading: ELSEWHERE,
      quote: text.slice(start, end),
      place: { start, end },
      written: text.slice(start, end) || null,
      cells: cells.map((cell) => ({ ...cell, year: "current" as const })),
    }));
}

function isTold({ start, end }: TextPlace, said: readonly Found[]): boolean {
  return said.some(({ place }) => place.start < end && start < place.end);
}

/** A number of a printed table that is not the workbook's differs, whatever its row claims. */
function withParts(
  number: LedgerNumber,
  { findings, agreed, consistent }: ReviewedParts
): LedgerNumber {
  const isDifferent = findings.some(
    ({ start, end, cells }) => cells.length > 0 && start < number.end && number.start < end
  );
  if (isDifferent) return { ...number, state: "differs" };
  const isIn = (spans: readonly TextPlace[]): boolean =>
    spans.some(({ start, end }) => start < number.end && number.start < end);
  if (isIn(agreed)) return { ...number, state: "agrees" };
  const isOpen = number.state === "notUnderstood" || number.state === "nothingToCompare";
  return isOpen && isIn(consistent) ? { ...number, state: "agreesWithItself" } : number;
}
