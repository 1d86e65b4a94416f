import { toComparable } from "../text/normalize";
import { isInside, toAddress, type CellPosition, type CellRef, type RangeBounds } from "./address";
import { MergeIndex } from "./merge-index";
import {
  formulaAt,
  isCellError,
  numberFormatAt,
  usedBounds,
  valueAt,
  type CellValue,
  type SheetSnapshot,
} from "./snapshot";

/**
 * A sheet as readers of tables ask it: of a cell by itself, or of its box, that is the merged range around the cell (the
 * cell alone where there is none), which says everywhere what its first cell says.
 */
export class SheetView {
  readonly sheet: SheetSnapshot;
  /** The used range; of an empty sheet one without rows and columns. */
  readonly bounds: RangeBounds;
  /** Columns of the used range, left to right. */
  readonly columns: readonly number[];
  /** Comparable texts once they were asked for: those of the cells, and those of their boxes. */
  readonly #own = new TextGrid();
  readonly #boxes = new TextGrid();
  readonly #merges: MergeIndex;
  readonly #isPart: boolean;
  readonly #reworded: ((comparable: string) => string) | null;

  /**
   * @param reworded - what the comparable text of a cell is read as, where it is read otherwise than written
   * @param part - all that is seen of the sheet, the used range by default
   */
  constructor(
    sheet: SheetSnapshot,
    reworded: ((comparable: string) => string) | null = null,
    part: { readonly bounds: RangeBounds; readonly merges: MergeIndex } | null = null
  ) {
    this.#reworded = reworded;
    this.sheet = sheet;
    this.bounds = part?.bounds ?? usedBounds(sheet) ?? { top: 0, left: 0, bottom: -1, right: -1 };
    const { left, right } = this.bounds;
    this.columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
    this.#merges = part?.merges ?? new MergeIndex(sheet);
    this.#isPart = part !== null;
  }

  /** The sheet as if it held nothing outside these bounds, which lie inside its own. */
  part(bounds: Partial<RangeBounds>): SheetView {
    const own = { ...this.bounds, ...bounds };
    return new SheetView(this.sheet, this.#reworded, { bounds: own, merges: this.#merges });
  }

  value(row: number, column: number): CellValue {
    if (this.#isPart && !isInside(this.bounds, { row, column })) return null;
    return valueAt(this.sheet, { row, column });
  }

  /** Text of a cell as written, numbers as text, "" for anything else. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "string") return value;
    return typeof value === "number" ? String(value) : "";
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.sheet.name, address: toAddress({ row, column }) };
  }

  /** The merged range around a cell, null for a cell that stands alone. */
  mergeAt(row: number, column: number): RangeBounds | null {
    return this.#merges.at({ row, column });
  }

  box(row: number, column: number): RangeBounds {
    return this.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** Comparable text of a cell itself. */
  own(row: number, column: number): string {
    const texts = this.#own.row(row);
    return (texts[column] ??= this.#read(toComparable(this.text(row, column))));
  }

  /** Comparable text of a box. */
  comparable(row: number, column: number): string {
    const texts = this.#boxes.row(row);
    const known = texts[column];
    if (known !== undefined) return known;
    const merge = this.mergeAt(row, column);
    const text = merge ? this.own(merge.top, merge.left) : this.own(row, column);
    texts[column] = text;
    return text;
  }

  boxValue(row: number, column: number): CellValue {
    const { row: top, column: left } = this.#anchor(row, column);
    return this.value(top, left);
  }

  boxFormat(row: number, column: number): string {
    return numberFormatAt(this.sheet, this.#anchor(row, column));
  }

  /** What a box says, as text; a formula without a value says its formula. */
  boxText(row: number, column: number): string {
    const value = this.boxValue(row, column);
    if (value === null) return formulaAt(this.sheet, this.#anchor(row, column)) ?? "";
    return isCellError(value) ? value.error : String(value).trim();
  }

  /** What a box shows: a number formatted as a percentage with its sign, everything else as {@link boxText}. */
  boxShown(row: number, column: number): string {
    const value = this.boxValue(row, column);
    const isPercentage = typeof value === "number" && /^[^;"]*%/u.test(this.boxFormat(row, column));
    return isPercentage ? `${toPercent(value)}%` : this.boxText(row, column);
  }

  /** The first cell of a box. */
  boxRef(row: number, column: number): CellRef {
    return { sheet: this.sheet.name, address: toAddress(this.#anchor(row, column)) };
  }

  #read(comparable: string): string {
    return this.#reworded && comparable !== "" ? this.#reworded(comparable) : comparable;
  }

  #anchor(row: number, column: number): CellPosition {
    const { top, left } = this.box(row, column);
    return { row: top, column: left };
  }
}

/** Texts by row and column. */
class TextGrid {
  readonly #rows: string[][] = [];

  row(row: number): string[] {
    return (this.#rows[row] ??= []);
  }
}

/** 0.95 -> "95"; a double carries fifteen digits faithfully. */
function toPercent(value: number): string {
  return String(Number((value * 100).toPrecision(15)));
}
