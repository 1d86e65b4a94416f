import { TOTAL } from "../../budget/block";
import { allCodesOf } from "../../checking/families";
import { foots } from "../../checking/relation";
import { defineRule } from "../../checking/rule";

/** 支出总表各科目基本支出与各预算基本支出一致。 */
export const expenditureBasicFootsFromFunds = defineRule({
  code: "BC059",
  title: "支出总表各科目基本支出与各预算基本支出一致",
  scope: "inter-table",
  severity: "warning",
  covers: ["XJ-X30"],
  basis: "表3 同码行·基本支出 = 表5 基本支出 ＋ 表8、表9 人员经费 ＋ 公用经费",
  needs: [
    "expenditureSummary",
    "generalPublicBudgetExpenditure",
    "governmentFundExpenditure",
    "stateCapitalExpenditure",
  ],
  *relations({
    expenditureSummary: expenditure,
    generalPublicBudgetExpenditure: general,
    governmentFundExpenditure: fund,
    stateCapitalExpenditure: capital,
  }) {
    for (const code of [
      ...allCodesOf(expenditure.main, general.main, fund.main, capital.main),
      TOTAL,
    ]) {
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
