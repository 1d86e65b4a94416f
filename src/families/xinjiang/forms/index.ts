import { defineFormFamily } from "../../../performance/form/form";
import { MISSING_WORDING } from "../../missing-wording";
import { overallPerformanceTargetForm } from "./overall-performance-target";
import { projectPerformanceTargetForm } from "./project-performance-target";

/** 新疆部门预算公开的绩效目标表。 */
export const xinjiangForms = defineFormFamily({
  forms: [overallPerformanceTargetForm, projectPerformanceTargetForm],
  wording: {
    ...MISSING_WORDING,
    sheetName: "绩效目标表",
    organizations: { budgetUnit: "单位", department: "部门" },
    projectForm: "项目支出绩效目标表",
  },
});
