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
  /** The numbered lines that are not ended yet, each a part of the one before. */
  #open: readonly Entered[] = [];

  /** The nearest of the possible ones above that is numbered in another style; null for a line of the first level. */
  of(comparable: string, possible: readonly string[]): string | null {
    const style = styleOf(comparable);
    const nearest = [...this.#entered].reverse().find(({ key }) => possible.includes(key));
    if (!nearest) return null;
    return style === "" || style !== nearest.style ? nearest.key : null;
  }

  /**
   * The same for a line of the unit's own: a part of the line above where it says so or is numbered in a style that no open
   * line has, else of what the line before it of its style is a part of.
   */
  ofOther(comparable: string): string | null {
    const style = styleOf(comparable);
    const last = this.#entered[this.#entered.length - 1];
    if (!last || style === "") return null;
    const above = this.#above(style);
    if (style === "of-which" && above.length === this.#open.length) return last.key;
    const isFirst = above.length === this.#open.length;
    return isFirst && last.style === "" ? null : (above[above.length - 1]?.key ?? null);
  }

  enter(key: string, comparable: string): void {
    const entered = { key, style: styleOf(comparable) };
    this.#entered.push(entered);
    if (entered.style !== "") this.#open = [...this.#above(entered.style), entered];
  }

  /** The open lines that a line of this style is a part of. */
  #above(style: string): readonly Entered[] {
    const at = this.#open.findIndex((line) => line.style === style);
    return at < 0 ? this.#open : this.#open.slice(0, at);
  }
}

function styleOf(comparable: string): string {
  return STYLES.find(([pattern]) => pattern.test(comparable))?.[1] ?? "";
}
