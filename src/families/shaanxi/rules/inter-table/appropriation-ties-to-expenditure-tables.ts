import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 一般公共预算拨款与两张支出明细表合计一致。 */
export const appropriationTiesToExpenditureTables = defineRule({
  code: "BC232",
  title: "一般公共预算拨款与两张支出明细表合计一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B03"],
  basis: "表4 一般公共预算拨款 = 表5 合计 = 表6 合计",
  needs: [
    "comprehensiveAppropriationSummary",
    "generalPublicBudgetExpenditureByFunction",
    "generalPublicBudgetExpenditureByEconomy",
  ],
  *relations({
    comprehensiveAppropriationSummary: appropriation,
    generalPublicBudgetExpenditureByFunction: byFunction,
    generalPublicBudgetExpenditureByEconomy: byEconomy,
  }) {
    yield* restates(
      appropriation.revenue.fact("generalPublicBudget", "approved"),
      byFunction.main.fact(TOTAL, "total"),
      byEconomy.main.fact(TOTAL, "total")
    );
  },
  suggestion: "核对三张表的合计。",
});
