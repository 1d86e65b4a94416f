import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 收支总体情况表收入总计与支出总计一致。 */
export const summaryRevenueRestatesExpenditure = defineRule({
  code: "BC003",
  title: "收支总体情况表收入总计与支出总计一致",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-A11"],
  basis: "表1 收入总计 = 支出总计",
  needs: ["revenueExpenditureSummary"],
  *relations({ revenueExpenditureSummary: summary }) {
    yield* restates(
      summary.revenue.fact(TOTAL, "approved"),
      summary.expenditure.fact(TOTAL, "approved")
    );
  },
  suggestion: "收入和支出必须平衡，核对两边总计及其分项。",
});
