import { allCodesOf, defineRule, restates } from "../../../../checking/index";

/** 收入总表与支出总表同一科目金额一致。 */
export const revenueCodesTieToExpenditure = defineRule({
  code: "BC047",
  title: "收入总表与支出总表同一科目金额一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X15"],
  basis: "表2 每个科目·总计 = 表3 同码行·合计",
  needs: ["revenueSummary", "expenditureSummary"],
  *relations({ revenueSummary: revenue, expenditureSummary: expenditure }) {
    for (const code of allCodesOf(revenue.main, expenditure.main)) {
      yield* restates(revenue.main.fact(code, "total"), expenditure.main.fact(code, "total"));
    }
  },
  suggestion: "核对两表同一科目的金额。",
});
