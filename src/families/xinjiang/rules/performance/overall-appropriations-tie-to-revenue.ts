import { TOTAL } from "../../../../budget/block";
import { defineRule, foots, minus } from "../../../../checking/index";

/** 整体绩效目标表财政资金含结转与收入总体情况表一致。 */
export const overallAppropriationsTieToRevenue = defineRule({
  code: "BC303",
  title: "整体绩效目标表财政资金含结转与收入总体情况表一致",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P01", "XJ-P02"],
  basis: "上级安排 ＋ 本级安排 = 表2 合计行 (3) 至 (8) ＋ (11)，有财政拨款结转时",
  needs: ["revenueSummary"],
  *relations({ revenueSummary: { main } }, _budget, { targets }) {
    const carryOver = main.fact(TOTAL, "appropriationCarryOver");
    if (carryOver.amount.isZero) return;
    for (const { facts } of targets) {
      const { higherLevel, sameLevel } = facts;
      if (!higherLevel || !sameLevel) continue;
      // The form has no place for the carry-over; either of the two may hold it.
      yield foots(higherLevel, [main.fact(TOTAL, "appropriation"), carryOver, minus(sameLevel)]);
    }
  },
  suggestion: "核对上级安排、本级安排是否包含财政拨款结转，合起来应等于财政拨款加结转。",
});
