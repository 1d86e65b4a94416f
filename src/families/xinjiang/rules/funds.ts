import type { Fact } from "../../../budget/fact";

/** The three budgets that make up fiscal appropriations, by the name they have in every table. */
export const FUNDS = ["generalPublicBudget", "governmentFund", "stateCapital"] as const;

/** Columns of 表2 that are no fiscal appropriation of the current year. */
export const OTHER_SOURCES = [
  "specialFiscalAccount",
  "ownFunds",
  "appropriationCarryOver",
  "nonAppropriationCarryOver",
] as const;

/** True when a row of 表2 has money that is no fiscal appropriation of the current year. */
export function hasOtherSources(
  revenue: { fact(row: string, column: (typeof OTHER_SOURCES)[number]): Fact },
  row: string
): boolean {
  return OTHER_SOURCES.some((column) => !revenue.fact(row, column).amount.isZero);
}
