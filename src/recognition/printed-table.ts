import type { OrganizationKind } from "../budget/budget";
import type { ExpenditureCategory } from "../budget/expenditure-categories";

/** A value by the first form year it holds for. */
export type ByYear<V> = Readonly<Record<number, V>>;

/** What writing the empty form of a table needs to know beyond what reading it does. */
export interface PrintedTable {
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** Printed across the page; upright when left out. */
  readonly isLandscape?: true;
  /** A row below the header that numbers the columns. */
  readonly hasColumnNumbers: ByYear<boolean>;
  readonly totalRow: ByYear<"first" | "last">;
  /** Caption over the columns of code and name that reading does not ask for; "" where the form of a year has none. */
  readonly keyGroup?: ByYear<string>;
  /** Classes that a "code-and-name" block lists. */
  readonly categories?: readonly ExpenditureCategory[];
  /** Framed rows for the unit's own codes or projects; 0 where all rows are given. */
  readonly emptyRows: number;
  /** True where most units have nothing to fill in: the empty form carries the statement that the table is empty. */
  readonly isUsuallyNil?: true;
}

/** Words that all tables of a family share; {number}, {unit}, {organization} and {year} stand for what they name. */
export interface PrintedFamily {
  readonly sheetName: string;
  /** Above the title. */
  readonly tableNumber: string;
  readonly unit: string;
  readonly measure: string;
  /** How the row of column numbers marks columns without amounts. */
  readonly unnumbered: string;
  readonly organizations: Readonly<Record<OrganizationKind, string>>;
  /** Title in the properties of the file. */
  readonly workbookTitle: string;
}
