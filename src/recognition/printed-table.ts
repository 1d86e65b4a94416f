import type { OrganizationKind } from "../budget/budget";
import type { ByYear } from "../budget/by-year";
import type { CaptionPath } from "./locate/caption";

/** A class (类) of the functional classification as the summaries list it. */
export interface ExpenditureCategory {
  readonly code: string;
  readonly name: string;
  /** First form year that lists it, where later than the first form. */
  readonly since?: number;
}

/** A column that the form has and reading does not ask for. */
export interface OtherColumn {
  readonly captions: CaptionPath;
  /** "row-number": the rows below the header are numbered in it. */
  readonly holds: "row-number" | "code" | "text";
}

/** What writing the empty form of a table needs to know beyond what reading it does. */
export interface PrintedTable {
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** Printed across the page; upright when left out. */
  readonly isLandscape?: true;
  /** A row below the header that numbers the columns. */
  readonly hasColumnNumbers?: ByYear<boolean>;
  readonly totalRow: ByYear<"first" | "last">;
  /** Caption over the columns of code and name that reading does not ask for; "" where the form of a year has none. */
  readonly keyGroup?: ByYear<string>;
  /** Columns before the first block, between the names of the first block and its amounts, and after the last block. */
  readonly firstColumns?: readonly OtherColumn[];
  readonly middleColumns?: readonly OtherColumn[];
  readonly lastColumns?: readonly OtherColumn[];
  /** Lines at which blocks of different height stand side by side again, below so many empty rows under the highest. */
  readonly levelAt?: { readonly lines: readonly string[]; readonly emptyAbove: number };
  /** Classes that a "code-and-name" block lists. */
  readonly categories?: readonly ExpenditureCategory[];
  /** Framed rows for the unit's own codes or projects; 0 where all rows are given. */
  readonly emptyRows: number;
  /** Empty rows that set a total row at the end apart. */
  readonly emptyAboveTotal?: number;
  /** True where most units have nothing to fill in: the empty form carries the statement that the table is empty. */
  readonly isUsuallyNil?: true;
}

/** What writing the empty form of a project or a unit needs: the form is drawn cell by cell. */
export interface PrintedFrame {
  readonly columnWidths: readonly number[];
  /**
   * Rows of the form: "<" belongs to the cell on its left and "^" to the one above, "" is for the unit to
   * fill in, "#" with an amount, "~" with a text of several lines. Slots are those of `PrintedFamily`.
   */
  readonly rows: readonly (readonly string[])[];
  /** Lines below the form. */
  readonly notes: readonly string[];
  /** How often the form stands on its sheet, one for each project. */
  readonly copies: number;
}

/**
 * Words that all tables of a family share; {number}, {title}, {unit}, {organization}, {year} and {priorYear} stand for
 * what they name.
 */
export interface PrintedFamily {
  readonly sheetName: string;
  /** Above the title. */
  readonly tableNumber: string;
  /** Title of a table; forms that are drawn as a frame bear theirs without year. */
  readonly title: string;
  /** null where the tables do not name the unit. */
  readonly unit: string | null;
  readonly measure: string;
  /** How the row of column numbers marks columns without amounts. */
  readonly unnumbered: string;
  readonly organizations: Readonly<Record<OrganizationKind, string>>;
  /** Title in the properties of the file. */
  readonly workbookTitle: string;
  /** The sheet before all others: its title and the lines below. */
  readonly cover?: {
    readonly sheetName: string;
    readonly title: string;
    readonly lines: readonly string[];
  };
  /** The sheet that lists the tables under the captions of `LayoutFamily.contents`. */
  readonly contents?: {
    readonly sheetName: string;
    readonly title: string;
    readonly columnWidths: readonly number[];
    readonly notes: readonly string[];
  };
}
