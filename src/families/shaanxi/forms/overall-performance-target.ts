import { defineForm } from "../../../performance/form/form";
import { INDICATOR_FRAME, INDICATOR_GROUPS, INDICATOR_NAMES } from "./indicator-grid";
import { COLUMN_WIDTHS } from "./target-words";

/** 部门整体支出绩效目标表（表15）：一个单位一张，每个项目是一项主要任务。 */
export const overallPerformanceTargetForm = defineForm({
  id: "overallPerformanceTarget",
  per: "unit",
  years: { from: 2024 },
  number: "表15",
  title: "部门整体支出绩效目标表",
  titleEndings: ["整体支出绩效目标表"],
  empty: { table: "overallPerformanceTarget", copies: 1, tasks: 10 },
  measure: "ten-thousand-yuan",
  columnWidths: COLUMN_WIDTHS,
  rows: [
    [
      {
        at: "A:B",
        label: "部门（单位）名称",
        also: ["单位（部门）名称", "{organization}名称"],
      },
      { at: "C:F", slot: "budgetUnit", hint: "部门（单位）名称", text: { from: "unit-name" } },
    ],
    {
      frame: { at: "A", label: "年度主要任务" },
      over: { at: "D:F", label: "预算金额（万元）", also: ["预算金额"] },
      columns: [
        { id: "task", at: "B", caption: "任务名称", source: { from: "project-name" } },
        { id: "content", at: "C", caption: "主要内容", source: { from: "clerk" } },
        { id: "total", at: "D", caption: "总额", source: { from: "project" } },
        {
          id: "appropriation",
          at: "E",
          caption: "财政拨款",
          also: ["其中：财政拨款"],
          source: { from: "project" },
        },
        { id: "otherFunds", at: "F", caption: "其他资金", source: { from: "clerk" } },
      ],
      total: { at: "B:C", label: "金额合计" },
    },
    [
      { at: "A", label: "年度总体目标" },
      { at: "B:F", slot: "goal", hint: "年度总体目标", lines: 8, text: { from: "clerk" } },
    ],
  ],
  indicators: {
    frame: INDICATOR_FRAME,
    columns: [...INDICATOR_NAMES, { id: "targetValue", at: "E:F", caption: "指标值" }],
    groups: INDICATOR_GROUPS,
    notes: ["注：1、年度绩效指标可选择填写。", "2、部门应公开本部门整体预算绩效。"],
  },
});
