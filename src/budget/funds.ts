/** The three budgets that make up fiscal appropriations, by the name they have in every table. */
export const FUNDS = ["generalPublicBudget", "governmentFund", "stateCapital"] as const;

/** Columns of 表2 that are no fiscal appropriation of the current year. */
export const OTHER_SOURCES = [
  "specialFiscalAccount",
  "ownFunds",
  "appropriationCarryOver",
  "nonAppropriationCarryOver",
] as const;
