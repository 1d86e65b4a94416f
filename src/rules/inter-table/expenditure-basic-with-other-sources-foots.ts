import { TOTAL } from "../../budget/block";
import { hasOtherSources } from "../../budget/funds";
import { allCodesOf } from "../../checking/families";
import { foots } from "../../checking/relation";
import { defineRule } from "../../checking/rule";

/** 支出总表基本支出与各预算基本支出一致（有其他资金的科目）。 */
export const expenditureBasicWithOtherSourcesFoots = defineRule({
  code: "BC076",
  title: "支出总表基本支出与各预算基本支出一致（有其他资金的科目）",
  scope: "inter-table",
  severity: "warning",
  covers: ["XJ-X30"],
  basis:
    "表3 同码行·基本支出 = 表5 基本支出 ＋ 表8、表9 人员经费 ＋ 公用经费；有其他资金的科目（其他资金只安排项目支出时）",
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
      if (!hasOtherSources(revenue.main, code)) continue;
      yield foots(expenditure.main.fact(code, "basic"), [
        general.main.fact(code, "basic"),
        ...[fund.main, capital.main].flatMap((main) => [
          main.fact(code, "personnel"),
          main.fact(code, "operating"),
        ]),
      ]);
    }
  },
  suggestion: "如果专户、单位资金或结转也安排了基本支出，差额属正常，请写明。",
});
