import { defineRule, pairProjects, projectMembers, subsetOf } from "../../../../checking/index";

/** 每个专项业务经费项目都有绩效目标表。 */
export const specialOperationsProjectsHaveTargets = defineRule({
  code: "BC248",
  title: "每个专项业务经费项目都有绩效目标表",
  scope: "inter-table",
  severity: "error",
  covers: ["SX-B22"],
  basis: "表10 的每个项目都有一张表14（名称略有出入的按金额对应）",
  needs: ["specialOperationsExpenditure", "projectPerformanceTarget"],
  *relations({ specialOperationsExpenditure: special, projectPerformanceTarget: targets }) {
    const { onlyLeft } = pairProjects(special.main, targets.main);
    const missing = new Set(onlyLeft);
    const members = projectMembers(special.main);
    const covered = special.main.rowsOf("project").flatMap((row, index) => {
      const member = members[index];
      return member && !missing.has(row) ? [member] : [];
    });
    yield subsetOf("项目（没有绩效目标表）", members, covered);
  },
  suggestion: "补报缺少的绩效目标表，或说明不需要的理由。",
});
