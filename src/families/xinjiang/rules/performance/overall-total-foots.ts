import { defineRule, foots } from "../../../../checking/index";

/** 整体绩效目标表合计等于各项资金之和。 */
export const overallTotalFoots = defineRule({
  code: "BC306",
  title: "整体绩效目标表合计等于各项资金之和",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P05"],
  basis: "合计 = 上级安排 ＋ 本级安排 ＋ 其他资金",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const { facts } of targets) {
      const { total, higherLevel, sameLevel, otherFunds } = facts;
      if (total && total.state !== "blank" && higherLevel && sameLevel && otherFunds)
        yield foots(total, [higherLevel, sameLevel, otherFunds]);
    }
  },
  suggestion: "核对各项资金，是否填错、漏填。",
});
