import { isOnlyGeneralPublicBudget } from "../only-general-public-budget";
import { codesOf, defineRule, restates } from "../../../../checking/index";

/** 财政拨款各功能大类与支出明细表类级科目一致。 */
export const appropriationCategoriesTieToFunctionTable = defineRule({
  code: "BC233",
  title: "财政拨款各功能大类与支出明细表类级科目一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B04"],
  basis: "没有基金、国资和结转时：表4 功能大类各行 = 表5 同类·合计",
  needs: ["comprehensiveAppropriationSummary", "generalPublicBudgetExpenditureByFunction"],
  *relations({
    comprehensiveAppropriationSummary: appropriation,
    generalPublicBudgetExpenditureByFunction: byFunction,
  }) {
    if (!isOnlyGeneralPublicBudget(appropriation.revenue)) return;
    for (const code of codesOf(["category"], appropriation.functional, byFunction.main))
      yield* restates(
        appropriation.functional.fact(code, "approved"),
        byFunction.main.fact(code, "total")
      );
  },
  suggestion: "核对该类在两张表的金额。",
});
