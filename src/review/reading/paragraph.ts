import type { ReadText } from "../../narrative/index";
import { withCarriedMeasure } from "./carried-measure";
import { numberingOf, type LineNumbering } from "./line-numbering";
import type { Quantity } from "./quantity";
import { declaredMeasure, scanQuantities, statedMeasure } from "./scan-quantities";
import type { Span } from "./span";

/** A cell of a table row that is typed with tabs. */
export type Cell = Span;

/** A heading of the text with its depth: 0 for a part, 1 for “一、”, 2 for “（一）”, 3 for “1.”. */
export interface Heading extends Span {
  readonly depth: number;
  readonly words: string;
}

/** A paragraph, a row of a table, or a heading, with the headings it stands under, outermost first. */
export interface Paragraph extends Span {
  /** Running number in the document, from 1. */
  readonly number: number;
  readonly kind: "prose" | "row" | "heading";
  readonly headings: readonly Heading[];
  /** Words that end with a colon above the items of a list: “共四个专项：”; empty for other paragraphs. */
  readonly lead: string;
  /** Of a row; one for other paragraphs. */
  readonly cells: readonly Cell[];
  readonly sentences: readonly Span[];
  readonly quantities: readonly Quantity[];
}

const ITEM_DEPTH = 3;
/** Between “（一）” and “1.”: a line without a number goes with the numbered heading above it. */
const ALONE_DEPTH = 2.5;
const DEPTHS: readonly RegExp[] = [
  /^第[一二三四五六七八九十]{1,2}(?:部分|章)/u,
  /^(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,2}节)/u,
  /^\([一二三四五六七八九十]{1,3}\)/u,
  /^(?:\d{1,2}[、.](?!\d)|\(\d{1,2}\))/u,
];
/** A heading has no stop, no amount and fits in a line. */
const LONGEST_HEADING = 60;
const NO_HEADING = /[。;!¥]|:.|\d(?:万|元|%)/u;
/** A line that goes with nothing before it: a row between bars, a bullet, a number, a code, a title in brackets, or a label with a colon. */
const NEW_LINE =
  /^(?:\||[●•·◆■▪★*-](?!\d)|[A-Z][.、](?!\d)|\d{3,7}\p{Script=Han}{2}|\(?[\d一二三四五六七八九十]{1,3}[)、.](?!\d)|\(?\d{1,2}[.、](?=20\d\d年)|第[一二三四五六七八九十]+部分|20\d\d年,|(?![^:]*\([类款项]\):)[^,。;:\d]{2,14}:|表\d)/u;
const SHORTEST_BROKEN = 20;
/** A heading without a number is told by its end, or stands alone with nothing but a name. */
const UNNUMBERED = /^[^,:]{4,40}(?:情况|说明|概况)$/u;
const ALONE = /^[\p{Script=Han}“”、()]{2,24}$/u;
/** A cell beside a section in a cell names it. */
const LONGEST_LABEL = 16;
const OF_GOALS = /目标|指标|绩效|依据|简介|内容|说明$/u;
const TOLD = /\d(?:万元|元|%)[,;:。(].*\d(?:万元|元|%)/u;
/** What goes on behind a figure; any other name begins a line of a list. */
const GOES_ON =
  /^(?:的|占|较|比|同|与|和|及|或|左右|以[上下内]|用于|[增减]|下降|上升|其中|主要|全部|[)）])|^\P{Script=Han}/u;

/** The innermost heading that is none of a single item. */
export function sectionHeading({ headings }: Paragraph): Heading | null {
  const own = headings.filter(({ depth }) => depth < ITEM_DEPTH);
  return own[own.length - 1] ?? null;
}

/** Under a heading of definitions, where names may be of any budget. */
export function isOfDefinitions({ headings }: Paragraph): boolean {
  return headings.some(({ words }) => /名词|术语/u.test(words));
}

/** The paragraphs of a text: lines that an export broke are joined, every one knows its headings and its numbers. */
export function readParagraphs(text: ReadText): readonly Paragraph[] {
  const open: Heading[] = [];
  const declared = declaredMeasure(text.plain);
  let lead = "";
  let stated: { readonly measure: string; readonly depth: number } | null = null;
  return joinedLines(text).map((line, index) => {
    const words = text.slice(line.start, line.end);
    if (words.endsWith(":")) lead = words;
    else if (!NEW_LINE.test(words)) lead = "";
    const heading = line.cells.length > 1 ? null : headingOf(text, line, open);
    if (heading) {
      while (open.some(({ depth }) => depth >= heading.depth)) open.pop();
      open.push(heading);
    }
    const measure = statedMeasure(words);
    const depth = DEPTHS.findIndex((numbering) => numbering.test(words));
    if (measure !== null) stated = { measure, depth };
    else if (stated && (heading ?? (depth >= 0 && depth <= stated.depth))) stated = null;
    const isRow = line.cells.length > 1 && !isToldInCell(text, line);
    const told = { start: numberingOf(text, line)?.end ?? line.start, end: line.end };
    const sentences = isRow ? line.cells : sentencesOf(text.plain, told);
    return {
      ...line,
      number: index + 1,
      kind: heading ? ("heading" as const) : isRow ? ("row" as const) : ("prose" as const),
      headings: [...open],
      lead: words === lead ? "" : lead,
      sentences,
      quantities: isRow
        ? line.cells.flatMap((cell) => scanQuantities(text.plain, cell))
        : withCarriedMeasure(
            sentences.flatMap((one) =>
              scanQuantities(text.plain, one, stated?.measure ?? declared)
            ),
            text
          ),
    };
  });
}

/** “支出预算	全年852.62万元：基本支出…；…”: a label and sentences beside it are prose; what tells goals or indicators is none. */
function isToldInCell(text: ReadText, { cells }: Line): boolean {
  const [label, told] = cells.map(({ start, end }) => text.slice(start, end));
  if (cells.length !== 2 || label === undefined || told === undefined) return false;
  return label.length <= LONGEST_LABEL && !OF_GOALS.test(label) && TOLD.test(told);
}

interface Line extends Span {
  readonly cells: readonly Cell[];
  /** Where its last typed line begins: broken lines are as long as the page is wide. */
  readonly last: number;
}

function joinedLines(text: ReadText): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; start = text.nextBreak(start)) {
    const line = { start, end: text.nextBreak(start) };
    const before = lines[lines.length - 1];
    const cells = cellsOf(text, line);
    if (before && cells.length === 1 && isContinued(text, before, line))
      lines[lines.length - 1] = joined(before, line);
    else lines.push({ ...line, cells, last: line.start });
  }
  return lines;
}

