import type { NamedRow } from "../subjects/vocabulary";

/** What is spoken of at a place of a paragraph. */
export interface SpokenOf<G> {
  readonly group: G | null;
  readonly parent: number | null;
  readonly rows: readonly NamedRow[];
}

/** What was spoken of before each bracket that is open. */
export class Brackets<G> {
  readonly #outside: SpokenOf<G>[] = [];

  /** Goes through words: what stands behind a bracket goes on with what was spoken of before it. */
  follow(words: string, now: SpokenOf<G>): SpokenOf<G> {
    let spokenOf = now;
    for (const bracket of words.match(/[()]/gu) ?? []) {
      if (bracket === "(") this.#outside.push(spokenOf);
      else {
        const before = this.#outside.pop();
        if (before?.group) spokenOf = before;
      }
    }
    return spokenOf;
  }

  /** What the bracket that is open speaks of; null outside. */
  get whole(): G | null {
    return this.#outside[this.#outside.length - 1]?.group ?? null;
  }
}
