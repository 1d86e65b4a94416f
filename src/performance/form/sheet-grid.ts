import type { CellPosition, CellRef, RangeBounds } from "../../grid/address";
import { toAddress } from "../../grid/address";
import { MergeIndex } from "../../grid/merge-index";
import {
  formulaAt,
  isCellError,
  numberFormatAt,
  usedBounds,
  valueAt,
  type CellValue,
  type SheetSnapshot,
} from "../../grid/snapshot";

/** A sheet on which every cell of a merged range shows the range's value. */
export class SheetGrid {
  readonly sheet: SheetSnapshot;
  /** null for an empty sheet. */
  readonly bounds: RangeBounds | null;
  readonly #merges: MergeIndex;

  constructor(sheet: SheetSnapshot) {
    this.sheet = sheet;
    this.bounds = usedBounds(sheet);
    this.#merges = new MergeIndex(sheet);
  }

  /** The merged range around a cell, or the cell alone. */
  box(row: number, column: number): RangeBounds {
    const merge = this.#merges.at({ row, column });
    return merge ?? { top: row, left: column, bottom: row, right: column };
  }

  value(row: number, column: number): CellValue {
    return valueAt(this.sheet, this.#anchor(row, column));
  }

  numberFormat(row: number, column: number): string {
    return numberFormatAt(this.sheet, this.#anchor(row, column));
  }

  /** What the cell says, as text; a formula without a value says its formula. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return formulaAt(this.sheet, this.#anchor(row, column)) ?? "";
    return isCellError(value) ? value.error : String(value).trim();
  }

  /** What the cell shows: a number formatted as a percentage with its sign, everything else as {@link text}. */
  shown(row: number, column: number): string {
    const anchor = this.#anchor(row, column);
    const value = valueAt(this.sheet, anchor);
    const isPercentage =
      typeof value === "number" && /^[^;"]*%/u.test(numberFormatAt(this.sheet, anchor));
    return isPercentage ? `${toPercent(value)}%` : this.text(row, column);
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.sheet.name, address: toAddress(this.#anchor(row, column)) };
  }

  #anchor(row: number, column: number): CellPosition {
    const { top, left } = this.box(row, column);
    return { row: top, column: left };
  }
}

/** 0.95 -> "95"; a double carries fifteen digits faithfully. */
function toPercent(value: number): string {
  return String(Number((value * 100).toPrecision(15)));
}
