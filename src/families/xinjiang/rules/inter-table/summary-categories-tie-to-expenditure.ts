import { codesOf, defineRule, restates } from "../../../../checking/index";

/** 收支总表各功能分类与支出总表同类科目一致。 */
export const summaryCategoriesTieToExpenditure = defineRule({
  code: "BC045",
  title: "收支总表各功能分类与支出总表同类科目一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X13"],
  basis: "表1 各功能分类 = 表3 同码类级行·合计",
  needs: ["revenueExpenditureSummary", "expenditureSummary"],
  *relations({ revenueExpenditureSummary: summary, expenditureSummary: expenditure }) {
    for (const code of codesOf(["category"], summary.expenditure, expenditure.main)) {
      yield* restates(
        summary.expenditure.fact(code, "approved"),
        expenditure.main.fact(code, "total")
      );
    }
  },
  suggestion: "核对两表同一类科目的金额。",
});
