import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 结转结余表与收支总表、收入总表一致。 */
export const carryOverTiesToSummary = defineRule({
  code: "BC061",
  title: "结转结余表与收支总表、收入总表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X34", "XJ-X35"],
  basis:
    "结转表总计行·合计、财政拨款小计、非财政拨款小计 = 表1 上年结转结余及其两项 = 表2 总计行两列",
  needs: ["revenueExpenditureSummary", "revenueSummary", "carryOverBalances"],
  *relations({
    revenueExpenditureSummary: summary,
    revenueSummary: revenue,
    carryOverBalances: carryOver,
  }) {
    const { main } = carryOver;
    yield* restates(
      main.fact(TOTAL, "total"),
      summary.revenue.fact("carryOverAndSurplus", "approved")
    );
    yield* restates(
      main.fact(TOTAL, "appropriation"),
      summary.revenue.fact("appropriationCarryOver", "approved"),
      revenue.main.fact(TOTAL, "appropriationCarryOver")
    );
    yield* restates(
      main.fact(TOTAL, "nonAppropriation"),
      summary.revenue.fact("nonAppropriationCarryOver", "approved"),
      revenue.main.fact(TOTAL, "nonAppropriationCarryOver")
    );
  },
  suggestion: "核对三表的上年结转结余。",
});
