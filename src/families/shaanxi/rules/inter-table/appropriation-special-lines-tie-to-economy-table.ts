import { TOTAL } from "../../../../budget/block";
import { SPECIAL_ECONOMIC_LINES } from "../economic-lines";
import { isOnlyGeneralPublicBudget } from "../only-general-public-budget";
import { defineRule, restates } from "../../../../checking/index";

/** 财政拨款专项业务经费各行与支出明细表（经济）一致。 */
export const appropriationSpecialLinesTieToEconomyTable = defineRule({
  code: "BC235",
  title: "财政拨款专项业务经费各行与支出明细表（经济）一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B06"],
  basis:
    "没有基金、国资和结转时：表4 部门经济 2(1)至(10) = 表6 同类·专项业务经费；表4 部门经济 2 = 表6 合计·专项业务经费",
  needs: ["comprehensiveAppropriationSummary", "generalPublicBudgetExpenditureByEconomy"],
  *relations({
    comprehensiveAppropriationSummary: appropriation,
    generalPublicBudgetExpenditureByEconomy: byEconomy,
  }) {
    if (!isOnlyGeneralPublicBudget(appropriation.revenue)) return;
    const { departmentEconomic } = appropriation;
    for (const [line, code] of SPECIAL_ECONOMIC_LINES)
      yield* restates(
        departmentEconomic.fact(line, "approved"),
        byEconomy.main.fact(code, "specialOperations")
      );
    yield* restates(
      departmentEconomic.fact("specialOperations", "approved"),
      byEconomy.main.fact(TOTAL, "specialOperations")
    );
  },
  suggestion: "核对该类在两张表的金额。",
});
