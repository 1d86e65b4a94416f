import { TOTAL } from "../../../../budget/block";
import { defineRule, foots } from "../../../../checking/index";

const FUNDS_WITH_TRANSFERS = [
  ["generalPublicBudget", "generalPublicBudgetTransfers"],
  ["governmentFund", "governmentFundTransfers"],
  ["stateCapital", "stateCapitalTransfers"],
] as const;

/** 收支总表三项预算拨款等于收入总表本级与上级之和。 */
export const summaryAppropriationsFootFromRevenue = defineRule({
  code: "BC042",
  title: "收支总表三项预算拨款等于收入总表本级与上级之和",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X04", "XJ-X05", "XJ-X06"],
  basis: "表1 一般公共预算拨款 = 表2 一般公共预算 ＋ 上级一般公共预算安排的转移支付；基金、国资同",
  needs: ["revenueExpenditureSummary", "revenueSummary"],
  *relations({ revenueExpenditureSummary: summary, revenueSummary: revenue }) {
    for (const [fund, transfers] of FUNDS_WITH_TRANSFERS) {
      yield foots(summary.revenue.fact(fund, "approved"), [
        revenue.main.fact(TOTAL, fund),
        revenue.main.fact(TOTAL, transfers),
      ]);
    }
  },
  suggestion: "核对两表的本级和上级转移支付金额。",
});
