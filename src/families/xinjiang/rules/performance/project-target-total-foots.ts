import { defineRule, foots } from "../../../../checking/index";

/** 项目绩效目标表年度预算总额等于分项之和。 */
export const projectTargetTotalFoots = defineRule({
  code: "BC307",
  title: "项目绩效目标表年度预算总额等于分项之和",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P08"],
  basis: "年度预算总额 = 财政拨款 ＋ 其他资金",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const { per, facts } of targets) {
      const { total, appropriation, otherFunds } = facts;
      if (per === "project" && total && appropriation && otherFunds)
        yield foots(total, [appropriation, otherFunds]);
    }
  },
  suggestion: "核对分项和总额，是否填错、漏填或错位。",
});
