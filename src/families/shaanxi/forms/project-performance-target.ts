import { defineForm } from "../../../performance/form/form";
import { INDICATOR_FRAME, INDICATOR_GROUPS, INDICATOR_NAMES } from "./indicator-grid";
import { COLUMN_WIDTHS, PROJECT_WORDS as words } from "./target-words";

/** 部门专项业务经费绩效目标表（表14）：表10 每个项目一张。 */
export const projectPerformanceTargetForm = defineForm({
  id: "projectPerformanceTarget",
  per: "project",
  years: { from: 2024 },
  number: "表14",
  title: "部门专项业务经费绩效目标表",
  titleEndings: ["专项业务经费绩效目标表"],
  empty: { table: "projectPerformanceTarget", copies: 2, tasks: 0 },
  measure: "ten-thousand-yuan",
  columnWidths: COLUMN_WIDTHS,
  rows: [
    [
      { at: "A:B", ...words.project },
      { at: "C:F", slot: "project", hint: words.project.label, text: { from: "project-name" } },
    ],
    [
      { at: "A:B", ...words.department },
      { at: "C:F", slot: "department", hint: words.department.label, text: { from: "clerk" } },
    ],
    [
      { at: "A:B", down: 3, ...words.amounts },
      { at: "C:D", label: `${words.total.label}：` },
      { at: "E:F", slot: "total", hint: words.total.label, amount: { from: "project" } },
    ],
    [
      { at: "C:D", ...words.appropriation },
      {
        at: "E:F",
        slot: "appropriation",
        hint: words.appropriation.label,
        amount: { from: "project" },
      },
    ],
    [
      { at: "C:D", ...words.otherFunds },
      { at: "E:F", slot: "otherFunds", hint: words.otherFunds.label, amount: { from: "clerk" } },
    ],
    [
      { at: "A", ...words.goal },
      { at: "B:F", slot: "goal", hint: words.goal.label, lines: 5, text: { from: "clerk" } },
    ],
  ],
  indicators: {
    frame: INDICATOR_FRAME,
    columns: [
      ...INDICATOR_NAMES,
      { id: "targetValue", at: "E", caption: "指标值" },
      { id: "remark", at: "F", caption: "备注" },
    ],
    groups: INDICATOR_GROUPS,
    notes: [
      "注：1、绩效指标可选择填写。",
      "2、根据需要可往下续表。",
      "3、市县扶贫资金项目的绩效目标必须公开。",
      "4、市县部门也应公开。",
    ],
  },
});
