import type { Fact } from "../../../budget/fact";

/** True when all appropriations are general public budget of the current year: then its tables show all of them. */
export function isOnlyGeneralPublicBudget(revenue: {
  fact(row: "governmentFund" | "stateCapital" | "carryOver", column: "approved"): Fact;
}): boolean {
  const others = ["governmentFund", "stateCapital", "carryOver"] as const;
  return others.every((row) => revenue.fact(row, "approved").amount.isZero);
}
