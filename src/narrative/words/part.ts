import { toComparable } from "../../text/normalize";
import type { Asked } from "../references/asked";
import type { Environment, Unknown } from "../references/environment";
import type { Phrase, SourceCell } from "../text/phrase";
import { looseEnd, stopsEnd, type LooseEnd } from "../text/loose-words";
import type { ReadText } from "../text/read-text";

/**
 * What a part writes: a phrase, the end of a paragraph, or something that does not show: what the clerk is asked for here,
 * and the row whose sentences begin here.
 */
export type Written =
  | Phrase
  | { readonly kind: "break" }
  | { readonly kind: "ask"; readonly asked: Asked }
  | { readonly kind: "row"; readonly key: string };

/** "error": the figures contradict the text; "warning": probably wrong; "info": worth knowing, no fault. */
export type RemarkSeverity = "error" | "warning" | "info";

/**
 * What a text lacks, or says in other words than those of the form; what it says may be right all the same.
 * - unread: no sentence of the form reads the words
 * - absent: no words of the text are those of the sentence
 * - section: no heading of the text is that of the section
 * - form: the form asks for more, or for another order
 */
export type FormGap = "unread" | "absent" | "section" | "form";

/** Something a reader should know about a place of the text; positions are comparable characters. */
export interface Remark {
  readonly start: number;
  readonly end: number;
  readonly severity: RemarkSeverity;
  readonly message: string;
  readonly written: string | null;
  readonly expected: string | null;
  readonly cells: readonly SourceCell[];
  readonly gap?: FormGap;
}

/** An input that a written text holds. */
export interface Lifted {
  readonly key: string;
  readonly text: string;
  /** Where the text gives the reason of a change that goes another way by the amounts. */
  readonly otherWay?: OtherWay;
}

/** Which way a text says that an amount changed, and which way it did. */
export interface OtherWay {
  readonly said: "增加" | "减少";
  readonly is: "增加" | "减少";
}

/** What one slot read. It is judged only when the whole sentence is read and all variables are bound. */
export interface Reading {
  review(environment: Environment): Iterable<Remark>;
  lift(environment: Environment): Iterable<Lifted>;
}

/** One way of reading a part at a position. */
export interface Match {
  readonly end: number;
  readonly environment: Environment;
  readonly readings: readonly Reading[];
  /** True where the sentence has no full stop: it ends there only if something known follows. */
  readonly isOpen?: boolean;
}

/** A piece of a sentence with two hands: facts to words, words to figures. */
export interface Part {
  /** Every literal in it, so that a test can prove that none holds a digit. */
  readonly literals: readonly string[];
  write(environment: Environment): readonly Written[];
  /** All ways to read it at a position, likeliest first, computed only as far as they are asked for. */
  match(text: ReadText, position: number, environment: Environment): Iterable<Match>;
}

/**
 * Fixed wording. Where the forms differ, the first wording is written and every one is read; so are other words and signs of
 * the same meaning where a text does not have these.
 */
export function wording(first: string, ...variants: readonly string[]): Part {
  const accepted = [first, ...variants].map(toComparable);
  return {
    literals: [first, ...variants],
    write: () => (first === "" ? [] : [{ kind: "text", text: first }]),
    *match(text, position, environment) {
      const ends = new Set<number>();
      for (const literal of accepted)
        for (const found of literalEnds(literal, text, position)) {
          if (ends.has(found.end)) continue;
          ends.add(found.end);
          yield { ...found, environment, readings: [] };
        }
    },
  };
}

/** The words as they are, then with slack. */
function* literalEnds(literal: string, text: ReadText, position: number): Iterable<LooseEnd> {
  if (text.startsWith(literal, position)) {
    const end = position + literal.length;
    yield { end: literal.endsWith("。") ? stopsEnd(text, end) : end, isOpen: false };
  }
  const loose = looseEnd(literal, text, position);
  if (loose) yield loose;
}

/** A fixed wording and what careless replacing makes of it: that is read too, and remarked upon. */
export function wordingNot(right: Part, wrong: string, expected: string): Part {
  const spoilt = toComparable(wrong);
  return {
    ...right,
    *match(text, position, environment) {
      yield* right.match(text, position, environment);
      if (!text.startsWith(spoilt, position)) return;
      const end = position + spoilt.length;
      const message = `写的是“${wrong}”，应为“${expected}”，是否整篇替换时误改？`;
      const details = { severity: "warning", written: wrong, expected } as const;
      yield {
        end,
        environment,
        readings: [reviewing(() => [remark(position, end, message, details)])],
      };
    },
  };
}

/** The labels with a colon among the words of some parts, in comparable characters. */
export function labelsIn(parts: readonly Part[]): readonly string[] {
  const literals = parts.flatMap((part) => part.literals.map(toComparable));
  const labels = literals.flatMap((literal, index) =>
    literal.endsWith(":") ? [literal.slice(0, -1)] : literals[index + 1] === ":" ? [literal] : []
  );
  return [...new Set(labels.filter(({ length }) => length >= SHORTEST_LABEL))];
}

const SHORTEST_LABEL = 4;

/** Parts one after the other. */
export function sequence(parts: readonly Part[]): Part {
  return {
    literals: parts.flatMap(({ literals }) => literals),
    write: (environment) => parts.flatMap((part) => part.write(environment)),
    match: (text, position, environment) =>
      matchFrom(parts, 0, text, { end: position, environment, readings: [] }),
  };
}

