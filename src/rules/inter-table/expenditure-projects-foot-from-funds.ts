import { TOTAL } from "../../budget/block";
import { hasOtherSources } from "../../budget/funds";
import { allCodesOf } from "../../checking/families";
import { foots } from "../../checking/relation";
import { defineRule } from "../../checking/rule";

/** 支出总表项目支出与各资金来源一致（没有其他资金的科目）。 */
export const expenditureProjectsFootFromFunds = defineRule({
  code: "BC060",
  title: "支出总表项目支出与各资金来源一致（没有其他资金的科目）",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X31"],
  basis: "表3 同码行·项目支出 = 表5、表8、表9 项目支出；没有其他资金的科目",
  needs: [
    "revenueSummary",
    "expenditureSummary",
    "generalPublicBudgetExpenditure",
    "governmentFundExpenditure",
    "stateCapitalExpenditure",
  ],
  *relations({
    revenueSummary: revenue,
    expenditureSummary: expenditure,
    generalPublicBudgetExpenditure: general,
    governmentFundExpenditure: fund,
    stateCapitalExpenditure: capital,
  }) {
    for (const code of [
      ...allCodesOf(expenditure.main, general.main, fund.main, capital.main),
      TOTAL,
    ]) {
      if (hasOtherSources(revenue.main, code)) continue;
      yield foots(expenditure.main.fact(code, "project"), [
        general.main.fact(code, "project"),
        fund.main.fact(code, "project"),
        capital.main.fact(code, "project"),
      ]);
    }
  },
  suggestion: "核对各表该科目的项目支出。",
});
