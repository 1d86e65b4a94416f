/** How a line is numbered: lines of one level are numbered alike. */
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/^其中/u, "of-which"],
  [/^[一二三四五六七八九十]+[、.]/u, "一"],
  [/^\([一二三四五六七八九十]+\)/u, "(一)"],
  [/^[0-9]+[.、]/u, "1"],
  [/^\([0-9]+\)/u, "(1)"],
];

interface Entered {
  readonly key: string;
  readonly style: string;
}

/** Tells by its number and by what stands above it which line a line is a part of. */
export class LineParents {
  readonly #entered: Entered[] = [];

  /** The nearest of the possible ones above that is numbered in another style; null for a line of the first level. */
  of(comparable: string, possible: readonly string[]): string | null {
    const style = styleOf(comparable);
    const nearest = [...this.#entered].reverse().find(({ key }) => possible.includes(key));
    if (!nearest) return null;
    return style === "" || style !== nearest.style ? nearest.key : null;
  }

  /** The same for a line of the unit's own: a part of the line above where it says so or is numbered as no line before. */
  ofOther(comparable: string): string | null {
    const style = styleOf(comparable);
    const last = this.#entered[this.#entered.length - 1];
    if (!last) return null;
    if (style === "of-which") return last.key;
    const isNew = !this.#entered.some((line) => line.style === style);
    return style !== "" && last.style !== "" && isNew ? last.key : null;
  }

  enter(key: string, comparable: string): void {
    this.#entered.push({ key, style: styleOf(comparable) });
  }
}

function styleOf(comparable: string): string {
  return STYLES.find(([pattern]) => pattern.test(comparable))?.[1] ?? "";
}
