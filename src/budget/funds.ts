import type { Fact } from "./fact";

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

/** True when all appropriations are general public budget of the current year: then its tables show all of them. */
export function isOnlyGeneralPublicBudget(revenue: {
  fact(row: "governmentFund" | "stateCapital" | "carryOver", column: "approved"): Fact;
}): boolean {
  const others = ["governmentFund", "stateCapital", "carryOver"] as const;
  return others.every((row) => revenue.fact(row, "approved").amount.isZero);
}
