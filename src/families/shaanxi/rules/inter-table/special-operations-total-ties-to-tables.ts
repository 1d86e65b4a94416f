import { TOTAL } from "../../../../budget/block";
import { isOnlyGeneralPublicBudget } from "../only-general-public-budget";
import { defineRule, restates } from "../../../../checking/index";

/** 专项业务经费支出表合计与各表一致。 */
export const specialOperationsTotalTiesToTables = defineRule({
  code: "BC241",
  title: "专项业务经费支出表合计与各表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B12"],
  basis: "表10 合计 = 表5、表6 合计行·专项业务经费；没有基金、国资和结转时 = 表4 部门经济 2",
  needs: [
    "comprehensiveAppropriationSummary",
    "generalPublicBudgetExpenditureByFunction",
    "generalPublicBudgetExpenditureByEconomy",
    "specialOperationsExpenditure",
  ],
  *relations({
    comprehensiveAppropriationSummary: appropriation,
    generalPublicBudgetExpenditureByFunction: byFunction,
    generalPublicBudgetExpenditureByEconomy: byEconomy,
    specialOperationsExpenditure: special,
  }) {
    const total = special.main.fact(TOTAL, "total");
    yield* restates(
      total,
      byFunction.main.fact(TOTAL, "specialOperations"),
      byEconomy.main.fact(TOTAL, "specialOperations")
    );
    if (isOnlyGeneralPublicBudget(appropriation.revenue))
      yield* restates(
        total,
        appropriation.departmentEconomic.fact("specialOperations", "approved")
      );
  },
  suggestion: "核对各表的专项业务经费合计。",
});
