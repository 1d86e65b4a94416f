import type { CellRef } from "../grid/address";
import { toComparable } from "../text/normalize";

/** A clerk's own words: each is read as a title of the form (both end with 表) or as a caption of it. */
export type Synonyms = Readonly<Record<string, string>>;

/** Where a word of the clerk's own was read as one of the form; nowhere: no cell bears it. */
export interface UsedSynonym {
  readonly word: string;
  readonly meaning: string;
  readonly cells: readonly CellRef[];
}

/** A longer text is a sentence and no title. */
const LONGEST_TITLE = 60;

/** Words in comparable form; those of titles may stand behind year and unit. */
export class Rewording {
  readonly #captions: ReadonlyMap<string, string>;
  readonly #titles: readonly (readonly [word: string, meaning: string])[];

  constructor(synonyms: Synonyms) {
    const all = Object.entries(synonyms).map(
      ([word, meaning]) => [toComparable(word), toComparable(meaning)] as const
    );
    this.#captions = new Map(all);
    this.#titles = all.filter(([word]) => isTitleWord(word));
  }

  /** The words of the form for the whole text of a cell; the text itself where no synonym says otherwise. */
  read(comparable: string): string {
    const whole = this.#captions.get(comparable);
    if (whole !== undefined || comparable.length > LONGEST_TITLE) return whole ?? comparable;
    const title = this.#titles.find(([word]) => comparable.endsWith(word));
    return title ? comparable.slice(0, -title[0].length) + title[1] : comparable;
  }
}

export function isTitleWord(word: string): boolean {
  return word.trim().endsWith("表");
}
