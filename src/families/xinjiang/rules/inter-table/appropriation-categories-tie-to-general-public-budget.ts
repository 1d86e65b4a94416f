import { TOTAL } from "../../../../budget/block";
import { codesOf, defineRule, restates } from "../../../../checking/index";

/** 财政拨款收支表一般公共预算与一般公共预算支出表一致。 */
export const appropriationCategoriesTieToGeneralPublicBudget = defineRule({
  code: "BC051",
  title: "财政拨款收支表一般公共预算与一般公共预算支出表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X21", "XJ-X22"],
  basis: "表4 各功能分类、支出总计·一般公共预算 = 表5 同码类级行、总计行·合计",
  needs: ["appropriationSummary", "generalPublicBudgetExpenditure"],
  *relations({ appropriationSummary: appropriation, generalPublicBudgetExpenditure: general }) {
    for (const code of [...codesOf(["category"], appropriation.expenditure, general.main), TOTAL]) {
      yield* restates(
        appropriation.expenditure.fact(code, "generalPublicBudget"),
        general.main.fact(code, "total")
      );
    }
  },
  suggestion: "核对两表一般公共预算的同一科目。",
});
