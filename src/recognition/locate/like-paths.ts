import type { CellPosition } from "../../grid/address";
import type { SheetView } from "../../grid/sheet-view";
import { columnPaths } from "./caption-paths";
import { isMarginalia } from "./marginalia";

const YEAR = /20[0-9]{2}(?=年)/gu;
/** “预算数（万元）” is “预算数”. */
const MEASURE = /\((?:单位:?)?(?:人民币)?万?元\)(?=\/|$)/gu;
const BEGINS_WITH_YEAR = /^20[0-9]{2}年/u;

/** All captions of every column as one text each. */
export class LikePaths {
  readonly columns: readonly number[];
  readonly #left: number;
  readonly #captions: readonly string[];
  #texts: readonly string[];

  readonly #view: SheetView;
  readonly #top: number;
  readonly #depth: number;

  constructor(view: SheetView, top: number, depth: number) {
    this.#view = view;
    this.#top = top;
    this.#depth = depth;
    this.columns = view.columns;
    this.#left = view.bounds.left;
    // A stroke within a caption, “类/款/项”, is none between two.
    this.#captions = columnPaths(view, top, depth).map((captions) =>
      captions.map((caption) => caption.replace(/\//gu, "、")).join("/")
    );
    const years = [...new Set(this.#captions.flatMap((text) => text.match(YEAR) ?? []))].sort();
    const [prior] = years.length === 2 ? years : [];
    this.#texts = this.#captions.map((text) =>
      text
        .replace(YEAR, (year) => (year === prior ? "{priorYear}" : "{year}"))
        .replace(/[”’]/gu, "")
        .replace(MEASURE, "")
    );
  }

  /** False where unit or measure stand in one of the rows, or amounts. */
  isOfCaptions(): boolean {
    const rows = Array.from({ length: this.#depth }, (_, index) => this.#top + index);
    return rows.every((row) =>
      this.columns.every(
        (column) =>
          typeof this.#view.value(row, column) !== "number" &&
          !isMarginalia(this.#view.text(row, column))
      )
    );
  }

  /** The same as if the years of some columns were the earlier one, and those of all others the later. */
  withPrior(from: number, before: number): LikePaths {
    const paths = new LikePaths(this.#view, this.#top, this.#depth);
    paths.#texts = this.#texts.map((text, at) => {
      const isPrior = at + this.#left >= from && at + this.#left < before;
      return text.replace(/\{(year|priorYear)\}/gu, isPrior ? "{priorYear}" : "{year}");
    });
    return paths;
  }

  /** The cell of a column's uppermost caption that begins with a year. */
  yearCell(column: number): CellPosition | null {
    for (let row = this.#top; row < this.#top + this.#depth; row += 1)
      if (BEGINS_WITH_YEAR.test(this.#view.comparable(row, column))) {
        const { top, left } = this.#view.box(row, column);
        return { row: top, column: left };
      }
    return null;
  }

  at(column: number): string {
    return this.#texts[column - this.#left] ?? "";
  }

  caption(column: number): string {
    return this.#captions[column - this.#left] ?? "";
  }

  /** First column of a pattern between two columns. */
  find(pattern: RegExp, after: number, before: number, taken?: ReadonlySet<number>): number | null {
    return (
      this.columns.find(
        (column) =>
          column > after && column < before && !taken?.has(column) && pattern.test(this.at(column))
      ) ?? null
    );
  }

  /** Column of the first pattern that has one. */
  first(patterns: readonly RegExp[]): number | null {
    for (const pattern of patterns) {
      const column = this.find(pattern, -1, Infinity);
      if (column !== null) return column;
    }
    return null;
  }
}
