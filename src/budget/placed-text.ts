import type { CellRef } from "../grid/address";

/** A text of the form with the cell it stands in. */
export interface PlacedText {
  readonly text: string;
  readonly cell: CellRef;
}
