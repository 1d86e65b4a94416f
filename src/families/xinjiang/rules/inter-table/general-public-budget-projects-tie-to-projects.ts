import { TOTAL } from "../../../../budget/block";
import { codesOf, defineRule, restates } from "../../../../checking/index";

/** 一般公共预算项目支出与项目支出表一致。 */
export const generalPublicBudgetProjectsTieToProjects = defineRule({
  code: "BC057",
  title: "一般公共预算项目支出与项目支出表一致",
  scope: "inter-table",
  severity: "error",
  covers: ["XJ-X27", "XJ-X29"],
  basis: "表5 总计、类、款级行·项目支出 = 表7 同码行·项目支出合计",
  needs: ["generalPublicBudgetExpenditure", "generalPublicBudgetProjectExpenditure"],
  *relations({
    generalPublicBudgetExpenditure: general,
    generalPublicBudgetProjectExpenditure: projects,
  }) {
    for (const code of [...codesOf(["category", "section"], general.main, projects.main), TOTAL]) {
      yield* restates(general.main.fact(code, "project"), projects.main.fact(code, "total"));
    }
  },
  suggestion: "核对两表同一科目的项目支出。",
});
