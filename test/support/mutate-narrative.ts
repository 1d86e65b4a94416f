import type { Phrase } from "../../src/narrative";

/** A text with one thing changed. */
export interface Mutant {
  readonly what: string;
  readonly paragraphs: readonly string[];
}

const OPPOSITES: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
};

/**
 * Every text that differs from the given one in a single number, direction word or list item. Marks that are still to be
 * filled in are left alone.
 */
export function* mutantsOf(paragraphs: readonly (readonly Phrase[])[]): Iterable<Mutant> {
  const texts = paragraphs.map(toText);
  for (const [index, phrases] of paragraphs.entries()) {
    for (const [words, what] of mutatedParagraphs(phrases))
      yield { what, paragraphs: replaceAt(texts, index, words) };
  }
  yield* mutatedSequence(texts);
}

function* mutatedParagraphs(
  phrases: readonly Phrase[]
): Iterable<readonly [text: string, what: string]> {
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.kind === "missing") continue;
    const rebuild = (text: string): string =>
      toText(phrases.map((other, at) => (at === index ? { ...other, text } : other)));
    for (const [text, what] of mutatedWords(phrase.text)) yield [rebuild(text), what];
  }
  yield* mutatedItems(phrases, "、");
  yield* mutatedSegments(toText(phrases), "；");
}

/** Each digit run with its last digit changed, each direction word turned round. */
function* mutatedWords(text: string): Iterable<readonly [text: string, what: string]> {
  for (const { index, 0: run } of text.matchAll(/\d+/g)) {
    const last = (Number(run[run.length - 1]) + 1) % 10;
    const changed = `${run.slice(0, -1)}${last}`;
    yield [splice(text, index, run.length, changed), `${text}: ${run} → ${changed}`];
  }
  for (const { index, 0: word } of text.matchAll(/增加|减少|增长|下降/g)) {
    const opposite = OPPOSITES[word] ?? "";
    yield [splice(text, index, 2, opposite), `${text}: ${word} → ${opposite}`];
  }
}

/** Items of an enumeration removed, added, swapped. */
function* mutatedItems(
  phrases: readonly Phrase[],
  separator: string
): Iterable<readonly [text: string, what: string]> {
  const isItem = (phrase: Phrase | undefined): boolean => phrase?.kind === "fact";
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.kind !== "fact") continue;
    const isListed =
      phrases[index - 1]?.text === separator || phrases[index + 1]?.text === separator;
    if (!isListed) continue;
    const next = phrases[index + 2];
    const rest = (skip: number): readonly Phrase[] => [
      ...phrases.slice(0, index),
      ...phrases.slice(index + skip),
    ];
    if (phrases[index + 1]?.text === separator) yield [toText(rest(2)), `${phrase.text} removed`];
    const added: Phrase = { kind: "text", text: `${phrase.text}${separator}某某费` };
    yield [toText([...phrases.slice(0, index), added, ...phrases.slice(index + 1)]), "item added"];
    if (phrases[index + 1]?.text !== separator || !next || !isItem(next)) continue;
    const swapped: readonly Phrase[] = [
      ...phrases.slice(0, index),
      next,
      { kind: "text", text: separator },
      phrase,
      ...phrases.slice(index + 3),
    ];
    yield [toText(swapped), `${phrase.text} and ${next.text} swapped`];
  }
}

/** Parts of a paragraph removed or swapped; what stands behind the last sign is none, for a stop alone says nothing. */
function* mutatedSegments(
  text: string,
  separator: string
): Iterable<readonly [text: string, what: string]> {
  const segments = text.split(separator).filter((segment) => segment !== "");
  if (segments.length < 2) return;
  for (const index of segments.keys()) {
    const without = segments.filter((_, at) => at !== index);
    yield [without.join(separator), `segment ${index} removed`];
    if (index === 0) continue;
    yield [swapAt(segments, index).join(separator), `segments ${index - 1} and ${index} swapped`];
  }
}

/** Paragraphs removed, repeated, swapped. */
function* mutatedSequence(texts: readonly string[]): Iterable<Mutant> {
  for (const [index, text] of texts.entries()) {
    const isMark = /^【请填写[^】]*】$/.test(text);
    if (!isMark)
      yield { what: `removed: ${text}`, paragraphs: texts.filter((_, at) => at !== index) };
    if (!isMark)
      yield {
        what: `twice: ${text}`,
        paragraphs: [...texts.slice(0, index + 1), ...texts.slice(index)],
      };
    if (index === 0 || (isMark && /^【请填写/.test(texts[index - 1] ?? ""))) continue;
    yield { what: `swapped: ${text}`, paragraphs: swapAt(texts, index) };
  }
}

function swapAt(values: readonly string[], index: number): readonly string[] {
  const swapped = [...values];
  [swapped[index - 1], swapped[index]] = [values[index] ?? "", values[index - 1] ?? ""];
  return swapped;
}

function replaceAt(values: readonly string[], index: number, value: string): readonly string[] {
  return values.map((other, at) => (at === index ? value : other));
}

function splice(text: string, start: number, length: number, words: string): string {
  return text.slice(0, start) + words + text.slice(start + length);
}

function toText(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join("");
}
