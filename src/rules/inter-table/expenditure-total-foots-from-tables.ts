import { TOTAL } from "../../budget/block";
import { OTHER_SOURCES } from "../../budget/funds";
import { foots } from "../../checking/relation";
import { defineRule } from "../../checking/rule";

/** 支出总表总计等于各预算支出与其他资金之和。 */
export const expenditureTotalFootsFromTables = defineRule({
  code: "BC065",
  title: "支出总表总计等于各预算支出与其他资金之和",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X54"],
  basis:
    "表3 总计 = 表5 ＋ 表8 ＋ 表9 总计 ＋ 表2 财政专户 ＋ 单位资金 ＋ 财政拨款结转 ＋ 非财政拨款结转结余",
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
    yield foots(expenditure.main.fact(TOTAL, "total"), [
      general.main.fact(TOTAL, "total"),
      fund.main.fact(TOTAL, "total"),
      capital.main.fact(TOTAL, "total"),
      ...OTHER_SOURCES.map((column) => revenue.main.fact(TOTAL, column)),
    ]);
  },
  suggestion: "核对各表总计和其他资金来源。",
});
