import { fromChineseOrdinal, toChineseOrdinal } from "../../text/chinese-ordinal";
import { alignParagraphs } from "./align";
import {
  createEnvironment,
  type Environment,
  type NarrativeSource,
} from "../references/environment";
import {
  remark,
  toWords,
  type Lifted,
  type Match,
  type Remark,
  type RemarkSeverity,
} from "../words/part";
import type { SourceCell } from "../text/phrase";
import { ReadText } from "../text/read-text";
import { sectionsOf, type Section } from "../words/section";

/** A stretch of the text as it was written; end exclusive. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** A statement about a written text. */
export interface ReviewFinding {
  /** Slug of the section. */
  readonly section: string;
  readonly severity: RemarkSeverity;
  /** The words it is about; empty where something is missing. */
  readonly quote: string;
  readonly place: TextPlace;
  /** One sentence for the clerk with both sides. */
  readonly message: string;
  readonly written: string | null;
  readonly expected: string | null;
  readonly cells: readonly SourceCell[];
}

/** What a written text says when it is read against a budget. */
export interface NarrativeReading {
  readonly findings: readonly ReviewFinding[];
  /** Reasons, prior-year amounts and the like that the text holds, by the key of the input. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Stretches that no sentence could read. */
  readonly unread: readonly TextPlace[];
  /** The year the headings name; null when none was found. */
  readonly year: number | null;
}

interface FoundHeading {
  readonly section: Section;
  readonly index: number;
  /** Where the line begins, and where its heading ends. */
  readonly start: number;
  readonly match: Match;
  readonly number: number | null;
}

const HEADING_NUMBER = /[一二三四五六七八九十]{1,3}、/u;
/** A line of the document that ends a section whatever follows it. */
const NEXT_CHAPTER = /第[一二三四五六]部分/u;

/**
 * Reads a written 第三部分 back and compares everything it says with the budget. Tolerant of spaces, width and kind of
 * punctuation, numbering and thousands separators. What it cannot read is reported, and so is what should be there and
 * is not: nothing passes silently.
 */
export function readNarrative(
  sections: readonly Section[],
  source: string,
  against: NarrativeSource
): NarrativeReading {
  const environment = createEnvironment(against);
  const text = new ReadText(source);
  const expected = sectionsOf(sections, environment);
  const headings = findHeadings(expected, text, environment);
  const findings: ReviewFinding[] = [];
  const unread: TextPlace[] = unreadBefore(headings, text);
  const lifted: Lifted[] = [];
  for (const [index, section] of expected.entries()) {
    const heading = headings.find((found) => found.section === section);
    const add = (remarks: readonly Remark[]): void => {
      for (const each of remarks) findings.push(toFinding(each, section, text));
    };
    if (!heading) {
      add([missingHeading(section, index, headings, text, environment)]);
      continue;
    }
    const end = endOfSection(heading, headings, text);
    const range = { start: heading.match.end, end };
    const own = createEnvironment(against, section.amountStyle);
    const alignment = alignParagraphs(section.paragraphs, text, range, own);
    add([...reviewHeading(heading, environment), ...alignment.remarks]);
    lifted.push(...alignment.lifted);
    unread.push(...alignment.unread.map((span) => text.sourceRange(span.start, span.end)));
  }
  return { findings, inputs: toInputs(lifted), unread, year: yearOf(headings, text) };
}

/**
 * The line each section begins with. A table of contents repeats the headings, so the last one counts, looked for from the
 * end so that sections keep their order.
 */
function findHeadings(
  sections: readonly Section[],
  text: ReadText,
  environment: Environment
): readonly FoundHeading[] {
  const lines = linesOf(text);
  const found: FoundHeading[] = [];
  let limit = text.length;
  for (const [index, section] of [...sections.entries()].reverse()) {
    const candidates = lines.flatMap((start) =>
      readHeading(section, index, start, text, environment)
    );
    const heading = lastOf(candidates.filter(({ start }) => start < limit)) ?? lastOf(candidates);
    if (!heading) continue;
    found.unshift(heading);
    limit = Math.min(limit, heading.start);
  }
  return found;
}

function readHeading(
  section: Section,
  index: number,
  start: number,
  text: ReadText,
  environment: Environment
): readonly FoundHeading[] {
  const number = text.pattern(HEADING_NUMBER, start)?.[0];
  if (number === undefined) return [];
  for (const match of section.heading.match(text, start + number.length, environment)) {
    if (!text.isBreak(match.end)) continue;
    return [{ section, index, start, match, number: fromChineseOrdinal(number.slice(0, -1)) }];
  }
  return [];
}

function* reviewHeading(
  { index, start, match, number }: FoundHeading,
  environment: Environment
): Iterable<Remark> {
  if (number !== index + 1) {
    const expected = `${toChineseOrdinal(index + 1)}、`;
    yield remark(start, match.end, `标题的序号应为“${expected}”。`, { expected });
  }
  for (const reading of match.readings) yield* reading.review(environment);
}

function missingHeading(
  section: Section,
  index: number,
  headings: readonly FoundHeading[],
  text: ReadText,
  environment: Environment
): Remark {
  const words = toWords(section.heading.write(environment));
  const expected = `${toChineseOrdinal(index + 1)}、${words}`;
  const next = headings.find((heading) => heading.index > index);
  const at = next?.start ?? text.length;
  return remark(at, at, `没有找到标题“${expected}”，这一部分没有核对。`, { expected });
}

function endOfSection(
  heading: FoundHeading,
  headings: readonly FoundHeading[],
  text: ReadText
): number {
  const starts = headings.map(({ start }) => start).filter((start) => start > heading.start);
  const limit = Math.min(text.length, ...starts);
  for (const start of linesOf(text))
    if (start > heading.start && start < limit && text.pattern(NEXT_CHAPTER, start)) return start;
  return limit;
}

function linesOf(text: ReadText): readonly number[] {
  const lines: number[] = [];
  for (let start = 0; start < text.length; start = text.nextBreak(start)) lines.push(start);
  return lines;
}

/** Text above the first section belongs to other parts of the document. */
function unreadBefore(headings: readonly FoundHeading[], text: ReadText): TextPlace[] {
  const first = Math.min(text.length, ...headings.map(({ start }) => start));
  return first === 0 ? [] : [text.sourceRange(0, first)];
}

function toFinding(found: Remark, { slug }: Section, text: ReadText): ReviewFinding {
  const { start, end, ...said } = found;
  return {
    section: slug,
    quote: text.quote(start, end),
    place: text.sourceRange(start, end),
    ...said,
  };
}

/** The first statement of an input counts. */
function toInputs(lifted: readonly Lifted[]): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>();
  for (const { key, text } of lifted) if (!inputs.has(key)) inputs.set(key, text);
  return inputs;
}

function yearOf(headings: readonly FoundHeading[], text: ReadText): number | null {
  for (const { start, match } of headings) {
    const found = /20\d\d(?=年)/u.exec(text.slice(start, match.end));
    if (found) return Number(found[0]);
  }
  return null;
}

function lastOf<V>(values: readonly V[]): V | null {
  return values[values.length - 1] ?? null;
}
