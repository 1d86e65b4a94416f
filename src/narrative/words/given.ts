import { Amount } from "../../money/amount";
import { isNilAnswer } from "../../text/nil-answer";
import { toComparable } from "../../text/normalize";
import { choiceGuide, GUIDES, type Asked } from "../references/asked";
import { boundGroup, inputOf, notGiven } from "../references/environment";
import type { Environment, RowVariable } from "../references/environment";
import { asking, freeEnds, matchPlaceholder, remark, toWords, writeMissing } from "./part";
import type { Match, Part, Reading } from "./part";
import type { FactPhrase } from "../text/phrase";
import type { ReadText } from "../text/read-text";
import { groupName, resolveKey, type InputKey } from "../references/rows";

/**
 * Form of what the clerk gives.
 * - clause: words up to the punctuation of the sentence
 * - line: everything up to the end of the paragraph
 * - number: a plain number, e.g. square metres
 */
export interface GivenOptions {
  readonly extent: "clause" | "line" | "number";
  /** What the tables tell where the clerk gives nothing; null where they do not. */
  readonly derived?: (environment: Environment) => FactPhrase | null;
  /** What the text says where the clerk answers that there is nothing to say; a text that says so gives that answer. */
  readonly none?: Part;
}

/** The answer that there is nothing to say. */
const NONE = "无";

/** What to tell the clerk: the words in the text, and for the list of inputs the row they are about. */
export interface Hint {
  readonly short: string;
  /** Row whose name comes first in the list of inputs. */
  readonly row?: RowVariable;
}

const NUMBER = /^\d+(\.\d+)?$/;

/** Words or a number that only the clerk knows; missing until given. */
export function given(
  key: InputKey,
  hint: string | Hint,
  { extent, derived, none }: GivenOptions = { extent: "clause" }
): Part {
  const valueIn = (environment: Environment): string | null => {
    const resolved = resolveKey(key, environment);
    const typed = resolved === null ? null : inputOf(environment, resolved);
    if (typed === null) return null;
    if (extent === "number") return NUMBER.test(typed.replace(/,/g, "")) ? typed : null;
    return extent === "line" ? typed : typed.replace(/(?<![。；;])[。；;]+$/u, "");
  };
  return {
    literals: [],
    write(environment) {
      const resolved = resolveKey(key, environment) ?? "";
      const value = valueIn(environment);
      const { full, short } = resolveHint(hint, environment);
      const asked: Asked = {
        key: resolved,
        hint: full,
        guide: GUIDES[none ? "lineOrNone" : extent],
      };
      const told = value === null ? (derived?.(environment) ?? null) : null;
      if (told) return [...asking({ ...asked, isOptional: true }), told];
      if (value === null)
        return writeMissing(notGiven(asked, none ? `${short}，没有的填“${NONE}”` : short));
      const text = none && isNilAnswer(value) ? toWords(none.write(environment)) : value;
      return [...asking(asked), { kind: "given", text, key: resolved }];
    },
    *match(text, position, environment) {
      yield* matchPlaceholder(text, position, environment, valueIn);
      if (text.placeholder(position) !== null) return;
      const read = (end: number): Reading =>
        givenReading(key, hint, valueIn, text, { start: position, end }, { derived, none });
      for (const match of none?.match(text, position, environment) ?? [])
        yield { ...match, readings: [...match.readings, read(match.end)] };
      for (const end of endsOf(text, position, extent))
        yield { end, environment, readings: [read(end)] };
    },
  };
}

/** One of a few words, e.g. 机关 or 事业单位. */
export function choiceOf(key: string, what: string, words: readonly string[]): Part {
  const short = words.join(" 或 ");
  const hint = `${what}：${short}`;
  const asked: Asked = { key, hint, guide: choiceGuide(words), choices: words };
  const valueIn = (environment: Environment): string | null => {
    const typed = inputOf(environment, key);
    return typed !== null && words.includes(typed) ? typed : null;
  };
  return {
    literals: words,
    write(environment) {
      const value = valueIn(environment);
      if (value === null) return writeMissing(notGiven(asked, short));
      return [...asking(asked), { kind: "given", text: value, key }];
    },
    *match(text, position, environment): Iterable<Match> {
      yield* matchPlaceholder(text, position, environment, valueIn);
      for (const word of words) {
        const end = position + word.length;
        if (!text.startsWith(word, position)) continue;
        const reading = givenReading(key, hint, valueIn, text, { start: position, end });
        yield { end, environment, readings: [reading] };
      }
    },
  };
}

