import { isInside, type CellPosition, type RangeBounds } from "./address";
import { usedBounds, type SheetSnapshot } from "./snapshot";

/**
 * Finds the merged range around a cell. Only rows of the used range are looked at: a merge over the whole sheet costs no more
 * than the sheet's content.
 */
export class MergeIndex {
  readonly #byRow = new Map<number, RangeBounds[]>();

  constructor(sheet: SheetSnapshot) {
    const used = usedBounds(sheet);
    if (!used) return;
    for (const merge of sheet.merges) {
      const bottom = Math.min(merge.bottom, used.bottom);
      for (let row = Math.max(merge.top, used.top); row <= bottom; row += 1) this.#add(row, merge);
    }
  }

  /** The first of overlapping ones; null for a cell that stands alone or outside the used rows. */
  at(cell: CellPosition): RangeBounds | null {
    return this.#byRow.get(cell.row)?.find((merge) => isInside(merge, cell)) ?? null;
  }

  #add(row: number, merge: RangeBounds): void {
    const known = this.#byRow.get(row);
    if (!known) this.#byRow.set(row, [merge]);
    // What an earlier one covers altogether is never the first.
    else if (!known.some(({ left, right }) => left <= merge.left && right >= merge.right))
      known.push(merge);
  }
}
