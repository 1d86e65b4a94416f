import { TOTAL } from "../../../../budget/block";
import { defineRule, foots } from "../../../../checking/index";

/** 整体绩效目标表其他资金与收入总体情况表一致。 */
export const overallOtherFundsTieToRevenue = defineRule({
  code: "BC304",
  title: "整体绩效目标表其他资金与收入总体情况表一致",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P03"],
  basis: "整体绩效目标表·其他资金 = 表2 合计行 (9)＋(10)＋(12)",
  needs: ["revenueSummary"],
  *relations({ revenueSummary: { main } }, _budget, { targets }) {
    for (const { per, facts } of targets) {
      const shown = facts["otherFunds"];
      if (per !== "unit" || !shown) continue;
      yield foots(shown, [
        main.fact(TOTAL, "specialFiscalAccount"),
        main.fact(TOTAL, "ownFunds"),
        main.fact(TOTAL, "nonAppropriationCarryOver"),
      ]);
    }
  },
  suggestion: "核对财政专户管理资金、单位资金和非财政拨款结转结余。",
});
