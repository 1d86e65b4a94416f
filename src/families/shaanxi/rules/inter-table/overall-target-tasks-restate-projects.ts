import { defineRule, pairProjects, restates } from "../../../../checking/index";

/** 整体支出绩效目标表各任务金额与项目绩效目标表一致。 */
export const overallTargetTasksRestateProjects = defineRule({
  code: "BC250",
  title: "整体支出绩效目标表各任务金额与项目绩效目标表一致",
  scope: "inter-table",
  severity: "warning",
  covers: ["SX-B23"],
  basis: "表15 每个任务·总额 = 表14 同名项目·资金总额",
  needs: ["projectPerformanceTarget", "overallPerformanceTarget"],
  *relations({ projectPerformanceTarget: targets, overallPerformanceTarget: overall }) {
    for (const [task, target] of pairProjects(overall.main, targets.main).sameName)
      yield* restates(overall.main.fact(task, "total"), targets.main.fact(target, "total"));
  },
  suggestion: "核对该项目在两张表的金额。",
});
