import { TOTAL } from "../../../../budget/block";
import { rowRestates } from "../../../../checking/relations/families";
import { defineRule } from "../../../../checking/rule";

/** 项目支出表单位名称行与总计一致。 */
export const projectUnitRowRestatesTotal = defineRule({
  code: "BC020",
  title: "项目支出表单位名称行与总计一致",
  scope: "intra-table",
  severity: "error",
  covers: ["XJ-G05"],
  basis: "表7 单位名称行 = 总计行（每列）",
  needs: ["generalPublicBudgetProjectExpenditure"],
  *relations({ generalPublicBudgetProjectExpenditure: projects }) {
    if (projects.main.row("unit")) yield* rowRestates(projects.main, "unit", TOTAL);
  },
  suggestion: "核对单位名称行和总计行。",
});
