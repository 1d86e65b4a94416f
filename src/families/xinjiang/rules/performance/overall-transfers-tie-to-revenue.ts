import { TOTAL } from "../../../../budget/block";
import { defineRule, foots } from "../../../../checking/index";

/** 整体绩效目标表上级安排与收入总体情况表一致。 */
export const overallTransfersTieToRevenue = defineRule({
  code: "BC301",
  title: "整体绩效目标表上级安排与收入总体情况表一致",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P01"],
  basis: "整体绩效目标表·上级安排 = 表2 合计行 (4)＋(6)＋(8)；有财政拨款结转的不单独核对",
  needs: ["revenueSummary"],
  *relations({ revenueSummary: { main } }, _budget, { targets }) {
    if (!main.fact(TOTAL, "appropriationCarryOver").amount.isZero) return;
    for (const { facts } of targets) {
      const shown = facts["higherLevel"];
      if (!shown) continue;
      yield foots(shown, [
        main.fact(TOTAL, "generalPublicBudgetTransfers"),
        main.fact(TOTAL, "governmentFundTransfers"),
        main.fact(TOTAL, "stateCapitalTransfers"),
      ]);
    }
  },
  suggestion: "核对上级安排的金额；有财政拨款结转的，归入哪一栏由填报单位确定，见 BC303。",
});
