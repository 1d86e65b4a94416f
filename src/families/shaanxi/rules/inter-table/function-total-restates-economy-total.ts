import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 两张支出明细表合计行一致。 */
export const functionTotalRestatesEconomyTotal = defineRule({
  code: "BC237",
  title: "两张支出明细表合计行一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B08"],
  basis: "表5 合计行各栏 = 表6 合计行同名栏",
  needs: ["generalPublicBudgetExpenditureByFunction", "generalPublicBudgetExpenditureByEconomy"],
  *relations({
    generalPublicBudgetExpenditureByFunction: byFunction,
    generalPublicBudgetExpenditureByEconomy: byEconomy,
  }) {
    for (const { id } of byFunction.main.columns)
      yield* restates(byFunction.main.fact(TOTAL, id), byEconomy.main.fact(TOTAL, id));
  },
  suggestion: "核对两张表的合计行。",
});
