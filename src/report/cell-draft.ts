import type { CellChange, CellLook, NewRow } from "../grid/plan";
import type { SheetSnapshot } from "../grid/snapshot";
import { toCellRows, type NewText } from "./cell-rows";

/** A row that comes in, with all its cells. */
export interface AddedRow {
  readonly cells: readonly {
    readonly column: number;
    readonly look: CellLook;
    readonly text: string;
  }[];
  /** In points. */
  readonly height: number;
}

/** A change of a sheet of ours that is being put together, in the numbering of the sheet as it stands. */
export class CellDraft {
  readonly #texts: NewText[] = [];
  readonly #heights = new Map<number, number>();
  readonly #added: { readonly below: number; readonly rows: readonly AddedRow[] }[] = [];

  say(...texts: readonly NewText[]): void {
    this.#texts.push(...texts);
  }

  /** At least so many points; 0 hides the row. */
  setHeight(row: number, points: number): void {
    this.#heights.set(row, points);
  }

  /** What is added below the same row stands in the order in which it was added. */
  add(below: number, rows: readonly AddedRow[]): void {
    if (rows.length > 0) this.#added.push({ below, rows });
  }

  toChange(sheetId: string): CellChange | "nothing" {
    const place = (row: number): number =>
      this.#added.reduce((at, { below, rows }) => (below < row ? at + rows.length : at), row);
    const texts = this.#texts.map((one) => ({ ...one, row: place(one.row) }));
    const rowHeights: Record<number, number> = {};
    for (const [row, height] of this.#heights) rowHeights[place(row)] = height;
    const newRows: NewRow[] = [];
    for (const { row, cells, height } of this.#placeAdded()) {
      newRows.push({ row, cells: cells.map(({ column, look }) => ({ column, look })) });
      for (const { column, text } of cells) if (text !== "") texts.push({ row, column, text });
      rowHeights[row] = height;
    }
    if (texts.length === 0) return "nothing";
    return {
      sheetId,
      ...(newRows.length > 0 ? { newRows } : {}),
      ...toCellRows(texts),
      rowHeights,
    };
  }

  /** Each new row below the one it follows, which those above have moved on. */
  #placeAdded(): readonly (AddedRow & { readonly row: number })[] {
    let count = 0;
    return this.#added
      .flatMap(({ below, rows }) => rows.map((row) => ({ below, row })))
      .sort((a, b) => a.below - b.below)
      .map(({ below, row }) => ({ ...row, row: below + 1 + count++ }));
  }
}

/** The change, with the tag of a sheet of ours that another program took it from. */
export function withLostTag(
  sheet: SheetSnapshot,
  change: CellChange | "nothing",
  tag: string | null
): CellChange | "nothing" {
  if (sheet.hasLostTag !== true || tag === null) return change;
  const nothing = { sheetId: sheet.id, top: 0, left: 0, rows: [[null]], rowHeights: {} };
  return { ...(change === "nothing" ? nothing : change), tag };
}
