import { toChineseOrdinal } from "../../text/chinese-ordinal";
import { fiscalYearOf, type Environment } from "../references/environment";
import { headingLines, placeHeadings, type HeadingLine } from "../text/place-headings";
import type { ReadText } from "../text/read-text";
import { remark, toWords, type Match, type Remark } from "../words/part";
import type { Section } from "../words/section";

/** The heading of a section as a text has it; positions are comparable characters. */
export interface FoundHeading {
  readonly section: Section;
  readonly index: number;
  /** Where the line begins, where its heading ends, and where the next one begins. */
  readonly start: number;
  readonly end: number;
  readonly bodyEnd: number;
  /** null for a heading in other words. */
  readonly match: Match | null;
  readonly number: number | null;
}

/** A line of the document that ends a section whatever follows it. */
const NEXT_CHAPTER = /第[一二三四五六]部分/u;
const LIKE_A_HEADING = /(?:说明|情况|事项)$/u;

/** The headings of some sections, placed together: one that is missing or odd costs its own section alone. */
export function findHeadings(
  sections: readonly Section[],
  text: ReadText,
  environment: Environment
): readonly FoundHeading[] {
  const lines = headingLines(text);
  const expected = sections.map(({ heading }) => toWords(heading.write(environment)));
  const unit = environment.current?.budgetUnit ?? null;
  const placed = placeHeadings(expected, lines, text, unit);
  const taken = new Set(placed.map((one) => one?.line));
  return sections.flatMap((section, index): readonly FoundHeading[] => {
    const found = placed[index];
    if (!found) return [];
    const { line, number } = found;
    const match = exactMatch(section, line, text, environment);
    const end = match?.end ?? found.end;
    const bodyEnd = endOfBody(line, end, lines, taken, text);
    return [{ section, index, start: line.start, end, bodyEnd, match, number }];
  });
}

/** The heading in the words of the form, whatever its unit and year. */
function exactMatch(
  { heading }: Section,
  { words }: HeadingLine,
  text: ReadText,
  environment: Environment
): Match | null {
  for (const match of heading.match(text, words, environment))
    if (text.isBreak(match.end)) return match;
  return null;
}

/** The next heading of the form, another one that goes on counting, or the next part of the document. */
function endOfBody(
  { start, number }: HeadingLine,
  end: number,
  lines: readonly HeadingLine[],
  taken: ReadonlySet<HeadingLine | undefined>,
  text: ReadText
): number {
  for (const line of lines) {
    if (line.start <= start || line.start < end) continue;
    const [lineEnd = line.words] = line.ends;
    const isNext = number !== null && line.number === number + 1 && !line.isContents;
    const isOther = isNext && LIKE_A_HEADING.test(text.slice(line.words, lineEnd));
    if (taken.has(line) || isOther || text.pattern(NEXT_CHAPTER, line.start)) return line.start;
  }
  return text.length;
}

/** The number of a heading, and what it says of unit and year. */
export function* reviewHeading(
  heading: FoundHeading,
  headings: readonly FoundHeading[],
  environment: Environment
): Iterable<Remark> {
  const { index, start, end, match, number } = heading;
  const before = headings.filter((other) => other.index < index && other.number !== null);
  const goesOn = (before[before.length - 1]?.number ?? 0) + 1;
  // Where a section is missing the others may be numbered without it.
  if (number !== null && number !== index + 1 && number !== goesOn) {
    const expected = `${toChineseOrdinal(index + 1)}、`;
    yield remark(start, end, `标题的序号应为“${expected}”。`, { expected, gap: "form" });
  }
  for (const reading of match?.readings ?? []) yield* reading.review(environment);
}

/** The year in a heading of other words. */
export function* reviewYear(
  { section, start, end, match }: FoundHeading,
  text: ReadText,
  environment: Environment
): Iterable<Remark> {
  const year = fiscalYearOf(environment);
  const written = match ? undefined : /20\d\d(?=年)/u.exec(text.slice(start, end))?.[0];
  if (year === null || written === undefined || written === String(year)) return;
  const expected = toWords(section.heading.write(environment));
  const message = `标题的年份写的是“${written}”，应为“${year}”。`;
  yield remark(start, end, message, { written, expected });
}

export function missingHeading(
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
  const message = `没有找到标题“${expected}”，这一部分没有核对。`;
  return remark(at, at, message, { severity: "warning", expected, gap: "section" });
}
