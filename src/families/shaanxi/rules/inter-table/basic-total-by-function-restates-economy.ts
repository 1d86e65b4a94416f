import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 两张基本支出明细表合计行一致。 */
export const basicTotalByFunctionRestatesEconomy = defineRule({
  code: "BC240",
  title: "两张基本支出明细表合计行一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B11"],
  basis: "表7 合计行各栏 = 表8 合计行同名栏",
  needs: [
    "generalPublicBudgetBasicExpenditureByFunction",
    "generalPublicBudgetBasicExpenditureByEconomy",
  ],
  *relations({
    generalPublicBudgetBasicExpenditureByFunction: byFunction,
    generalPublicBudgetBasicExpenditureByEconomy: byEconomy,
  }) {
    for (const { id } of byFunction.main.columns)
      yield* restates(byFunction.main.fact(TOTAL, id), byEconomy.main.fact(TOTAL, id));
  },
  suggestion: "核对两张表的合计行。",
});
