import { defineRule, foots } from "../../../../checking/index";
import { EXPENDITURE_AND_FUNDS, basicParts, codesOf } from "../expenditure-and-funds";

/** 支出总表基本支出与各预算基本支出一致（没有其他资金的科目）。 */
export const expenditureBasicFootsFromFunds = defineRule({
  code: "BC059",
  title: "支出总表基本支出与各预算基本支出一致（没有其他资金的科目）",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X30"],
  basis: "表3 同码行·基本支出 = 表5 基本支出 ＋ 表8、表9 人员经费 ＋ 公用经费；没有其他资金的科目",
  needs: EXPENDITURE_AND_FUNDS,
  *relations(tables) {
    const { main: expenditure } = tables.expenditureSummary;
    for (const code of codesOf(tables, "appropriations"))
      yield foots(expenditure.fact(code, "basic"), basicParts(tables, code));
  },
  suggestion: "核对各表该科目的基本支出。",
});