function joined({ start }: Line, line: Span): Line {
  const whole = { start, end: line.end };
  return { ...whole, cells: [whole], last: line.start };
}

function isContinued(text: ReadText, before: Line, line: Span): boolean {
  const { plain } = text;
  if (before.cells.length > 1 || before.end !== line.start) return false;
  const [head, tail] = [plain.slice(before.start, before.end), plain.slice(line.start, line.end)];
  if (/[。;:!?|]$/u.test(head) || NEW_LINE.test(tail) || statedMeasure(head) !== null) return false;
  if (numberingOf(text, line)) return false;
  if (/[元%]$/u.test(head) && !GOES_ON.test(tail)) return false;
  if (/^(?:万?元|%|年|月|[人个名辆台次户]|,|。|;|、|\))/u.test(tail)) return true;
  const isCut = /\d$/u.test(head) && /^[\d.]/u.test(tail) && !isWholeAmount(head);
  if (/[,、(.]$/u.test(head) || isCut) return true;
  // “1.” begins items as well, and long ones are sentences.
  const isHeading =
    (UNNUMBERED.test(head) || DEPTHS.slice(0, ITEM_DEPTH).some((one) => one.test(head))) &&
    !NO_HEADING.test(head);
  return before.end - before.last >= SHORTEST_BROKEN && !isHeading;
}

/** “684.25” alone on its line: a cell of a table that was pasted cell by cell, and no number that a line end cut. */
function isWholeAmount(words: string): boolean {
  return /^-?\d{1,12}(?:,\d{3}){0,3}\.\d\d$/u.test(words);
}

/** The cells of a line; tabs are no comparable characters, so they are looked for in the source. */
function cellsOf(text: ReadText, line: Span): readonly Cell[] {
  const { start, end } = text.sourceRange(line.start, line.end);
  if (!text.source.slice(start, end).includes("\t")) return [line];
  const cells: Cell[] = [];
  let from = line.start;
  for (let at = line.start + 1; at < line.end; at += 1) {
    const between = text.source.slice(
      text.sourceRange(at - 1, at).end,
      text.sourceRange(at, at + 1).start
    );
    if (!between.includes("\t")) continue;
    cells.push({ start: from, end: at });
    from = at;
  }
  return [...cells, { start: from, end: line.end }];
}

function headingOf(text: ReadText, line: Span, open: readonly Heading[]): Heading | null {
  const words = text.slice(line.start, line.end);
  if (words.length > LONGEST_HEADING || NO_HEADING.test(words)) return null;
  const depth = DEPTHS.findIndex((numbering) => numbering.test(words));
  if (depth < 0 && UNNUMBERED.test(words)) return { ...line, depth: 1, words };
  const numbering = depth < 0 ? numberingOf(text, line) : null;
  if (numbering && ALONE.test(text.slice(numbering.end, line.end)))
    return { ...line, depth: depthOf(numbering, open), words };
  if (depth < 0) return ALONE.test(words) ? { ...line, depth: depthBeside(open), words } : null;
  return { ...line, depth, words };
}

/** “一 ”, “1 ” and “2.1 ” by their levels; a number below “一、” is one of its items. */
function depthOf({ levels, isChinese }: LineNumbering, open: readonly Heading[]): number {
  const isBelow = !isChinese && open.some(({ words }) => DEPTHS[1]?.test(words) === true);
  return isBelow ? ITEM_DEPTH : Math.min(levels, ITEM_DEPTH);
}

/** Headings without a number go beside each other. */
function depthBeside(open: readonly Heading[]): number {
  const other = open.find(({ words }) => !DEPTHS.some((numbering) => numbering.test(words)));
  return other?.depth ?? ALONE_DEPTH;
}

/** Stretches that end with a stop. */
function sentencesOf(plain: string, { start, end }: Span): readonly Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const { index } of plain.slice(start, end).matchAll(/[。;!](?=.)/gu)) {
    sentences.push({ start: from, end: start + index + 1 });
    from = start + index + 1;
  }
  return [...sentences, { start: from, end }];
}
