/** A stretch of a text; end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where in a document something stands, in the words of the document itself. */
export interface TextLocation {
  /** Line of the part, e.g. “第三部分 …”; null before the first. */
  readonly part: string | null;
  /** Line of the numbered heading, or of the title of a printed table, above; null where there is none in the part. */
  readonly heading: string | null;
  /** Counted below the heading, else below the part, from 1, rows of tables left out; null for a row, and for a heading itself. */
  readonly paragraph: number | null;
  /** The sentence, or the row, that holds the words; empty where nothing stands. */
  readonly sentence: string;
  /** Of the sentence in the text. */
  readonly start: number;
  readonly end: number;
}

const PART = /^[\s\u3000]*第[\s\u3000]*[一二三四五六七八九十][\s\u3000]*部分/u;
/** What stands above or below the pages of a Word document goes with no part of it. */
const MARGIN = /^(页[眉脚])：/u;
/** A note is no paragraph of its own. */
const NOTE = /^[脚尾]注：/u;
const HEADING = /^[\s\u3000]*[一二三四五六七八九十]{1,3}[、．.][^。；;]{1,60}$/u;
/** Longer lines are sentences that begin like a heading. */
const LONGEST_HEADING = 60;
const STOP = /[。；;！!？?]/u;

interface Line {
  readonly start: number;
  readonly part: string | null;
  readonly heading: string | null;
  readonly paragraph: number | null;
}

/** Finds where stretches of a text stand; the lines are looked at once. */
export function createLocator(lines: readonly string[]): (place: Stretch) => TextLocation {
  const text = lines.join("\n");
  const index = indexLines(lines);
  return ({ start, end }) => {
    const number = lineAt(index, start);
    const {
      start: lineStart,
      part = null,
      heading = null,
      paragraph = null,
    } = index[number] ?? {
      start: 0,
    };
    const line = lines[number] ?? "";
    const within = {
      start: start - lineStart,
      end: Math.min(Math.max(start, end) - lineStart, line.length),
    };
    const sentence =
      start >= end ? { start: within.start, end: within.start } : sentenceAround(line, within);
    const found = { start: lineStart + sentence.start, end: lineStart + sentence.end };
    return { part, heading, paragraph, sentence: text.slice(found.start, found.end), ...found };
  };
}

/** Paragraphs below the numbered heading, with the title of a table and what stands below it. */
function all(above: { readonly count: number } | null, count: number): number {
  return above ? above.count + count + 1 : count;
}

/** Rows of a table begin so soon below its title. */
const NEAR = 8;

/** The title of a printed table stands over it like a heading. */
function isTitle(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  return (
    /表[\s\u3000]*(?:[（(][^（()）]*[)）][\s\u3000]*)?$/u.test(line) &&
    !line.includes("\t") &&
    line.trim().length <= LONGEST_HEADING &&
    lines.slice(at + 1, at + NEAR).some((below) => below.includes("\t"))
  );
}

function indexLines(lines: readonly string[]): readonly Line[] {
  let start = 0;
  let part: string | null = null;
  let heading: string | null = null;
  let count = 0;
  /** What a title of a table hides until running text goes on. */
  let above: { readonly heading: string | null; readonly count: number } | null = null;
  return lines.map((line, at) => {
    const words = line.trim();
    const isPart = PART.test(line) && words.length <= LONGEST_HEADING;
    // A row of a table may begin like a heading.
    const isNumbered = HEADING.test(line) && !line.includes("\t");
    const isTable = !isPart && !isNumbered && isTitle(lines, at);
    const isHeading = !isPart && (isNumbered || isTable);
    const isRunning = !isHeading && words.length > LONGEST_HEADING && !line.includes("\t");
    if (isPart || isNumbered) above = null;
    else if (isTable) above = { heading: above?.heading ?? heading, count: all(above, count) };
    else if (isRunning && above) [heading, count, above] = [above.heading, all(above, count), null];
    const margin = MARGIN.exec(line)?.[1];
    if (margin !== undefined) [part, heading, count] = [margin, null, 0];
    if (isPart) [part, heading, count] = [words, null, 0];
    if (isHeading) [heading, count] = [words, 0];
    const isParagraph = words !== "" && !isPart && !isHeading && !line.includes("\t");
    if (isParagraph && !NOTE.test(line)) count += 1;
    const indexed = { start, part, heading, paragraph: isParagraph ? count : null };
    start += line.length + 1;
    return indexed;
  });
}

/** The last line that begins at or before an offset. */
function lineAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** From the stop before a stretch to the stop at its end or after it; a row of a table is one sentence. */
function sentenceAround(line: string, { start, end }: Stretch): Stretch {
  let [from, to] = [start, Math.max(start, end - 1)];
  const isRow = line.includes("\t");
  while (from > 0 && (isRow || !STOP.test(line[from - 1] ?? ""))) from -= 1;
  while (to < line.length && (isRow || !STOP.test(line[to] ?? ""))) to += 1;
  if (to < line.length) to += 1;
  const words = line.slice(from, to);
  from += words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, from + words.trim().length) };
}
