import { codesOf, defineRule, foots } from "../../../../checking/index";

/** 一般公共预算各项级科目的项目支出等于其下各项目之和。 */
export const generalPublicBudgetItemsFootFromProjects = defineRule({
  code: "BC058",
  title: "一般公共预算各项级科目的项目支出等于其下各项目之和",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X28"],
  basis: "表5 项级行·项目支出 = Σ 表7 同码项目行·项目支出合计",
  needs: ["generalPublicBudgetExpenditure", "generalPublicBudgetProjectExpenditure"],
  *relations({
    generalPublicBudgetExpenditure: general,
    generalPublicBudgetProjectExpenditure: projects,
  }) {
    const codes = new Set([
      ...codesOf(["item"], general.main),
      ...codesOf(["project"], projects.main),
    ]);
    for (const code of codes) {
      yield foots(
        general.main.fact(code, "project"),
        projects.main.projectsUnder(code).map((row) => projects.main.fact(row, "total"))
      );
    }
  },
  suggestion: "核对该科目下的项目，是否漏列或金额不符。",
});
