import type { ReadText } from "../../narrative/index";
import type { Paragraph } from "./paragraph";
import type { Quantity } from "./quantity";
import type { Span } from "./span";

/** A sentence with the numbers in it, in their order. */
export interface SentenceFigures {
  readonly sentence: Span;
  readonly quantities: readonly Quantity[];
}

/** More numbers than these in one sentence are no prose: nothing is computed from one another. */
const MOST_IN_PROSE = 100;

const known = new WeakMap<Paragraph, readonly SentenceFigures[]>();

/** The sentences of a paragraph with their numbers; gathered in one pass, since a paragraph may be a whole text. */
export function sentenceFigures(paragraph: Paragraph): readonly SentenceFigures[] {
  const found = known.get(paragraph) ?? gather(paragraph);
  known.set(paragraph, found);
  return found;
}

/** Those sentences whose numbers may be parts and sums of each other. */
export function proseFigures(paragraph: Paragraph): readonly SentenceFigures[] {
  return sentenceFigures(paragraph).filter(({ quantities }) => quantities.length <= MOST_IN_PROSE);
}

function gather({ sentences, quantities }: Paragraph): readonly SentenceFigures[] {
  let at = 0;
  return sentences.map((sentence) => {
    const own: Quantity[] = [];
    for (let one = quantities[at]; one && one.end <= sentence.end; one = quantities[at]) {
      if (one.start >= sentence.start) own.push(one);
      at += 1;
    }
    return { sentence, quantities: own };
  });
}

/**
 * How many brackets are open at each place of a stretch that has not been closed yet; fewer than none where more are closed.
 * @returns the depth at a place of the text
 */
export function bracketDepths({ start, end }: Span, text: ReadText): (place: number) => number {
  const depths = [0];
  let depth = 0;
  for (const sign of text.slice(start, end)) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    for (let unit = 0; unit < sign.length; unit += 1) depths.push(depth);
  }
  return (place) => depths[place - start] ?? depth;
}
