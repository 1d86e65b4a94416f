import { TOTAL } from "../../../../budget/block";
import { FUNDS } from "../funds";
import { defineRule, foots } from "../../../../checking/index";

/** 财政拨款收入与收支总体情况表三项拨款之和一致。 */
export const appropriationRevenueTiesToSummary = defineRule({
  code: "BC014",
  title: "财政拨款收入与收支总体情况表三项拨款之和一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X18"],
  basis: "表4 收入总计 = 表1 一般公共预算拨款 ＋ 政府性基金预算拨款 ＋ 国有资本经营预算拨款",
  needs: ["revenueExpenditureSummary", "appropriationSummary"],
  *relations({ revenueExpenditureSummary: summary, appropriationSummary: appropriation }) {
    const line = summary.revenue;
    yield foots(
      appropriation.revenue.fact(TOTAL, "total"),
      FUNDS.map((fund) => line.fact(fund, "approved"))
    );
  },
  suggestion: "核对两表的三项预算；上年结转不计入本年财政拨款。",
});
