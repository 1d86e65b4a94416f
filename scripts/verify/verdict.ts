/** What became of one part of a case: a line of the report, and what must not be but is. */
export interface Verdict {
  readonly title: string;
  readonly summary: string;
  /** Musts that are missed; any makes the script fail. */
  readonly missed: readonly string[];
  /** Worth a look, no failure. */
  readonly remarks: readonly string[];
}

/** Compared figures of one kind: how many are equal, and which are not. */
export class Comparison {
  equal = 0;
  readonly different: string[] = [];

  /** @param place - where the figures stand, in words */
  add(place: string, expected: string, found: string | null): void {
    if (expected === found) this.equal += 1;
    else this.different.push(`${place}: expected ${expected}, found ${found ?? "nothing"}`);
  }

  get summary(): string {
    return `${this.equal} equal, ${this.different.length} different`;
  }
}
