import { codesOf, defineRule, restates } from "../../../../checking/index";

/** 收支总表各功能分类与收入总表同类科目一致。 */
export const summaryCategoriesTieToRevenue = defineRule({
  code: "BC046",
  title: "收支总表各功能分类与收入总表同类科目一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X14"],
  basis: "表1 各功能分类 = 表2 同码类级行·总计",
  needs: ["revenueExpenditureSummary", "revenueSummary"],
  *relations({ revenueExpenditureSummary: summary, revenueSummary: revenue }) {
    for (const code of codesOf(["category"], summary.expenditure, revenue.main)) {
      yield* restates(summary.expenditure.fact(code, "approved"), revenue.main.fact(code, "total"));
    }
  },
  suggestion: "核对两表同一类科目的金额。",
});
