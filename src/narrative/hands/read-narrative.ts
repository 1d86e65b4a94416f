import { alignParagraphs } from "./align";
import {
  findHeadings,
  missingHeading,
  reviewHeading,
  reviewYear,
  type FoundHeading,
} from "./find-headings";
import { createEnvironment, type NarrativeSource } from "../references/environment";
import {
  labelsIn,
  type FormGap,
  type Lifted,
  type OtherWay,
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
  readonly gap?: FormGap;
}

/** A stretch that a sentence of a section read. */
export interface ReadPlace extends TextPlace {
  readonly section: string;
}

/** What a written text says when it is read against a budget. */
export interface NarrativeReading {
  readonly findings: readonly ReviewFinding[];
  /** Reasons, prior-year amounts and the like that the text holds, by the key of the input. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Those of the inputs that are reasons of a change that goes another way by the amounts. */
  readonly otherWays: ReadonlyMap<string, OtherWay>;
  /** Stretches that no sentence could read. */
  readonly unread: readonly TextPlace[];
  /** Stretches that a sentence read, the clerk's own words in it included. */
  readonly read: readonly ReadPlace[];
  /** Headings in other words than those of the form. */
  readonly otherHeadings: readonly TextPlace[];
  /** The year the headings name; null when none was found. */
  readonly year: number | null;
}

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
  const expected = sectionsOf(sections, environment);
  const text = new ReadText(source, labelsIn(expected.flatMap(({ paragraphs }) => paragraphs)));
  const headings = findHeadings(expected, text, environment);
  const findings: ReviewFinding[] = [];
  const unread: TextPlace[] = unreadBefore(headings, text);
  const read: ReadPlace[] = [];
  const lifted: Lifted[] = [];
  for (const [index, section] of expected.entries()) {
    const heading = headings.find((found) => found.section === section);
    const bodyEnd = heading?.bodyEnd ?? null;
    const add = (remarks: readonly Remark[]): void => {
      for (const each of remarks) findings.push(toFinding(each, section, text, bodyEnd));
    };
    if (!heading) {
      add([missingHeading(section, index, headings, text, environment)]);
      continue;
    }
    const range = { start: heading.end, end: heading.bodyEnd };
    const own = createEnvironment(against, section.amountStyle);
    const alignment = alignParagraphs(section.paragraphs, text, range, own);
    add([
      ...reviewHeading(heading, headings, environment),
      ...reviewYear(heading, text, environment),
      ...alignment.remarks,
    ]);
    lifted.push(...alignment.lifted);
    unread.push(...alignment.unread.map((span) => text.sourceRange(span.start, span.end)));
    for (const { start, end } of alignment.read)
      read.push({ ...text.sourceRange(start, end), section: section.slug });
  }
  const otherHeadings = headings
    .filter(({ match }) => match === null)
    .map(({ start, end }) => text.sourceRange(start, end));
  const first = firstOfEach(lifted);
  const inputs = new Map(first.map(({ key, text: words }) => [key, words]));
  const otherWays = new Map(
    first.flatMap(({ key, otherWay }) => (otherWay ? [[key, otherWay] as const] : []))
  );
  return { findings, inputs, otherWays, unread, read, otherHeadings, year: yearOf(headings, text) };
}

/** Text above the first section belongs to other parts of the document. */
function unreadBefore(headings: readonly FoundHeading[], text: ReadText): TextPlace[] {
  const first = Math.min(text.length, ...headings.map(({ start }) => start));
  return first === 0 ? [] : [text.sourceRange(0, first)];
}

/** @param bodyEnd - what is missing there is missing at the end of the section, not before the next heading */
function toFinding(
  found: Remark,
  { slug }: Section,
  text: ReadText,
  bodyEnd: number | null
): ReviewFinding {
  const { start, end, ...said } = found;
  const isLast = start === end && end === bodyEnd;
  return {
    section: slug,
    quote: text.quote(start, end),
    place: isLast ? text.sourceEnd(end) : text.sourceRange(start, end),
    ...said,
  };
}

/** The first statement of an input counts. */
function firstOfEach(lifted: readonly Lifted[]): readonly Lifted[] {
  const first = new Map<string, Lifted>();
  for (const one of lifted) if (!first.has(one.key)) first.set(one.key, one);
  return [...first.values()];
}

function yearOf(headings: readonly FoundHeading[], text: ReadText): number | null {
  for (const { start, end } of headings) {
    const found = /20\d\d(?=年)/u.exec(text.slice(start, end));
    if (found) return Number(found[0]);
  }
  return null;
}
