import { TOTAL } from "../../../../budget/block";
import { OTHER_SOURCES } from "../funds";
import { allCodesOf, defineRule, foots } from "../../../../checking/index";

const OUTSIDE_GENERAL_PUBLIC_BUDGET = [
  "governmentFund",
  "governmentFundTransfers",
  "stateCapital",
  "stateCapitalTransfers",
  ...OTHER_SOURCES,
] as const;

/** 支出总表与一般公共预算支出表的差额等于其他资金来源。 */
export const expenditureCodesFootFromSources = defineRule({
  code: "BC064",
  title: "支出总表与一般公共预算支出表的差额等于其他资金来源",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X53"],
  basis: "表3 科目行·合计 − 表5 同码行·合计 = 表2 同码行 政府性基金至非财政拨款结转结余各列之和",
  needs: ["revenueSummary", "expenditureSummary", "generalPublicBudgetExpenditure"],
  *relations({
    revenueSummary: revenue,
    expenditureSummary: expenditure,
    generalPublicBudgetExpenditure: general,
  }) {
    for (const code of [...allCodesOf(expenditure.main, revenue.main, general.main), TOTAL]) {
      yield foots(expenditure.main.fact(code, "total"), [
        general.main.fact(code, "total"),
        ...OUTSIDE_GENERAL_PUBLIC_BUDGET.map((column) => revenue.main.fact(code, column)),
      ]);
    }
  },
  suggestion: "核对该科目的一般公共预算与其他资金。",
});
