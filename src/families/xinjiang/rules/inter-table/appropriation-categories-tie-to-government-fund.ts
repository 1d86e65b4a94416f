import { TOTAL } from "../../../../budget/block";
import { codesOf, defineRule, restates } from "../../../../checking/index";

/** 财政拨款收支表政府性基金与政府性基金支出表一致。 */
export const appropriationCategoriesTieToGovernmentFund = defineRule({
  code: "BC052",
  title: "财政拨款收支表政府性基金与政府性基金支出表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X23", "XJ-X51"],
  basis: "表4 各功能分类、支出总计·政府性基金预算 = 表8 同码类级行、总计行·合计",
  needs: ["appropriationSummary", "governmentFundExpenditure"],
  *relations({ appropriationSummary: appropriation, governmentFundExpenditure: fund }) {
    for (const code of [...codesOf(["category"], appropriation.expenditure, fund.main), TOTAL]) {
      yield* restates(
        appropriation.expenditure.fact(code, "governmentFund"),
        fund.main.fact(code, "total")
      );
    }
  },
  suggestion: "核对两表政府性基金的同一科目。",
});
