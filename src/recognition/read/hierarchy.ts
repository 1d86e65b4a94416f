import { TOTAL } from "../../budget/block";

/** Ranks below the total: units by the length of their codes, headings by their level, then projects. */
const UNIT_RANK = 1;
const HEADING_RANK = 2;
const PROJECT_RANK = 99;

/** Tells which row above a row belongs to, in a list whose levels are known by codes and words only. */
export class Hierarchy {
  readonly #open: { readonly rank: number; readonly key: string }[] = [];

  /** Parent of a unit row; a longer code stands below a shorter one. */
  unit(code: string): { readonly rank: number; readonly parent: string } {
    return this.#at(UNIT_RANK + code.length / 100);
  }

  heading(level: number): { readonly rank: number; readonly parent: string } {
    return this.#at(HEADING_RANK + level);
  }

  project(): { readonly rank: number; readonly parent: string } {
    return this.#at(PROJECT_RANK);
  }

  /** Makes a row the one that deeper rows below it belong to. */
  enter(rank: number, key: string): void {
    this.#open.push({ rank, key });
  }

  #at(rank: number): { readonly rank: number; readonly parent: string } {
    while ((this.#open[this.#open.length - 1]?.rank ?? -1) >= rank) this.#open.pop();
    return { rank, parent: this.#open[this.#open.length - 1]?.key ?? TOTAL };
  }
}
