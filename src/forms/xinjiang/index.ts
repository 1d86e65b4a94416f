import { defineFormFamily } from "../../performance/form";
import { overallPerformanceTargetForm } from "./overall-performance-target";
import { projectPerformanceTargetForm } from "./project-performance-target";

/** 新疆部门预算公开的绩效目标表。 */
export const xinjiangForms = defineFormFamily({
  id: "xinjiang",
  forms: [overallPerformanceTargetForm, projectPerformanceTargetForm],
  wording: {
    sheetName: "绩效目标表",
    organizations: { budgetUnit: "单位", department: "部门" },
    yearHint: "年份",
    missing: "【请填写：{hint}】",
    missingTable: "【请填写：{hint}；工作簿中没有找到{table}】",
    nilTable: "【请填写：{hint}；{table}没有金额】",
    unreadable: "【请填写：{hint}；{table}“{label}”没有金额或不是数字】",
    undivided: "【请填写：{hint}；{table}“{label}”有金额，表上看不出属于哪个项目】",
    noProjectTable:
      "【请填写：项目支出绩效目标表；工作簿中没有找到一般公共预算项目支出情况表，无法列出项目】",
    noProjectNames:
      "【请填写：项目支出绩效目标表；一般公共预算项目支出情况表没有项目名称，无法列出项目】",
  },
});
