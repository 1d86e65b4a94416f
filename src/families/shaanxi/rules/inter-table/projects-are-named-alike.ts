import { defineRule, pairProjects, states } from "../../../../checking/index";
import { isSameCaption } from "../../../../text/normalize";

/** 同一项目在各表的名称相同。 */
export const projectsAreNamedAlike = defineRule({
  code: "BC249",
  title: "同一项目在各表的名称相同",
  scope: "inter-table",
  severity: "warning",
  covers: ["SX-B21", "SX-B23"],
  basis: "表10、表15 的项目名称 = 表14 的项目名称（金额相同的同一项目）",
  needs: ["specialOperationsExpenditure", "projectPerformanceTarget", "overallPerformanceTarget"],
  *relations({
    specialOperationsExpenditure: special,
    projectPerformanceTarget: targets,
    overallPerformanceTarget: overall,
  }) {
    for (const block of [special.main, overall.main]) {
      const { sameName, sameAmount } = pairProjects(block, targets.main);
      for (const [row, target] of [...sameName, ...sameAmount])
        yield states(
          { text: row.name, cell: row.cell },
          `${target.name}（表14）`,
          isSameCaption(row.name, target.name)
        );
    }
  },
  suggestion: "统一项目名称。",
});
