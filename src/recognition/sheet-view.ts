import { toAddress, type CellRef, type RangeBounds } from "../grid/address";
import { MergeIndex } from "../grid/merge-index";
import { usedBounds, valueAt, type CellValue, type SheetSnapshot } from "../grid/snapshot";
import { toComparable } from "../text/normalize";

/** A sheet with the two things recognition asks all the time: comparable text and merges filled. */
export class SheetView {
  readonly sheet: SheetSnapshot;
  readonly bounds: RangeBounds;
  /** Columns of the used range, left to right. */
  readonly columns: readonly number[];
  readonly #comparable = new Map<string, string>();
  readonly #merges: MergeIndex;

  constructor(sheet: SheetSnapshot) {
    this.sheet = sheet;
    this.bounds = usedBounds(sheet) ?? { top: 0, left: 0, bottom: -1, right: -1 };
    const { left, right } = this.bounds;
    this.columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
    this.#merges = new MergeIndex(sheet);
  }

  value(row: number, column: number): CellValue {
    return valueAt(this.sheet, { row, column });
  }

  /** Text of a cell as written, numbers as text, "" for anything else. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "string") return value;
    return typeof value === "number" ? String(value) : "";
  }

  /** Comparable text of a cell; blank cells of a merged area have the text of its first cell. */
  comparable(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    const [anchorRow, anchorColumn] = merge ? [merge.top, merge.left] : [row, column];
    const key = `${anchorRow},${anchorColumn}`;
    let text = this.#comparable.get(key);
    if (text === undefined) {
      text = toComparable(this.text(anchorRow, anchorColumn));
      this.#comparable.set(key, text);
    }
    return text;
  }

  mergeAt(row: number, column: number): RangeBounds | null {
    return this.#merges.at({ row, column });
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.sheet.name, address: toAddress({ row, column }) };
  }
}
