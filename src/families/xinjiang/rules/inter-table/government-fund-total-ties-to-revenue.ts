import { TOTAL } from "../../../../budget/block";
import { defineRule, foots, restates } from "../../../../checking/index";

/** 政府性基金支出与政府性基金收入一致。 */
export const governmentFundTotalTiesToRevenue = defineRule({
  code: "BC067",
  title: "政府性基金支出与政府性基金收入一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X56"],
  basis:
    "表8 总计·合计 = 表1 政府性基金预算拨款 = 表2 总计行 政府性基金预算 ＋ 上级政府性基金安排的转移支付",
  needs: ["revenueExpenditureSummary", "revenueSummary", "governmentFundExpenditure"],
  *relations({
    revenueExpenditureSummary: summary,
    revenueSummary: revenue,
    governmentFundExpenditure: fund,
  }) {
    yield* restates(
      fund.main.fact(TOTAL, "total"),
      summary.revenue.fact("governmentFund", "approved")
    );
    yield foots(fund.main.fact(TOTAL, "total"), [
      revenue.main.fact(TOTAL, "governmentFund"),
      revenue.main.fact(TOTAL, "governmentFundTransfers"),
    ]);
  },
  suggestion: "核对政府性基金的收入和支出。",
});
