import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 收支总表收入总计与收入总表总计一致。 */
export const summaryTotalTiesToRevenue = defineRule({
  code: "BC040",
  title: "收支总表收入总计与收入总表总计一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X01"],
  basis: "表1 收入总计 = 表2 总计",
  needs: ["revenueExpenditureSummary", "revenueSummary"],
  *relations({ revenueExpenditureSummary: summary, revenueSummary: revenue }) {
    yield* restates(summary.revenue.fact(TOTAL, "approved"), revenue.main.fact(TOTAL, "total"));
  },
  suggestion: "核对两表的总计。",
});
