import { MAX_CELL_CHARACTERS, MAX_ROW_LINES } from "../grid/row-height";
import { countWrappedLines } from "../text/width";

/** Part of a text: from `start` up to, not including, `end`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** After these a reader expects a pause. */
const SENTENCE_ENDS = "。；！？;!?\n";

/**
 * Cuts a text into pieces that one cell shows whole: as many lines as the tallest row has, and the characters a cell may
 * hold. Cuts come after a sentence where there is one, never inside a character, and not inside a protected span unless
 * that alone is too long.
 * @param columns - room on a line in half-width columns
 * @returns spans that follow each other without gap; one empty span for an empty text
 */
export function splitText(
  text: string,
  columns: number,
  protectedSpans: readonly TextSpan[] = []
): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  do {
    const limit = findLimit(text, start, columns);
    const end = limit === text.length ? limit : findCut(text, start, limit, protectedSpans);
    spans.push({ start, end });
    start = end;
  } while (start < text.length);
  return spans;
}

/** The furthest end of a piece that still fits. */
function findLimit(text: string, start: number, columns: number): number {
  const fits = (end: number): boolean =>
    countWrappedLines(text.slice(start, end), columns) <= MAX_ROW_LINES;
  let low = start + 1;
  let high = Math.min(text.length, start + MAX_CELL_CHARACTERS);
  if (fits(high)) return avoidHalfCharacter(text, start, high);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return avoidHalfCharacter(text, start, low);
}

function findCut(
  text: string,
  start: number,
  limit: number,
  protectedSpans: readonly TextSpan[]
): number {
  const around = protectedSpans.find((span) => span.start < limit && span.end > limit);
  const last = around && around.start > start ? around.start : limit;
  const isInside = (end: number): boolean =>
    protectedSpans.some((span) => span.start < end && span.end > end);
  for (let end = last; end > start; end -= 1)
    if (SENTENCE_ENDS.includes(text.charAt(end - 1)) && !isInside(end)) return end;
  return last;
}

/** A character beyond the basic plane takes two places and is not cut in half. */
function avoidHalfCharacter(text: string, start: number, end: number): number {
  const code = text.charCodeAt(end - 1);
  const isFirstHalf = end < text.length && code >= 0xd800 && code <= 0xdbff;
  if (!isFirstHalf) return end;
  return end - 1 > start ? end - 1 : end + 1;
}
