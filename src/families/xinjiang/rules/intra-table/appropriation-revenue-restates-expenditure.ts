import { TOTAL } from "../../../../budget/block";
import { FUNDS } from "../funds";
import { defineRule, restates } from "../../../../checking/index";

/** 财政拨款收支表收入与支出一致。 */
export const appropriationRevenueRestatesExpenditure = defineRule({
  code: "BC011",
  title: "财政拨款收支表收入与支出一致",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-D05", "XJ-D06"],
  basis: "表4 收入总计 = 支出总计；收入侧三项预算 = 支出总计行同名列",
  needs: ["appropriationSummary"],
  *relations({ appropriationSummary: appropriation }) {
    const { revenue, expenditure } = appropriation;
    yield* restates(revenue.fact(TOTAL, "total"), expenditure.fact(TOTAL, "total"));
    for (const fund of FUNDS)
      yield* restates(revenue.fact(fund, "total"), expenditure.fact(TOTAL, fund));
  },
  suggestion: "核对收入侧与支出总计行的同名预算。",
});
