import { totalFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 收支总体情况表支出总计等于各类之和。 */
export const summaryExpenditureFoots = defineRule({
  code: "BC002",
  title: "收支总体情况表支出总计等于各类之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-A10"],
  basis: "表1 支出总计 = Σ 各功能分类",
  needs: ["revenueExpenditureSummary"],
  *relations({ revenueExpenditureSummary: summary }) {
    yield* totalFoots(summary.expenditure, "category");
  },
  suggestion: "核对各功能分类行和支出总计。",
});