/** A whole Chinese sentence with slots. */
export function sentence(strings: TemplateStringsArray, ...slots: readonly Part[]): Part {
  const parts = strings.flatMap((literal, index) => {
    const slot = slots[index];
    return [...(literal === "" ? [] : [wording(literal)]), ...(slot ? [slot] : [])];
  });
  return sequence(parts);
}

/** The end of a paragraph; a text that runs on is read all the same. */
export const lineBreak: Part = {
  literals: [],
  write: () => [{ kind: "break" }],
  *match(_text, position, environment) {
    yield { end: position, environment, readings: [] };
  },
};

/** The mark of something that is still to be given. */
export function writeMissing({ key, hint, short = hint, asked }: Unknown): readonly Written[] {
  return [...asking(asked), { kind: "missing", text: `【请填写：${short}】`, key, hint }];
}

/** Notes what the clerk is asked for, whether it is given or not. */
export function asking(asked: Asked | null | undefined): readonly Written[] {
  return asked ? [{ kind: "ask", asked }] : [];
}

export function isPhrase(piece: Written): piece is Phrase {
  return "text" in piece;
}

/** Reads a 【请填写：…】 in place of a slot; it is a remark only where the words are known after all. */
export function* matchPlaceholder(
  text: ReadText,
  position: number,
  environment: Environment,
  known: (environment: Environment) => string | null
): Iterable<Match> {
  const end = text.placeholder(position);
  if (end === null) return;
  const reading: Reading = {
    *review(current) {
      const expected = known(current);
      // Where nothing is to be written, what is to be filled in belongs to the words that follow.
      if (expected === null || expected === "") return;
      const message = `这里还留着待填标记，应写“${expected}”。`;
      yield remark(position, end, message, { written: text.slice(position, end), expected });
    },
    lift: () => [],
  };
  yield { end, environment, readings: [reading] };
}

/** A remark; an error without cells unless told otherwise. */
export function remark(
  start: number,
  end: number,
  message: string,
  details: Partial<Omit<Remark, "start" | "end" | "message">> = {}
): Remark {
  const { severity = "error", written = null, expected = null, cells = [], gap } = details;
  const said = { start, end, message, severity, written, expected, cells };
  return gap === undefined ? said : { ...said, gap };
}

/** A sentence of the form that stands where the form has another one. */
export function misplaced(start: number, end: number): Remark {
  const message = "这句话的位置与规定的次序不一致。";
  return remark(start, end, message, { severity: "warning", gap: "form" });
}

/** A reading that lifts nothing. */
export function reviewing(review: (environment: Environment) => Iterable<Remark>): Reading {
  return { review, lift: () => [] };
}

/** Plain text of what a part writes, paragraphs run together. */
export function toWords(written: readonly Written[]): string {
  return written.map((piece) => (isPhrase(piece) ? piece.text : "")).join("");
}

/** Longest free text, in comparable characters. */
const LONGEST = 600;

/** How often an export may have broken a free text: anywhere, and where the next line begins with a number. */
const MOST_BREAKS = {
  words: { anywhere: 2, numbered: 0 },
  clause: { anywhere: 12, numbered: 2 },
  line: { anywhere: 2, numbered: 2 },
} as const;

/**
 * Ends of a free text that begins at a position, shortest first.
 * - "words": a name, within one sentence
 * - "clause": running text, which may go over a broken line
 * - "line": everything up to the end of a line
 */
export function* freeEnds(
  text: ReadText,
  position: number,
  extent: "words" | "clause" | "line"
): Iterable<number> {
  const limit = Math.min(text.length, position + LONGEST);
  if (extent === "line") yield* brokenLineEnd(text, position, limit);
  for (let end = position + 1, breaks = 0; end <= limit; end += 1) {
    if (text.isBreak(end)) breaks += 1;
    if (extent === "words" && /[。;:]/u.test(text.plain[end - 1] ?? "")) return;
    if (extent !== "line" || text.isBreak(end)) yield end;
    const most = MOST_BREAKS[extent];
    if (text.isBreak(end) && breaks > (text.pattern(NUMBERED, end) ? most.numbered : most.anywhere))
      return;
  }
}

const NUMBERED = /\(?[\d一二三四五六七八九十]{1,6}[)、.]/u;
/** How a line begins that goes with nothing before it: a number, or a label with a colon. */
const NEW_LINE = new RegExp(`${NUMBERED.source}|[^,。;:]{2,20}:`, "u");

/** The end of the next line where an export broke one in two: no stop before the break, nothing new behind it. */
function* brokenLineEnd(text: ReadText, position: number, limit: number): Iterable<number> {
  const end = text.nextBreak(position);
  const isStopped = /[。;:!?]/u.test(text.plain[end - 1] ?? "");
  const isNew = text.pattern(NEW_LINE, end) ?? text.pattern(NEW_LINE, position);
  if (end >= limit || isStopped || isNew || text.isLabel(end)) return;
  const next = text.nextBreak(end);
  if (next <= limit) yield next;
}

function* matchFrom(
  parts: readonly Part[],
  index: number,
  text: ReadText,
  before: Match
): Iterable<Match> {
  const part = parts[index];
  if (!part) {
    yield before;
    return;
  }
  for (const match of part.match(text, before.end, before.environment)) {
    const readings = [...before.readings, ...match.readings];
    yield* matchFrom(parts, index + 1, text, { ...match, readings });
  }
}
