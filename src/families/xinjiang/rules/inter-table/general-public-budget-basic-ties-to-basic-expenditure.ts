import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 一般公共预算基本支出与基本支出表合计一致。 */
export const generalPublicBudgetBasicTiesToBasicExpenditure = defineRule({
  code: "BC056",
  title: "一般公共预算基本支出与基本支出表合计一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X26"],
  basis: "表5 总计行·基本支出 = 表6 总计行·合计",
  needs: ["generalPublicBudgetExpenditure", "generalPublicBudgetBasicExpenditure"],
  *relations({
    generalPublicBudgetExpenditure: general,
    generalPublicBudgetBasicExpenditure: basic,
  }) {
    yield* restates(general.main.fact(TOTAL, "basic"), basic.main.fact(TOTAL, "total"));
  },
  suggestion: "核对两表的基本支出总额。",
});
