import type { PlacedText } from "../../../../budget/placed-text";
import type { PlacedTargetTable } from "../../../../budget/target-table";
import { defineRule, states } from "../../../../checking/index";
import { nameOf, pairTargets } from "../../../../performance/read/pair-targets";
import { isSameCaption } from "../../../../text/normalize";

/** 绩效目标表的项目名称与项目支出表相同。 */
export const targetProjectsAreNamedAlike = defineRule({
  code: "BC310",
  title: "绩效目标表的项目名称与项目支出表相同",
  scope: "performance",
  severity: "warning",
  covers: ["XJ-P09"],
  basis: "项目绩效目标表·项目名称 = 表7（或结转表）的项目名称",
  needs: ["generalPublicBudgetProjectExpenditure"],
  *relations(_tables, budget, { targets }) {
    const { sameName, sameAmount, likeName, onlyTargets } = pairTargets(budget, targets);
    const named = (target: PlacedTargetTable): PlacedText => ({
      text: nameOf(target),
      cell: target.cells["project"] ?? target.place.cell,
    });
    for (const {
      target,
      projects: [project],
    } of [...sameName, ...sameAmount])
      yield states(
        named(target),
        `${project.name}（表7，金额相同）`,
        isSameCaption(nameOf(target), project.name)
      );
    for (const {
      target,
      projects: [project],
    } of likeName)
      yield states(named(target), `${project.name}（表7，名称相近，金额请一并核对）`, false);
    for (const target of onlyTargets)
      yield states(named(target), "表7 或结转表中的项目名称，金额也没有对得上的项目", false);
  },
  suggestion: "统一项目名称；不在表7 的项目，核对是否已取消或资金来源不同。",
});
