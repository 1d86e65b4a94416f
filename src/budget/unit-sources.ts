/** 收入总表、支出总表: the columns of sources whose sum is 合计. */
export const UNIT_SOURCES = [
  "generalPublicBudget",
  "governmentFund",
  "stateCapital",
  "higherLevelSubsidies",
  "publicServiceRevenue",
  "businessRevenue",
  "subordinateRemittances",
  "otherRevenue",
  "nonAppropriationSurplus",
  "cashAccountBalance",
  "carryOver",
] as const;

/** Columns that show a share of another one, each with it. */
export const UNIT_SOURCE_SHARES = [
  ["specialFundProjects", "generalPublicBudget"],
  ["specialFiscalAccount", "publicServiceRevenue"],
] as const;
