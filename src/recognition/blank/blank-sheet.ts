import type { RangeBounds } from "../../grid/address";
import type { CellLook, NewSheetPlan, PlannedCell } from "../../grid/plan";
import { countCellLines } from "../../grid/row-height";

/** Points of a line of 10 pt text and of the room above and below it, as the published forms have it. */
const LINE_HEIGHT = 14;
const PADDING = 6;

/** The sheet of an empty form in the making. */
export class BlankSheet {
  readonly #columnWidths: readonly number[];
  readonly #cells: PlannedCell[] = [];
  readonly #merges: RangeBounds[] = [];
  readonly #heights = new Map<number, number>();

  constructor(columnWidths: readonly number[]) {
    this.#columnWidths = columnWidths;
  }

  /** Text over a rectangle, which is merged; every cell of it gets the look, so that its frame is whole. */
  put(bounds: RangeBounds, text: string, look: CellLook): void {
    const { top, left, bottom, right } = bounds;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const isFirst = row === top && column === left;
        this.#cells.push({ row, column, value: isFirst ? toValue(text) : null, look });
      }
    if (bottom > top || right > left) this.#merges.push(bounds);
  }

  putCell(row: number, column: number, text: string, look: CellLook): void {
    this.put({ top: row, left: column, bottom: row, right: column }, text, look);
  }

  putNumber(row: number, column: number, number: number, look: CellLook): void {
    this.#cells.push({ row, column, value: { kind: "amount", decimal: String(number) }, look });
  }

  setHeight(row: number, points: number): void {
    this.#heights.set(row, points);
  }

  /** Makes the rows of a rectangle high enough for its text, the last of them growing. */
  makeRoom({ top, left, bottom, right }: RangeBounds, text: string, look: CellLook): void {
    const width = this.#columnWidths.slice(left, right + 1).reduce((sum, next) => sum + next, 0);
    let needed = countCellLines(text, look, width) * LINE_HEIGHT + PADDING;
    for (let row = top; row < bottom; row += 1) needed -= this.#heights.get(row) ?? 0;
    this.setHeight(bottom, Math.max(needed, this.#heights.get(bottom) ?? 0));
  }

  toPlan(name: string, landscape: boolean): NewSheetPlan {
    return {
      replaces: null,
      tag: null,
      name,
      columnWidths: this.#columnWidths,
      rowHeights: Object.fromEntries(this.#heights),
      cells: this.#cells,
      merges: this.#merges,
      landscape,
    };
  }
}

function toValue(text: string): PlannedCell["value"] {
  return text === "" ? null : { kind: "text", text };
}
