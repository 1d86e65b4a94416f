import type { CellRef } from "../grid/address";
import type { Amount } from "../money/amount";
import type { Fact } from "./fact";
import type { PlacedText } from "./placed-text";

/** A form of performance targets by the name that its family gives it. */
export type FormId = string;

/** One table for the organization, or one for each project. */
export type FormSubject = "unit" | "project";

/** Tag of the sheets with target tables that we wrote. */
export const TARGET_SHEET_TAG = "performance-targets";

export type IndicatorColumnId =
  | "level1"
  | "level2"
  | "level3"
  | "targetValue"
  | "basis"
  | "priorValue"
  | "weight"
  | "scoringRule"
  | "evidence"
  | "remark";

/** Columns of a list of tasks: name, what is to be done, and its money. */
export type TaskColumnId = "task" | "content" | "total" | "appropriation" | "otherFunds";

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

/** One row of the list of tasks. */
export type TargetTask = { readonly [C in TaskColumnId]?: TargetValue };

/** One performance-target table, filled from a budget or read from a sheet. */
export interface TargetTable {
  readonly form: FormId;
  readonly per: FormSubject;
  readonly title: string;
  /** null when the tables or the sheet name no year, or the form has no place for it. */
  readonly year: number | null;
  /** By slot of the form; a slot whose label a document leaves out is not there. */
  readonly values: Readonly<Record<string, TargetValue>>;
  /** Empty for forms without a list of tasks. */
  readonly tasks: readonly TargetTask[];
  readonly indicators: readonly TargetIndicator[];
}

/** What the weights of a table must add up to, and how first-level indicators may share it. */
export interface WeightDemand {
  readonly total: number;
  /** Sums by first-level name, any of which will do; empty where any division will do. */
  readonly splits: readonly Readonly<Record<string, number>>[];
}

/** Cells of one row of the indicator grid. */
export type IndicatorCells = { readonly [C in IndicatorColumnId]?: CellRef };

/** A table that was read, with the places to point at. */
export interface PlacedTargetTable extends TargetTable {
  readonly place: PlacedText;
  /** Cell of every slot found. */
  readonly cells: Readonly<Record<string, CellRef>>;
  /** Amount slots as figures to be checked. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** Cells of the indicator grid, row for row as in `indicators`. */
  readonly indicatorCells: readonly IndicatorCells[];
  /** The subtitle that names the year, null without one. */
  readonly yearPlace: PlacedText | null;
  /** What the weights must be; null for forms without weights. */
  readonly weights: WeightDemand | null;
}
