import { TOTAL } from "../../../../budget/block";
import { defineRule, foots } from "../../../../checking/index";

/** 整体绩效目标表本级安排与收入总体情况表一致。 */
export const overallOwnFundsTieToRevenue = defineRule({
  code: "BC302",
  title: "整体绩效目标表本级安排与收入总体情况表一致",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P02"],
  basis: "整体绩效目标表·本级安排 = 表2 合计行 (3)＋(5)＋(7)；有财政拨款结转的不单独核对",
  needs: ["revenueSummary"],
  *relations({ revenueSummary: { main } }, _budget, { targets }) {
    if (!main.fact(TOTAL, "appropriationCarryOver").amount.isZero) return;
    for (const { facts } of targets) {
      const shown = facts["sameLevel"];
      if (!shown) continue;
      yield foots(shown, [
        main.fact(TOTAL, "generalPublicBudget"),
        main.fact(TOTAL, "governmentFund"),
        main.fact(TOTAL, "stateCapital"),
      ]);
    }
  },
  suggestion: "核对本级安排的金额；有财政拨款结转的，归入哪一栏由填报单位确定，见 BC303。",
});
