import type { ReadText } from "./read-text";

/** Where fixed words end in a text that may say them otherwise. */
export interface LooseEnd {
  readonly end: number;
  /** True where the stop of the sentence is another sign or missing: the sentence ends there if something known follows. */
  readonly isOpen: boolean;
}

/** A note in brackets that texts put before the words that go on; what it may not begin with is more than a note. */
export const NOTE =
  "(?:\\((?![\\d一二三四五六七八九十]{1,3}\\)|[增减上下降]|请填写|待确认)[^()。;]{1,40}\\))?";
const NUMBERING = "(?:\\(?[一二三四五六七八九十]{1,3}[)、.]|\\(?\\d{1,2}[)、.])?";

/**
 * Words that mean the same in a text of this kind, and signs that are set or left out, as what a search reads for them. None
 * of them holds a word that turns the meaning round: those must stand as they are.
 */
const LOOSE: readonly (readonly [words: string, pattern: string])[] = [
  ["没有使用", "(?:没有|未|无)(?:使用|安排)?"],
  ["没有", "(?:没有|未|无)"],
  ["未安排", "(?:未|没有|无)(?:预算)?安排(?:预算|支出)?"],
  ["安排的支出", "(?:安排)?的?支出"],
  ["为空表", "(?:为|是|系)空表"],
  ["主要包括", "(?:主要)?包括"],
  ["主要用于", "(?:主要)?用于"],
  ["包括", "(?:主要)?包括"],
  ["其中", "其中(?:包括)?"],
  ["预算数为", "(?:年初)?预算(?:数|安排)?(?:为|是)?"],
  ["总预算", "总(?:预算|额|计)"],
  ["合计", "(?:合计|共计|总计|总额)?"],
  ["截至", "截[至止]"],
  ["截止", "截[至止]"],
  ["情况", "(?:情况)?(?:说明)?"],
  ["资金", "(?:资金)?"],
  ["数为", "数?(?:为|是)?"],
  ["年", "年度?,?"],
  ["的", "的?"],
  ["为", "[为是]?"],
  ["”", "”?"],
  [":", "[:,;]?"],
  [",", "[,;。、:]?"],
  [";", "[;,。]?"],
  ["、", "[、,和及]?"],
];

const SHARE = "(?:所?占[^,。;:\\d]{0,12}|所?占?比[例重][为是]?)";

/**
 * The end of fixed words at a position, read with slack: synonyms, signs that are missing or others, a note in brackets. Null
 * where they do not stand.
 * @param literal - comparable words
 */
export function looseEnd(literal: string, text: ReadText, position: number): LooseEnd | null {
  const hasStop = literal.endsWith("。");
  const words = hasStop ? literal.slice(0, -1) : literal;
  const end = words === "" ? skipNote(text, position) : wordsEnd(words, text, position);
  if (end === null) return null;
  return hasStop ? stopEnd(text, end) : { end, isOpen: false };
}

function wordsEnd(words: string, text: ReadText, position: number): number | null {
  // A sign alone between free words is what tells them apart: only a figure or the end of a line stands for it.
  const isSign = /^[,;、]$/u.test(words);
  if (
    isSign &&
    !text.isBreak(position) &&
    !MAY_LACK_SIGN.test(text.slice(position - 1, position + 1))
  )
    return null;
  const found = text.pattern(patternOf(words), position);
  // Words may lack some of them, but not all.
  if (!found || (found[0] === "" && /\p{Script=Han}/u.test(words))) return null;
  const end = position + found[0].length;
  return isTitle(words, text, position, end) ? null : end;
}

/** Words that should end in a colon and are a whole line without one: the title of what stands below, not the name of a field. */
function isTitle(words: string, text: ReadText, start: number, end: number): boolean {
  if (!words.endsWith(":") || !text.isBreak(start) || !text.isBreak(end)) return false;
  return !/[:,;]$/u.test(text.slice(start, end));
}

function skipNote(text: ReadText, position: number): number {
  return text.plain[position] === "("
    ? position + (text.pattern(A_NOTE, position)?.[0].length ?? 0)
    : position;
}

/** The characters before and behind the place of a sign. */
const MAY_LACK_SIGN = /^[%元\d)]|[,;。、(]$/u;
const A_NOTE = new RegExp(NOTE, "u");
const STOPS = /[。;!]+|\.(?!\d)/u;
const ITEM = /\(?[\d一二三四五六七八九十]{1,3}[)、.](?!\d)/u;

/** Where the stops that end a sentence at a position end; two are as good as one. */
export function stopsEnd(text: ReadText, position: number): number {
  return position + (text.pattern(STOPS, position)?.[0].length ?? 0);
}

function stopEnd(text: ReadText, end: number): LooseEnd | null {
  const stop = text.pattern(STOPS, end)?.[0];
  if (stop !== undefined) return { end: end + stop.length, isOpen: !stop.includes("。") };
  const isEnd = text.isBreak(end) || text.pattern(ITEM, end) !== null;
  return isEnd ? { end, isOpen: true } : null;
}

/** Patterns of the literals of the form, which are few. */
const patterns = new Map<string, RegExp>();

function patternOf(words: string): RegExp {
  let pattern = patterns.get(words);
  if (!pattern) {
    pattern = new RegExp(NOTE + toPattern(words), "u");
    patterns.set(words, pattern);
  }
  return pattern;
}

function toPattern(words: string): string {
  let pattern = "";
  for (let at = 0; at < words.length;) {
    const rest = words.slice(at);
    if (rest === "占") return pattern + SHARE;
    const numbering = /^\([一二三四五六七八九十]{1,3}\)/u.exec(rest)?.[0];
    const found = LOOSE.find(([own]) => rest.startsWith(own));
    if (numbering !== undefined) pattern += NUMBERING;
    else pattern += found ? found[1] : escape(words.charAt(at));
    at += numbering?.length ?? found?.[0].length ?? 1;
  }
  return pattern;
}

function escape(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/]/u, "\\$&");
}
