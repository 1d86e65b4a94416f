import { TOTAL } from "../../../../budget/block";
import { defineRule, restates } from "../../../../checking/index";

/** 专项资金项目与各表“其中”行一致。 */
export const specialFundProjectsTieToSummaries = defineRule({
  code: "BC242",
  title: "专项资金项目与各表“其中”行一致",
  scope: "inter-table",
  severity: "warning",
  covers: ["SX-B15"],
  basis: "表10 专项资金项目 = 表1、表4“其中：专项资金列入部门预算的项目” = 表2 同名栏",
  needs: [
    "comprehensiveSummary",
    "comprehensiveRevenue",
    "comprehensiveAppropriationSummary",
    "specialOperationsExpenditure",
  ],
  *relations({
    comprehensiveSummary: summary,
    comprehensiveRevenue: revenue,
    comprehensiveAppropriationSummary: appropriation,
    specialOperationsExpenditure: special,
  }) {
    const headings = special.main.rows.filter(({ key }) => /^specialFundProjects(:|$)/u.test(key));
    const [only, ...others] = headings;
    if (!only || others.length > 0) return;
    yield* restates(
      appropriation.revenue.fact("specialFundProjects", "approved"),
      special.main.fact(only, "total"),
      summary.revenue.fact("specialFundProjects", "approved"),
      revenue.main.fact(TOTAL, "specialFundProjects")
    );
  },
  suggestion: "口径由填报单位确认；如属专项资金，各表“其中”行应当列示。",
});
