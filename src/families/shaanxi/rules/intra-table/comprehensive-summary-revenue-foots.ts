import { TOTAL } from "../../../../budget/block";
import { columnFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

const SUMS = [
  [TOTAL, ["currentRevenue", "nonAppropriationSurplus", "cashAccountBalance", "carryOver"]],
  [
    "currentRevenue",
    [
      "appropriation",
      "higherLevelSubsidies",
      "publicServiceRevenue",
      "businessRevenue",
      "subordinateRemittances",
      "otherRevenue",
    ],
  ],
  ["appropriation", ["generalPublicBudget", "governmentFund", "stateCapital"]],
  ["carryOver", ["appropriationCarryOver", "nonAppropriationCarryOver"]],
] as const;

/** 收支总表收入各行等于其分项之和。 */
export const comprehensiveSummaryRevenueFoots = defineRule({
  code: "BC201",
  title: "收支总表收入各行等于其分项之和",
  scope: "intra-table",
  severity: "error",
  covers: ["SX-A01", "SX-A02", "SX-A05"],
  basis:
    "表1 收入总计 = 本年收入合计 ＋ 使用非财政拨款结余 ＋ 上年实户资金余额 ＋ 上年结转；本年收入合计 = 财政拨款 ＋ 上级补助 ＋ 事业 ＋ 经营 ＋ 附属上缴 ＋ 其他收入；财政拨款 = 三项拨款之和；上年结转 = 其下两行之和",
  needs: ["comprehensiveSummary"],
  *relations({ comprehensiveSummary: { revenue } }) {
    for (const [total, parts] of SUMS) yield columnFoots(revenue, "approved", total, parts);
  },
  suggestion: "核对分项和合计，是否填错、漏填或错行。",
});
