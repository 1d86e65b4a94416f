import { assignInOrder } from "../../lists/assign-in-order";
import { fromChineseOrdinal } from "../../text/chinese-ordinal";
import { likeness, likenessBound, weighCharacters, type Weigh } from "../../text/likeness";
import { toComparable } from "../../text/normalize";
import type { ReadText } from "./read-text";

/** A line that may be a heading; positions are comparable characters. */
export interface HeadingLine {
  readonly start: number;
  /** Where its words begin, behind the number. */
  readonly words: number;
  /** Where its words may end: an export may have broken them. */
  readonly ends: readonly number[];
  readonly number: number | null;
  /** True for a line of a contents page. */
  readonly isContents: boolean;
}

/** Where an expected heading stands. */
export interface PlacedHeading {
  readonly line: HeadingLine;
  readonly end: number;
  readonly number: number | null;
  /** 1 for the words expected, apart from unit and year. */
  readonly likeness: number;
}

/** Longest heading, in comparable characters. */
const LONGEST = 80;
const MOST_LINES = 3;
const NUMBER = /([一二三四五六七八九十]{1,3})[、.,:]|\(([一二三四五六七八九十]{1,3})\)/u;
const PAGE = /(?<![.·…-])[.·…-]{2,}\d{1,3}$|(?<=说明|情况|事项)\d{1,3}$/u;
/** Headings with nothing between them are a contents page when there are so many. */
const CONTENTS = 3;
/** What a heading says of its unit and year, which others leave out. */
const OF_WHOM = /^.{0,40}?20\d\d年度?|^关于/u;
/** Least likeness: with the number that is expected, with another one, with none. */
const LEAST = { sameNumber: 0.3, otherNumber: 0.5, noNumber: 0.72 } as const;
const SAME_NUMBER = 0.2;

/**
 * Where some expected headings stand, all of them placed together: a text that words one of them otherwise, or lacks it,
 * still has the others in their order. Headings of a contents page are none.
 * @param expected - the words of the headings, in order, numbered from one
 */
export function placeHeadings(
  expected: readonly string[],
  lines: readonly HeadingLine[],
  text: ReadText,
  unit: string | null
): readonly (PlacedHeading | null)[] {
  const own = toComparable(unit ?? "");
  const cores = expected.map((words) => coreOf(toComparable(words), own));
  const weigh = weighCharacters(cores);
  const candidates = lines.filter(({ isContents }) => !isContents);
  const written = candidates.map(({ words, ends }) =>
    ends.map((end) => ({ end, core: coreOf(text.slice(words, end), own) }))
  );
  const placed = cores.map((core, index) =>
    candidates.map((line, at) => place(core, index + 1, line, written[at] ?? [], weigh))
  );
  const assigned = assignInOrder(expected.length, candidates.length, (row, column) => {
    const found = placed[row]?.[column];
    if (!found) return null;
    return found.likeness + (found.number === row + 1 ? SAME_NUMBER : 0);
  });
  return assigned.map((column, row) => (column === null ? null : (placed[row]?.[column] ?? null)));
}

/** Lines that may be headings: short, without a stop, no rows of a table. */
export function headingLines(text: ReadText): readonly HeadingLine[] {
  const lines: HeadingLine[] = [];
  for (let start = 0; start < text.length; start = text.nextBreak(start)) {
    const found = text.pattern(NUMBER, start);
    const words = start + (found?.[0].length ?? 0);
    const ends = endsOf(text, words);
    if (ends.length === 0 || text.isTableRow(start)) continue;
    const chinese = found?.[1];
    const number = chinese === undefined ? null : fromChineseOrdinal(chinese);
    // What stands under （一） is no section.
    if (found?.[2] === undefined) lines.push({ start, words, ends, number, isContents: false });
  }
  return withContents(lines, text);
}

function endsOf(text: ReadText, words: number): readonly number[] {
  const ends: number[] = [];
  for (let end = words; ends.length < MOST_LINES;) {
    end = text.nextBreak(end);
    const line = text.slice(words, end);
    if (end - words > LONGEST || /[。;]/u.test(line)) break;
    ends.push(end);
    if (end >= text.length) break;
  }
  return ends;
}

function withContents(lines: readonly HeadingLine[], text: ReadText): readonly HeadingLine[] {
  const numbered = lines.filter(({ number }) => number !== null);
  const contents = new Set<HeadingLine>();
  let run: HeadingLine[] = [];
  for (const [index, line] of numbered.entries()) {
    const before = numbered[index - 1];
    const goesOn = before?.ends[0] === line.start && (before.number ?? 0) < (line.number ?? 0);
    if (!goesOn) run = [];
    run.push(line);
    if (run.length >= CONTENTS) run.forEach((one) => contents.add(one));
    const [end = line.words] = line.ends;
    if (PAGE.test(text.slice(line.words, end))) contents.add(line);
  }
  return lines.map((line) => (contents.has(line) ? { ...line, isContents: true } : line));
}

function place(
  core: string,
  number: number,
  line: HeadingLine,
  written: readonly { readonly end: number; readonly core: string }[],
  weigh: Weigh
): PlacedHeading | null {
  let best: PlacedHeading | null = null;
  const least =
    line.number === null
      ? LEAST.noNumber
      : line.number === number
        ? LEAST.sameNumber
        : LEAST.otherNumber;
  for (const { end, core: words } of written) {
    const bound = Math.max(least, best?.likeness ?? 0);
    if (likenessBound(core, words, weigh) < bound) continue;
    const like = likeness(core, words, weigh);
    if (like < least || like <= (best?.likeness ?? 0)) continue;
    best = { line, end, number: line.number, likeness: like };
  }
  return best;
}

/** A heading without the unit's name, the year and 关于. */
function coreOf(words: string, unit: string): string {
  const bare = unit === "" ? words : words.replace(unit, "");
  return bare.replace(OF_WHOM, "").replace(/^关于/u, "");
}
