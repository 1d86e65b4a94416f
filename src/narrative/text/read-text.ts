import { toComparable } from "../../text/normalize";

const NUMBER = /-?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const PLACEHOLDER_START = toComparable("【请填写：");

/** “①” numbers an item; made a plain digit, it would go on with the figure before it. */
const CIRCLED = /^[\u2460-\u2473]$/u;

/** Comparable form of single characters: a text of some length has few different ones. */
const comparables = new Map<string, string>();

/** A number of the text with where it ends; thousands separators are taken out. */
export interface ScannedNumber {
  readonly end: number;
  readonly digits: string;
}

/**
 * A written text in comparable form: no white space, one width of letters, digits and punctuation. Positions are those
 * of the comparable characters; `sourceRange` leads back to the text as it was written.
 */
export class ReadText {
  readonly source: string;
  readonly plain: string;
  readonly #offsets: readonly number[];
  readonly #breaks: ReadonlySet<number>;
  readonly #labels: readonly string[];
  /** The brackets of 【请填写：…】; project names hold other brackets, not always in pairs. */
  readonly #brackets: ReadonlyMap<number, 1 | -1>;

  /** @param labels - words that begin a paragraph, colon or not, in comparable characters */
  constructor(source: string, labels: readonly string[] = []) {
    this.source = source;
    this.#labels = labels;
    let plain = "";
    const offsets: number[] = [];
    const breaks = new Set<number>([0]);
    const brackets = new Map<number, 1 | -1>();
    const bullets = bulletsOf(source);
    const starts = startsWithinLines(source);
    let offset = 0;
    for (const character of source) {
      if (isLineEnd(character) || starts.has(offset)) breaks.add(plain.length);
      if (character === "【" || character === "】")
        brackets.set(plain.length, character === "【" ? 1 : -1);
      const comparable = bullets.has(offset) ? "" : comparableOf(character);
      for (let index = 0; index < comparable.length; index += 1) offsets.push(offset);
      plain += comparable;
      offset += character.length;
    }
    breaks.add(plain.length);
    this.plain = plain;
    this.#offsets = offsets;
    this.#breaks = breaks;
    this.#brackets = brackets;
  }

  get length(): number {
    return this.plain.length;
  }

  /** True where a line of the source begins, or at the end. */
  isBreak(position: number): boolean {
    return this.#breaks.has(position);
  }

  /** The next line begin after a position, at most the end. */
  nextBreak(position: number): number {
    for (let next = position + 1; next < this.length; next += 1)
      if (this.isBreak(next)) return next;
    return this.length;
  }

  /** True where the line that begins here is a row of a table. */
  isTableRow(position: number): boolean {
    const from = this.#offsets[position] ?? this.source.length;
    const line = /[^\n\r\u2028]*/uy;
    line.lastIndex = from;
    return line.exec(this.source)?.[0].includes("\t") === true;
  }

  /** True where a known label begins. */
  isLabel(position: number): boolean {
    return this.#labels.some((label) => this.plain.startsWith(label, position));
  }

  startsWith(comparable: string, position: number): boolean {
    return this.plain.startsWith(comparable, position);
  }

  /** The comparable text between two positions. */
  slice(start: number, end: number): string {
    return this.plain.slice(start, end);
  }

  /** Number at a position, null when none begins there. */
  number(position: number): ScannedNumber | null {
    NUMBER.lastIndex = position;
    const found = NUMBER.exec(this.plain)?.[0];
    if (found === undefined) return null;
    return { end: position + found.length, digits: found.replace(/,/g, "") };
  }

  /** What a sticky expression finds at a position. */
  pattern(expression: RegExp, position: number): RegExpExecArray | null {
    const sticky = toSticky(expression);
    sticky.lastIndex = position;
    return sticky.exec(this.plain);
  }

