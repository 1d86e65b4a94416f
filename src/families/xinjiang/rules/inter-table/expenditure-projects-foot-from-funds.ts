import { defineRule, foots } from "../../../../checking/index";
import { EXPENDITURE_AND_FUNDS, codesOf, fundParts } from "../expenditure-and-funds";

/** 支出总表项目支出与各资金来源一致（没有其他资金的科目）。 */
export const expenditureProjectsFootFromFunds = defineRule({
  code: "BC060",
  title: "支出总表项目支出与各资金来源一致（没有其他资金的科目）",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X31"],
  basis: "表3 同码行·项目支出 = 表5、表8、表9 项目支出；没有其他资金的科目",
  needs: EXPENDITURE_AND_FUNDS,
  *relations(tables) {
    const { main: expenditure } = tables.expenditureSummary;
    for (const code of codesOf(tables, "appropriations"))
      yield foots(expenditure.fact(code, "project"), fundParts(tables, code, "project"));
  },
  suggestion: "核对各表该科目的项目支出。",
});
