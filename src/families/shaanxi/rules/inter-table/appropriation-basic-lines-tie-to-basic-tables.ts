import { TOTAL } from "../../../../budget/block";
import { BASIC_ECONOMIC_LINES } from "../economic-lines";
import { isOnlyGeneralPublicBudget } from "../only-general-public-budget";
import { defineRule, restates } from "../../../../checking/index";

/** 财政拨款人员经费和公用经费与基本支出明细表一致。 */
export const appropriationBasicLinesTieToBasicTables = defineRule({
  code: "BC234",
  title: "财政拨款人员经费和公用经费与基本支出明细表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B05"],
  basis:
    "没有基金、国资和结转时：表4 部门经济 1(1)至(4) = 表8 301、302、303、310·合计；表4 部门经济 1 = 表7 合计 = 表8 合计",
  needs: [
    "comprehensiveAppropriationSummary",
    "generalPublicBudgetBasicExpenditureByFunction",
    "generalPublicBudgetBasicExpenditureByEconomy",
  ],
  *relations({
    comprehensiveAppropriationSummary: appropriation,
    generalPublicBudgetBasicExpenditureByFunction: byFunction,
    generalPublicBudgetBasicExpenditureByEconomy: byEconomy,
  }) {
    if (!isOnlyGeneralPublicBudget(appropriation.revenue)) return;
    const { departmentEconomic } = appropriation;
    for (const [line, code] of BASIC_ECONOMIC_LINES)
      yield* restates(
        departmentEconomic.fact(line, "approved"),
        byEconomy.main.fact(code, "total")
      );
    yield* restates(
      departmentEconomic.fact("personnelAndOperating", "approved"),
      byEconomy.main.fact(TOTAL, "total"),
      byFunction.main.fact(TOTAL, "total")
    );
  },
  suggestion: "核对该类在各表的金额。",
});
