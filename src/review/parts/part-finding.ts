import type { CellRef } from "../../grid/address";

/** A statement about what stands outside of the sentences of a text. */
export interface PartFinding {
  readonly severity: "error" | "warning" | "info";
  /** Offsets in the text, end exclusive; equal where something is missing. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly expected: string | null;
  readonly cells: readonly CellRef[];
}

/** A line of the text with where it begins. */
export interface PlacedLine {
  readonly text: string;
  readonly start: number;
}

/** Lines with the offsets that they have in the text they make together. */
export function placeLines(lines: readonly string[]): readonly PlacedLine[] {
  let start = 0;
  return lines.map((text) => {
    const placed = { text, start };
    start += text.length + 1;
    return placed;
  });
}