  /** End of the 【请填写：…】 that begins at a position, of its line where it is not closed; null when none begins. */
  placeholder(position: number): number | null {
    const isMarked = this.startsWith(PLACEHOLDER_START, position);
    if (!isMarked || this.#brackets.get(position) !== 1) return null;
    let depth = 0;
    for (let index = position; index < this.length; index += 1) {
      depth += this.#brackets.get(index) ?? 0;
      if (depth <= 0) return index + 1;
    }
    return this.nextBreak(position);
  }

  /** Offsets in the source, end exclusive. */
  sourceRange(start: number, end: number): { readonly start: number; readonly end: number } {
    const from = this.#offsets[start] ?? this.source.length;
    if (end <= start) return { start: from, end: from };
    const last = this.#offsets[end - 1] ?? this.source.length - 1;
    const width = (this.source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    return { start: from, end: last + width };
  }

  /** The place right behind what stands before a position, on the same line as that. */
  sourceEnd(position: number): { readonly start: number; readonly end: number } {
    const { end } = this.sourceRange(Math.max(0, position - 1), position);
    return { start: end, end };
  }

  /** The words of the source as they are typed, without the spaces and broken lines of an export. */
  words(start: number, end: number): string {
    return this.quote(start, end)
      .replace(/(?<!\s)\s*[\r\n\u2028]\s*/gu, "")
      .replace(INVISIBLE, "")
      .replace(EXPORT_SPACES, "")
      .trim();
  }

  /** The words of the source between two positions. */
  quote(start: number, end: number): string {
    const range = this.sourceRange(start, end);
    return this.source.slice(range.start, range.end);
  }
}

/** Characters that show nothing: hyphens for the end of a line, marks for the direction of writing. */
const INVISIBLE = /\p{Cf}/gu;

/** Spaces that an export puts between Chinese characters, and between them and numbers. */
const EXPORT_SPACES =
  /(?<=[\p{Script=Han}\p{Ps}\p{Pe}\p{Pi}\p{Pf}，。；：、！？])\s+|(?<!\s)\s+(?=[\p{Script=Han}\p{Ps}\p{Pe}\p{Pi}\p{Pf}，。；：、！？])/gu;

/** Expressions are constants of the program; making one anew costs more than looking with it. */
const stickies = new Map<string, RegExp>();

function toSticky({ source }: RegExp): RegExp {
  let sticky = stickies.get(source);
  if (!sticky) {
    sticky = new RegExp(source, "uy");
    stickies.set(source, sticky);
  }
  return sticky;
}

function comparableOf(character: string): string {
  let comparable = comparables.get(character);
  if (comparable === undefined) {
    comparable = CIRCLED.test(character) ? `(${toComparable(character)})` : toComparable(character);
    comparables.set(character, comparable);
  }
  return comparable;
}

/** Marks that an export puts before the lines of a list; they are no part of the text. */
function bulletsOf(source: string): ReadonlySet<number> {
  const bullets = new Set<number>();
  for (const { index, 0: found } of source.matchAll(/^[ \t]*[-•·*](?=[ \t])/gmu))
    bullets.add(index + found.length - 1);
  return bullets;
}

function isLineEnd(character: string): boolean {
  return character === "\n" || character === "\r" || character === "\u2028";
}

/** Lines of so many characters may hold the paragraphs of a cell, with spaces between. */
const LONG_LINE = 160;
/** A heading with its text behind it. */
const RUNS_ON =
  /^[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|关于)[^。；]{4,60}(?:说明|情况|事项)[ \u3000]+\S/u;
/** A space where a paragraph of such a line begins: behind a stop or a heading, before a number or a label. */
const PARAGRAPH =
  /(?:(?<=[。；：;:]|说明|情况)[ \u3000]+|(?<![ \u3000])[ \u3000]+(?=[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．](?!\d)|[\p{Script=Han}]{2,12}[：:]))(?=\S)/gu;

/** Where paragraphs begin that an export put into one line: those of a section within one cell of a table. */
function startsWithinLines(source: string): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { index, 0: line } of source.matchAll(/[^\n\r\u2028]+/gu)) {
    if ((line.length < LONG_LINE && !RUNS_ON.test(line)) || line.includes("\t")) continue;
    for (const found of line.matchAll(PARAGRAPH)) starts.add(index + found.index + found[0].length);
  }
  return starts;
}
