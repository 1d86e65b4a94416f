import { defineRule, states } from "../../../../checking/index";

/** 绩效目标表的年度与预算年度一致。 */
export const targetYearsMatchFiscalYear = defineRule({
  code: "BC321",
  title: "绩效目标表的年度与预算年度一致",
  scope: "performance",
  severity: "error",
  covers: ["ANY-05"],
  basis: "绩效目标表表题下的年度 = 预算年度",
  needs: [],
  *relations(_tables, { fiscalYear }, { targets }) {
    if (fiscalYear === null) return;
    for (const { yearPlace, year } of targets)
      if (yearPlace) yield states(yearPlace, `${fiscalYear}年`, year === fiscalYear);
  },
  suggestion: "核对年度，是否沿用了上年的表。",
});
