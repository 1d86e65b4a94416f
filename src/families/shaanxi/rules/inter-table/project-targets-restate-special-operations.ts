import { defineRule, pairProjects, restates } from "../../../../checking/index";

/** 绩效目标表资金总额与专项业务经费项目金额一致。 */
export const projectTargetsRestateSpecialOperations = defineRule({
  code: "BC247",
  title: "绩效目标表资金总额与专项业务经费项目金额一致",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B20"],
  basis: "表14 每张资金总额（万元）= 表10 同名项目·项目金额（元）",
  needs: ["specialOperationsExpenditure", "projectPerformanceTarget"],
  *relations({ specialOperationsExpenditure: special, projectPerformanceTarget: targets }) {
    for (const [project, target] of pairProjects(special.main, targets.main).sameName)
      yield* restates(targets.main.fact(target, "total"), special.main.fact(project, "total"));
  },
  suggestion: "核对该项目在两张表的金额，注意元和万元。",
});
