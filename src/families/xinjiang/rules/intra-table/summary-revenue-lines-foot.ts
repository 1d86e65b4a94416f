import { TOTAL } from "../../../../budget/block";
import { columnFoots } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 每行与其分项，按表上的层次。 */
const REVENUE_TREE = [
  [TOTAL, ["currentRevenue", "carryOverAndSurplus"]],
  [
    "currentRevenue",
    ["generalPublicBudget", "governmentFund", "stateCapital", "specialFiscalAccount", "ownFunds"],
  ],
  ["generalPublicBudget", ["generalFinance", "generalPublicBudgetTransfers"]],
  ["governmentFund", ["governmentFundRevenue", "governmentFundTransfers"]],
  ["stateCapital", ["stateCapitalRevenue", "stateCapitalTransfers"]],
  [
    "ownFunds",
    [
      "publicServiceRevenue",
      "higherLevelSubsidies",
      "subordinateRemittances",
      "businessRevenue",
      "otherRevenue",
    ],
  ],
  ["carryOverAndSurplus", ["appropriationCarryOver", "nonAppropriationCarryOver"]],
  [
    "appropriationCarryOver",
    ["carryOverGeneralPublicBudget", "carryOverGovernmentFund", "carryOverStateCapital"],
  ],
  ["nonAppropriationCarryOver", ["carryOverSpecialFiscalAccount", "carryOverOwnFunds"]],
] as const;

/** 收支总体情况表收入各行等于其分项之和。 */
export const summaryRevenueLinesFoot = defineRule({
  code: "BC001",
  title: "收支总体情况表收入各行等于其分项之和",
  scope: "intra-table",
  severity: "error",
  covers: [
    "XJ-A01",
    "XJ-A02",
    "XJ-A03",
    "XJ-A04",
    "XJ-A05",
    "XJ-A06",
    "XJ-A07",
    "XJ-A08",
    "XJ-A09",
  ],
  basis: "表1 收入侧：总计 = 本年收入 ＋ 上年结转结余；各收入来源 = 其下“其中”各行之和",
  needs: ["revenueExpenditureSummary"],
  *relations({ revenueExpenditureSummary: summary }) {
    for (const [total, parts] of REVENUE_TREE)
      yield columnFoots(summary.revenue, "approved", total, parts);
  },
  suggestion: "核对该行与其下各分项，是否漏填、多填或填错行。",
});
