import { TOTAL } from "../../../../budget/block";
import { defineRule, partOf } from "../../../../checking/index";

/** 一般公共预算基本支出不大于支出总表基本支出。 */
export const generalPublicBudgetBasicIsWithinExpenditure = defineRule({
  code: "BC066",
  title: "一般公共预算基本支出不大于支出总表基本支出",
  scope: "inter-table",
  severity: "warning",
  covers: ["XJ-X55"],
  basis: "表5 总计行·基本支出 ≤ 表3 总计行·基本支出",
  needs: ["expenditureSummary", "generalPublicBudgetExpenditure"],
  *relations({ expenditureSummary: expenditure, generalPublicBudgetExpenditure: general }) {
    yield partOf(general.main.fact(TOTAL, "basic"), expenditure.main.fact(TOTAL, "basic"));
  },
  suggestion: "核对两表的基本支出总额。",
});
