import { defineRule, states } from "../../../../checking/index";
import { nameOf, pairTargets } from "../../../../performance/read/pair-targets";

/** 每个项目都有绩效目标表。 */
export const projectsHaveTargets = defineRule({
  code: "BC309",
  title: "每个项目都有绩效目标表",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P11", "XJ-P12", "XJ-P20", "XJ-P22"],
  basis: "表7 和结转表的每个项目都有一张项目绩效目标表（名称略有出入的按金额或相近的名称对应）",
  needs: ["generalPublicBudgetProjectExpenditure"],
  *relations(_tables, budget, { targets }) {
    const { onlyProjects, sameName, sameAmount, likeName } = pairTargets(budget, targets);
    for (const { target, projects } of [...sameName, ...sameAmount, ...likeName])
      for (const { name, cell } of projects)
        yield states({ text: name, cell }, `有绩效目标表“${nameOf(target)}”`, true);
    for (const { name, cell } of onlyProjects)
      yield states({ text: name, cell }, "该项目有一张项目支出绩效目标表", false);
  },
  suggestion: "补报缺少的绩效目标表；涉密等不公开的，在“其他需说明的事项”中写明。",
});
