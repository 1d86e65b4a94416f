import { rowsFoot } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

const TOTAL_PARTS = [
  "appropriation",
  "specialFiscalAccount",
  "ownFunds",
  "appropriationCarryOver",
  "nonAppropriationCarryOver",
] as const;
const APPROPRIATION_PARTS = [
  "generalPublicBudget",
  "generalPublicBudgetTransfers",
  "governmentFund",
  "governmentFundTransfers",
  "stateCapital",
  "stateCapitalTransfers",
] as const;

/** 收入总体情况表每行总计等于各来源之和。 */
export const revenueRowsFoot = defineRule({
  code: "BC004",
  title: "收入总体情况表每行总计等于各来源之和",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-B01", "XJ-B02"],
  basis:
    "表2 总计 = 财政拨款（补助）小计 ＋ 财政专户 ＋ 单位资金 ＋ 财政拨款结转 ＋ 非财政拨款结转结余；小计 = 其下六列之和",
  needs: ["revenueSummary"],
  *relations({ revenueSummary: revenue }) {
    yield* rowsFoot(revenue.main, "total", TOTAL_PARTS);
    yield* rowsFoot(revenue.main, "appropriation", APPROPRIATION_PARTS);
  },
  suggestion: "核对该行各资金来源列和合计列。",
});
