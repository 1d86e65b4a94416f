import type { PlacedText } from "../../budget/budget";
import type { CellRef } from "../../grid/address";
import type { FormYears } from "../layout";

/** Words of a workbook that tell the form year: a wording in use in these years, or a table that the forms had then. */
export interface YearMark {
  readonly years: FormYears;
  readonly text: string;
  readonly kind: "title" | "caption" | "table";
}

/**
 * Why a filled cell beside or below a table was not read.
 * - column-numbers: the row of column numbers below the header
 * - note: a sentence under the table
 * - other-column: a column that the form does not have or that no figure is taken from
 * - unknown-row: a labelled row that is no row of the form
 * - no-label: a row without label
 * - beside: outside the columns of the table
 * - above-header: beside the title, name and measure
 * - form-text: goals and indicators of a form, of which only names and amounts are read
 */
export type IgnoredReason =
  | "column-numbers"
  | "note"
  | "other-column"
  | "unknown-row"
  | "no-label"
  | "beside"
  | "above-header"
  | "form-text";

/** Cells ignored for one reason. */
export interface IgnoredCells {
  readonly reason: IgnoredReason;
  /** Caption of an "other-column", else "". */
  readonly caption: string;
  readonly count: number;
  /** The first places. */
  readonly cells: readonly CellRef[];
}

/** Why one place was taken for a table, and what was read of it. */
export interface PlaceEvidence {
  /** Title as written. */
  readonly title: PlacedText;
  /** Rectangle from the title to the last row of the table, A1. */
  readonly range: string;
  /** Captions of the form that stand in the header, of those that the form has. */
  readonly captions: { readonly found: number; readonly all: number };
  readonly marks: readonly YearMark[];
  /** Rows of the sheet that were read as rows of the table; for forms the values' rows. */
  readonly rows: number;
  /** Filled cells that nothing was read from, by reason. */
  readonly ignored: readonly IgnoredCells[];
}

/** Why the workbook was taken for a form of this family and year. */
export interface LayoutEvidence {
  /** Tables of the form that are there, of those that the form has. */
  readonly tables: { readonly found: number; readonly all: number };
  readonly marks: readonly YearMark[];
  /** Form year by the marks and, within the years that they allow, by the fiscal year. */
  readonly yearFound: number;
  /** What the user stated instead of the evidence. */
  readonly stated: { readonly family: boolean; readonly formYear: boolean };
  /** Titles of tables that the form of this year does not have; they were not read. */
  readonly surplus: readonly PlacedText[];
  /** Titles of tables that are kept beside the published ones: last year's, or for reference; they were not read. */
  readonly references: readonly PlacedText[];
  /** Titles of tables beside those of a general form; they were not read. */
  readonly otherTables: readonly PlacedText[];
  /** Sheets of the user that hold something but no table; nothing was read there. */
  readonly otherSheets: readonly OtherSheet[];
}

/** A sheet without tables. */
export interface OtherSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly filledCells: number;
}
