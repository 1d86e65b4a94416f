import { defineRule, namedAlike } from "../../../../checking/index";

/** 同一科目在各表的名称相同。 */
export const codesAreNamedAlike = defineRule({
  code: "BC074",
  title: "同一科目在各表的名称相同",
  scope: "inter-table",
  severity: "warning",
  covers: ["XJ-X45", "XJ-X46"],
  basis: "表1、表2、表3、表4、表5 同码科目的名称相同",
  needs: [
    "revenueExpenditureSummary",
    "revenueSummary",
    "expenditureSummary",
    "appropriationSummary",
    "generalPublicBudgetExpenditure",
  ],
  *relations({
    revenueExpenditureSummary: summary,
    revenueSummary: revenue,
    expenditureSummary: expenditure,
    appropriationSummary: appropriation,
    generalPublicBudgetExpenditure: general,
  }) {
    yield* namedAlike([
      summary.expenditure,
      revenue.main,
      expenditure.main,
      appropriation.expenditure,
      general.main,
    ]);
  },
  suggestion: "核对科目名称，以当年科目书为准。",
});
