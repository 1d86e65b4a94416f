import { TOTAL } from "../../../../budget/block";
import { defineRule, foots, restates } from "../../../../checking/index";

const SOURCES = ["higherLevel", "sameLevel", "otherFunds"] as const;

/** 整体绩效目标表合计与收支总体情况表一致。 */
export const overallTotalTiesToSummary = defineRule({
  code: "BC305",
  title: "整体绩效目标表合计与收支总体情况表一致",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P04"],
  basis: "整体绩效目标表·合计（没有合计行的，三项之和）= 表1 收入总计",
  needs: ["revenueExpenditureSummary"],
  *relations({ revenueExpenditureSummary: { revenue } }, _budget, { targets }) {
    const total = revenue.fact(TOTAL, "approved");
    for (const { per, facts } of targets) {
      if (per !== "unit") continue;
      const shown = facts["total"];
      const parts = SOURCES.flatMap((slot) => facts[slot] ?? []);
      if (shown && shown.state !== "blank") yield* restates(shown, total);
      else if (parts.length > 0) yield foots(total, parts);
    }
  },
  suggestion: "核对整体绩效目标表的金额，应与收入总计一分不差。",
});
