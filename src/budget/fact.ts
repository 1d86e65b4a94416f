import type { CellRef } from "../grid/address";
import type { Shown } from "../money/judgement";
import type { StoredAmount } from "./shown-amount";

/**
 * - amount: the cell holds a number
 * - blank: the cell is empty or holds a dash; its amount is zero
 * - absent: the table is there, the row is not; its amount is zero
 * - unreadable: something is there that is no number; its amount must not be used
 */
export type FactState = "amount" | "blank" | "absent" | "unreadable";

/** One figure of a budget with the place it stands in. */
export interface Fact extends Shown {
  readonly state: FactState;
  /** The amount is written as text, which the spreadsheet's own sums pass over. */
  readonly isText?: boolean;
  /** What the cell stores where its number format shows something else. */
  readonly stored?: StoredAmount;
  /** Where it stands; null for an absent row and for figures of another workbook. */
  readonly cell: CellRef | null;
  /** "表3" and what stands at its row and column, for messages: "208 社会保障和就业支出·合计". */
  readonly tableLabel: string;
  readonly label: string;
}

/** The figure as last year's workbook shows it: it has no place in this year's. */
export function ofPriorYear(fact: Fact): Fact {
  return { ...fact, cell: null, tableLabel: `上年工作簿${fact.tableLabel}` };
}

/** True for a figure that is there and not merely zero by absence. */
export function isFilled(fact: Fact): boolean {
  return fact.state === "amount";
}
