import type { DocxAnchor } from "./docx-places";

/** From which place of a line on its words come from which place of the file. */
export interface LinePiece {
  /** Offset in the line. */
  readonly at: number;
  /** Null where no comment could stand. */
  readonly anchor: DocxAnchor | null;
}

/** A line of a Word document with the places its words come from, in order. */
export interface DocxLine {
  readonly text: string;
  readonly pieces: readonly LinePiece[];
}

export const EMPTY_LINE: DocxLine = { text: "", pieces: [] };

/** One line of several, as `Array.join` does with texts. */
export function joinLines(lines: readonly DocxLine[], separator = ""): DocxLine {
  let text = "";
  const pieces: LinePiece[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += separator;
    for (const { at, anchor } of line.pieces) pieces.push({ at: text.length + at, anchor });
    text += line.text;
  }
  return { text, pieces };
}

/** Cuts a line at its line feeds. */
export function splitLine({ text, pieces }: DocxLine): readonly DocxLine[] {
  let start = 0;
  return text.split("\n").map((part) => {
    const [from, to] = [start, start + part.length];
    start = to + 1;
    const before = pieces.filter(({ at }) => at <= from).slice(-1);
    const within = pieces.filter(({ at }) => at > from && at < to);
    return {
      text: part,
      pieces: [...before, ...within].map(({ at, anchor }) => ({
        at: Math.max(0, at - from),
        anchor,
      })),
    };
  });
}

/** Places that the words between two offsets of a line come from. */
export function anchorsOf({ pieces }: DocxLine, start: number, end: number): readonly DocxAnchor[] {
  return pieces.flatMap(({ at, anchor }, index) => {
    const until = pieces[index + 1]?.at ?? Infinity;
    // What stands before the first run is the number that the word processor computes.
    const from = index === 0 ? 0 : at;
    return anchor && from < Math.max(end, start + 1) && until > start ? [anchor] : [];
  });
}
