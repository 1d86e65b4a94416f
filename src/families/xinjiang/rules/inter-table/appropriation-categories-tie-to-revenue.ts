import { codesOf, defineRule, restates } from "../../../../checking/index";

/** 财政拨款收支表各类支出与收入总表财政拨款小计一致。 */
export const appropriationCategoriesTieToRevenue = defineRule({
  code: "BC050",
  title: "财政拨款收支表各类支出与收入总表财政拨款小计一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X20"],
  basis: "表4 各功能分类·合计 = 表2 同码类级行·财政拨款（补助）小计",
  needs: ["revenueSummary", "appropriationSummary"],
  *relations({ revenueSummary: revenue, appropriationSummary: appropriation }) {
    for (const code of codesOf(["category"], appropriation.expenditure, revenue.main)) {
      yield* restates(
        appropriation.expenditure.fact(code, "total"),
        revenue.main.fact(code, "appropriation")
      );
    }
  },
  suggestion: "核对两表同一类科目的财政拨款金额。",
});
