/** A stretch of a text in comparable characters; end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when two stretches have a character in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
