import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 财政拨款收支总表收入总计与三栏支出总计一致。 */
export const comprehensiveAppropriationRevenueRestatesExpenditure = defineRule({
  code: "BC206",
  title: "财政拨款收支总表收入总计与三栏支出总计一致",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A11"],
  basis: "表4 收入总计 = 支出总计（三栏各一次）",
  needs: ["comprehensiveAppropriationSummary"],
  *relations({ comprehensiveAppropriationSummary: summary }) {
    for (const side of [summary.functional, summary.departmentEconomic, summary.governmentEconomic])
      yield* restates(summary.revenue.fact(TOTAL, "approved"), side.fact(TOTAL, "approved"));
  },
  suggestion: "财政拨款收入和支出应当平衡，核对总计行。",
});
