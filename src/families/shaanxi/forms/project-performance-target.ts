import { SHAANXI_TARGET_FORMS } from "../target-forms";
import { defineForm } from "../../../performance/form/form";
import { INDICATOR_FRAME, INDICATOR_GROUPS, INDICATOR_NAMES } from "./indicator-grid";

const { project: words, indicators, columnWidths } = SHAANXI_TARGET_FORMS;

/** 部门专项业务经费绩效目标表（表14）：表10 每个项目一张。 */
export const projectPerformanceTargetForm = defineForm({
  id: "projectPerformanceTarget",
  per: "project",
  years: { from: 2024 },
  number: `表${words.number}`,
  title: `部门${words.title}`,
  titleEndings: [words.title],
  measure: "ten-thousand-yuan",
  columnWidths,
  rows: [
    [
      { at: "A:B", label: words.project },
      { at: "C:F", slot: "project", hint: words.project, text: { from: "project-name" } },
    ],
    [
      { at: "A:B", label: words.department },
      { at: "C:F", slot: "department", hint: words.department, text: { from: "clerk" } },
    ],
    [
      { at: "A:B", down: 3, label: words.amounts, also: ["资金金额"] },
      { at: "C:D", label: words.total },
      { at: "E:F", slot: "total", hint: words.total, amount: { from: "project" } },
    ],
    [
      { at: "C:D", label: words.appropriation, also: ["财政拨款"] },
      { at: "E:F", slot: "appropriation", hint: words.appropriation, amount: { from: "project" } },
    ],
    [
      { at: "C:D", label: words.otherFunds },
      { at: "E:F", slot: "otherFunds", hint: words.otherFunds, amount: { from: "clerk" } },
    ],
    [
      { at: "A", label: words.goal },
      { at: "B:F", slot: "goal", hint: words.goal, lines: 5, text: { from: "clerk" } },
    ],
  ],
  indicators: {
    frame: INDICATOR_FRAME,
    columns: [
      ...INDICATOR_NAMES,
      { id: "targetValue", at: "E", caption: indicators.targetValue },
      { id: "remark", at: "F", caption: indicators.remark },
    ],
    groups: INDICATOR_GROUPS,
    notes: words.notes,
  },
});
