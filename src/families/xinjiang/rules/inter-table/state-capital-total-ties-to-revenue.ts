import { TOTAL } from "../../../../budget/block";
import { defineRule, foots, restates } from "../../../../checking/index";

/** 国有资本经营支出与国有资本经营收入一致。 */
export const stateCapitalTotalTiesToRevenue = defineRule({
  code: "BC068",
  title: "国有资本经营支出与国有资本经营收入一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X57"],
  basis:
    "表9 总计·合计 = 表1 国有资本经营预算拨款 = 表2 总计行 国有资本经营预算 ＋ 上级国有资本经营预算安排的转移支付",
  needs: ["revenueExpenditureSummary", "revenueSummary", "stateCapitalExpenditure"],
  *relations({
    revenueExpenditureSummary: summary,
    revenueSummary: revenue,
    stateCapitalExpenditure: capital,
  }) {
    yield* restates(
      capital.main.fact(TOTAL, "total"),
      summary.revenue.fact("stateCapital", "approved")
    );
    yield foots(capital.main.fact(TOTAL, "total"), [
      revenue.main.fact(TOTAL, "stateCapital"),
      revenue.main.fact(TOTAL, "stateCapitalTransfers"),
    ]);
  },
  suggestion: "核对国有资本经营预算的收入和支出。",
});
