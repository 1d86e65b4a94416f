import type { TableId } from "../budget/schema";
import type { CellRef } from "../grid/address";

/**
 * Something of the document that could not be read. It never becomes a finding: what depends on it is not evaluated.
 * - ambiguous-table: two places claim to be the same table
 * - hidden-copy: a hidden sheet holds the table once more; the visible one was read
 * - other-title: the title of another table stands above the header of this one, which was not read
 * - unread-table: the title of the table stands above a header in which captions of the form are lacking; it was not read
 * - table-beside: the title of the table stands beside another one, and which columns are whose could not be told; it was not read
 * - missing-column: a column of the form was not found
 * - missing-total: a filled table without its total row
 * - missing-measure: neither 元 nor 万元 is stated, amounts are not judged
 * - other-measure: another unit of money is stated, amounts are not judged
 * - unreadable-amount: text or an error value
 * - unshown-amount: a number whose format does not show it as an amount
 * - uncalculated-formula: a formula whose result is neither stored nor calculated
 * - unknown-row: a row with amounts that is no row of this form
 */
export interface RecognitionProblem {
  readonly kind:
    | "ambiguous-table"
    | "hidden-copy"
    | "other-title"
    | "unread-table"
    | "table-beside"
    | "missing-column"
    | "missing-total"
    | "missing-measure"
    | "other-measure"
    | "unreadable-amount"
    | "unshown-amount"
    | "uncalculated-formula"
    | "unknown-row";
  readonly table: TableId;
  readonly cells: readonly CellRef[];
  /** The caption, label or text it is about. */
  readonly detail: string;
}
