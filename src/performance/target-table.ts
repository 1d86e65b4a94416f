import type { PlacedText } from "../budget/budget";
import type { Fact } from "../budget/fact";
import type { CellRef } from "../grid/address";
import type { Amount } from "../money/amount";
import type { FormId, IndicatorColumnId } from "./form";

/**
 * Content of one cell to fill.
 * - missing: still to be filled in; `text` is what the cell says
 * - unreadable: an amount was expected and something else stands there
 * - blank: empty, left to the clerk
 */
export type TargetValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "missing"; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string }
  | { readonly kind: "blank" };

/** One row of the indicator grid as text by column; names merged downwards are repeated. */
export type TargetIndicator = { readonly [C in IndicatorColumnId]?: string };

/** One performance-target table, filled from a budget or read from a sheet. */
export interface TargetTable {
  readonly form: FormId;
  readonly title: string;
  /** null when the tables or the sheet name no year. */
  readonly year: number | null;
  /** By slot of the form; a slot whose label a document leaves out is not there. */
  readonly values: Readonly<Record<string, TargetValue>>;
  readonly indicators: readonly TargetIndicator[];
}

/** A table that was read, with the places to point at. */
export interface PlacedTargetTable extends TargetTable {
  readonly place: PlacedText;
  /** Cell of every slot found. */
  readonly cells: Readonly<Record<string, CellRef>>;
  /** Amount slots as figures to be checked. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** Cells of the indicator grid, row for row as in `indicators`. */
  readonly indicatorCells: readonly { readonly [C in IndicatorColumnId]?: CellRef }[];
}
