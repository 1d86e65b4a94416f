import { TOTAL } from "../../../../budget/block";
import { codesOf, defineRule, restates } from "../../../../checking/index";

/** 财政拨款收支表国有资本经营预算与国有资本经营支出表一致。 */
export const appropriationCategoriesTieToStateCapital = defineRule({
  code: "BC053",
  title: "财政拨款收支表国有资本经营预算与国有资本经营支出表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X23", "XJ-X52"],
  basis: "表4 各功能分类、支出总计·国有资本经营预算 = 表9 同码类级行、总计行·合计",
  needs: ["appropriationSummary", "stateCapitalExpenditure"],
  *relations({ appropriationSummary: appropriation, stateCapitalExpenditure: capital }) {
    for (const code of [...codesOf(["category"], appropriation.expenditure, capital.main), TOTAL]) {
      yield* restates(
        appropriation.expenditure.fact(code, "stateCapital"),
        capital.main.fact(code, "total")
      );
    }
  },
  suggestion: "核对两表国有资本经营预算的同一科目。",
});