/** “政策依据” of the row that is bound: the list of inputs says of which. */
export function hintOf(row: RowVariable, short: string): Hint {
  return { short, row };
}

/** Marks something the workbook itself must give before a sentence can be written. */
export function awaited(key: string, hint: string): Part {
  return {
    literals: [],
    write: () => writeMissing({ kind: "unknown", key, hint }),
    match: (text, position, environment) =>
      matchPlaceholder(text, position, environment, () => null),
  };
}

function resolveHint(
  hint: string | Hint,
  environment: Environment
): { readonly full: string; readonly short: string } {
  if (typeof hint === "string") return { full: hint, short: hint };
  const group = hint.row ? boundGroup(environment, hint.row) : null;
  const full = group ? `${groupName(group)}：${hint.short}` : hint.short;
  return { full, short: hint.short };
}

function endsOf(
  text: ReadText,
  position: number,
  extent: GivenOptions["extent"]
): Iterable<number> {
  if (extent !== "number") return freeEnds(text, position, extent);
  const number = text.number(position);
  return number ? [number.end] : [];
}

/** What stands in for the clerk's words. */
interface Told {
  readonly derived?: GivenOptions["derived"] | undefined;
  readonly none?: Part | undefined;
}

function givenReading(
  key: InputKey,
  hint: string | Hint,
  valueIn: (environment: Environment) => string | null,
  text: ReadText,
  { start, end }: { readonly start: number; readonly end: number },
  { derived, none }: Told = {}
): Reading {
  const written = text.slice(start, end);
  return {
    *review(environment) {
      const value = valueIn(environment);
      const told = value === null ? (derived?.(environment)?.text ?? null) : null;
      if (told !== null && (isSlipOf(written, told) || goesOn(written, told))) {
        const message = `${resolveHint(hint, environment).full}：文中写的是“${written}”，项目名称里是“${told}”，是否写错？`;
        yield remark(start, end, message, { severity: "warning", written, expected: told });
      }
      if (value === null || isSame(value, written)) return;
      const message = `${resolveHint(hint, environment).full}：文中写的是“${written}”，填报事项中是“${value}”。`;
      yield remark(start, end, message, { written, expected: value });
    },
    *lift(environment) {
      const resolved = resolveKey(key, environment);
      const isNone = none !== undefined && isNilAnswer(written);
      if (resolved !== null) yield { key: resolved, text: isNone ? NONE : text.words(start, end) };
    },
  };
}

/** Numbers by value, that there is nothing to say in whatever words, other words apart from width, spaces and the full stop at the end. */
function isSame(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => toComparable(text).replace(/(?<![。;])[。;]+$/u, ""));
  if (a === undefined || b === undefined || a === b) return true;
  if (isNilAnswer(a) && isNilAnswer(b)) return true;
  const [first, second] = [a.replace(/,/g, ""), b.replace(/,/g, "")];
  if (!NUMBER.test(first) || !NUMBER.test(second)) return false;
  // Plain numbers have no measure; any will do to compare them.
  return Amount.of(first, "yuan").equals(Amount.of(second, "yuan"));
}

/** What the tables tell with another field behind it, as of a line that stands there twice. */
function goesOn(written: string, told: string): boolean {
  const own = toComparable(told);
  return written.startsWith(own) && /^\p{Script=Han}{4,10}:/u.test(written.slice(own.length));
}

/** Two characters are other ones: words of the clerk's own differ in more. */
const SLIPS = 2;

function isSlipOf(written: string, told: string): boolean {
  const [one, other] = [written, told].map(toComparable);
  if (one === undefined || other === undefined || one === other) return false;
  if (one.length !== other.length) return false;
  let apart = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) apart += 1;
  return apart <= SLIPS;
}
