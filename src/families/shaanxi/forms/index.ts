import { defineFormFamily } from "../../../performance/form/form";
import { MISSING_WORDING } from "../../missing-wording";
import { overallPerformanceTargetForm } from "./overall-performance-target";
import { projectPerformanceTargetForm } from "./project-performance-target";

/** 陕西部门综合预算公开的绩效目标表（表14、表15）。 */
export const shaanxiForms = defineFormFamily({
  forms: [projectPerformanceTargetForm, overallPerformanceTargetForm],
  wording: {
    ...MISSING_WORDING,
    sheetName: "绩效目标表",
    organizations: { budgetUnit: "单位", department: "部门" },
    projectForm: "专项业务经费绩效目标表",
  },
});
