import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 整体支出绩效目标表金额合计与本年支出一致。 */
export const overallTargetTotalTiesToExpenditure = defineRule({
  code: "BC251",
  title: "整体支出绩效目标表金额合计与本年支出一致",
  scope: "inter-table",
  severity: "warning",
  covers: ["SX-B24"],
  basis: "表15 金额合计 = 表4 本年支出合计",
  needs: ["comprehensiveAppropriationSummary", "overallPerformanceTarget"],
  *relations({
    comprehensiveAppropriationSummary: appropriation,
    overallPerformanceTarget: overall,
  }) {
    yield* restates(
      overall.main.fact(TOTAL, "total"),
      appropriation.functional.fact("currentExpenditure", "approved")
    );
  },
  suggestion: "口径由填报单位确认；整体支出绩效应覆盖全部支出。",
});
