import { toAddress, type RangeBounds } from "../../grid/address";
import { fitPages } from "../../grid/fit-pages";
import type { CellLook, NewSheetPlan, PlannedCell, PlannedValue, SheetPage } from "../../grid/plan";
import { countCellLines, toRowHeight } from "../../grid/row-height";
import type { Wording } from "./form";

/** Rows and columns of a box on the sheet, as a form states them. */
export interface BoxPlace {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Number of rows, 1 by default. */
  readonly down?: number;
}

export interface BoxContent {
  readonly value: PlannedValue | null;
  readonly look: CellLook;
  /** Lines to leave room for, whatever stands there now. */
  readonly lines?: number;
}

/** A cell of the new sheet in which the clerk's content stays. */
export interface KeptCell {
  readonly address: string;
  /** What is to be told of it; `{place}` is the cell. */
  readonly remark: Wording;
}

export interface TargetSheetPlan extends NewSheetPlan {
  readonly kept: readonly KeptCell[];
}

/** A sheet in the making: boxes are put on it, merges and row heights follow. */
export class TargetSheet {
  readonly #columnWidths: readonly number[];
  readonly #cells: PlannedCell[] = [];
  readonly #merges: RangeBounds[] = [];
  readonly #lines = new Map<number, number>();
  readonly #kept: KeptCell[] = [];
  readonly #starts: number[] = [];

  constructor(columnWidths: readonly number[]) {
    this.#columnWidths = columnWidths;
  }

  /** Puts a value into a box; every cell of the box gets the look, so that merged boxes have a whole frame. */
  put(place: BoxPlace, { value, look, lines = 1 }: BoxContent): void {
    const { row: top, left, right, down = 1 } = place;
    const bottom = top + down - 1;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const isFirst = row === top && column === left;
        this.#cells.push({ row, column, value: isFirst ? value : null, look });
      }
    }
    if (bottom > top || right > left) this.#merges.push({ top, left, bottom, right });
    this.#reserve(place, Math.max(lines, this.#countLines(place, value, look)));
  }

  /** Text into a box; always text, whatever it begins with. */
  putText(place: BoxPlace, text: string, look: CellLook): void {
    this.put(place, { value: text === "" ? null : { kind: "text", text }, look });
  }

  /** A table begins with this row, and a page. */
  startPage(row: number): void {
    this.#starts.push(row);
  }

  /** Notes that the clerk's content stays in a cell. */
  keep(row: number, column: number, remark: Wording): void {
    this.#kept.push({ address: toAddress({ row, column }), remark });
  }

  /** Text for a later run in a column of no width, right of everything else. */
  putMark(row: number, text: string): void {
    const column = this.#columnWidths.length;
    const isTaken = this.#cells.some((cell) => cell.row === row && cell.column === column);
    if (text === "" || isTaken) return;
    // Wrapped: a text that is not runs over the cells beside it in print, from a hidden column too.
    this.#cells.push({ row, column, value: { kind: "text", text }, look: "plain" });
  }

  toPlan(tag: string, name: string): TargetSheetPlan {
    const rowHeights: Record<number, number> = {};
    for (const [row, lines] of this.#lines) rowHeights[row] = toRowHeight(lines);
    return {
      replaces: null,
      tag,
      name,
      columnWidths: [...this.#columnWidths, 0],
      rowHeights,
      cells: this.#cells,
      merges: this.#merges,
      ...this.#page(rowHeights),
      kept: this.#kept,
    };
  }

  #page(rowHeights: Readonly<Record<number, number>>): SheetPage {
    if (this.#starts.length === 0) return { landscape: true };
    const end = this.#cells.reduce((last, { row }) => Math.max(last, row), 0) + 1;
    const columnWidths = this.#columnWidths;
    return fitPages({ columnWidths, rowHeights, starts: this.#starts, end });
  }

  #countLines({ left, right }: BoxPlace, value: PlannedValue | null, look: CellLook): number {
    if (value?.kind !== "text") return 1;
    const width = this.#columnWidths.slice(left, right + 1).reduce((sum, next) => sum + next, 0);
    return countCellLines(value.text, look, width);
  }

  /** A box over several rows shares its lines out among them. */
  #reserve({ row: top, down = 1 }: BoxPlace, lines: number): void {
    const share = Math.ceil(lines / down);
    for (let row = top; row < top + down; row += 1)
      this.#lines.set(row, Math.max(share, this.#lines.get(row) ?? 1));
  }
}
