import { SHAANXI_TARGET_FORMS } from "../target-forms";
import { defineForm } from "../../../performance/form/form";
import { INDICATOR_FRAME, INDICATOR_GROUPS, INDICATOR_NAMES } from "./indicator-grid";

const { overall: words, indicators, columnWidths } = SHAANXI_TARGET_FORMS;

/** 部门整体支出绩效目标表（表15）：一个单位一张，每个项目是一项主要任务。 */
export const overallPerformanceTargetForm = defineForm({
  id: "overallPerformanceTarget",
  per: "unit",
  years: { from: 2024 },
  number: `表${words.number}`,
  title: `部门${words.title}`,
  titleEndings: [words.title],
  measure: "ten-thousand-yuan",
  columnWidths,
  rows: [
    [
      {
        at: "A:B",
        label: words.unit,
        also: ["单位（部门）名称", "{organization}名称"],
      },
      { at: "C:F", slot: "budgetUnit", hint: words.unit, text: { from: "unit-name" } },
    ],
    {
      frame: { at: "A", label: words.tasks },
      over: { at: "D:F", label: words.amounts },
      columns: [
        { id: "task", at: "B", caption: words.task, source: { from: "project-name" } },
        { id: "content", at: "C", caption: words.content, source: { from: "clerk" } },
        { id: "total", at: "D", caption: words.total, source: { from: "project" } },
        {
          id: "appropriation",
          at: "E",
          caption: words.appropriation,
          source: { from: "project" },
        },
        { id: "otherFunds", at: "F", caption: words.otherFunds, source: { from: "clerk" } },
      ],
      total: { at: "B:C", label: words.sum },
    },
    [
      { at: "A", label: words.goal },
      { at: "B:F", slot: "goal", hint: words.goal, lines: 8, text: { from: "clerk" } },
    ],
  ],
  indicators: {
    frame: INDICATOR_FRAME,
    columns: [
      ...INDICATOR_NAMES,
      { id: "targetValue", at: "E:F", caption: indicators.targetValue },
    ],
    groups: INDICATOR_GROUPS,
    notes: words.notes,
  },
});
