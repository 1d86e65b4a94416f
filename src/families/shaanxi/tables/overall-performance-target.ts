import { SHAANXI_TARGET_FORMS } from "../target-forms";
import { defineLayout } from "../../../recognition/layout";
import { indicatorRows } from "./indicator-rows";

const { overall: words, indicators, columnWidths } = SHAANXI_TARGET_FORMS;

/** 部门整体支出绩效目标表（表15）的年度主要任务，金额为万元。 */
export const overallPerformanceTargetLayout = defineLayout({
  table: "overallPerformanceTarget",
  years: { from: 2024 },
  number: words.number,
  title: [`部门${words.title}`, words.title],
  isPrefixed: false,
  measure: "ten-thousand-yuan",
  rowsEnd: words.goal,
  nilNote: null,
  frame: {
    columnWidths,
    rows: [
      [words.unit, "<", "{unit}", "<", "<", "<"],
      [words.tasks, words.task, words.content, words.amounts, "<", "<"],
      ["^", "^", "^", words.total, words.appropriation, words.otherFunds],
      ["^", "", "", "#", "#", "#"],
      ["^", "", "", "#", "#", "#"],
      ["^", "", "", "#", "#", "#"],
      ["^", "", "", "#", "#", "#"],
      ["^", "", "", "#", "#", "#"],
      ["^", "", "", "#", "#", "#"],
      ["^", "", "", "#", "#", "#"],
      ["^", "", "", "#", "#", "#"],
      ["^", "", "", "#", "#", "#"],
      ["^", "", "", "#", "#", "#"],
      ["^", words.sum, "<", "#", "#", "#"],
      [words.goal, "~", "<", "<", "<", "<"],
      [
        indicators.frame,
        indicators.level1,
        indicators.level2,
        indicators.level3,
        indicators.targetValue,
        "<",
      ],
      ...indicatorRows("<"),
    ],
    notes: words.notes,
    copies: 1,
  },
  blocks: {
    main: {
      rows: "open",
      label: [words.task],
      columns: {
        total: [words.amounts, words.total],
        appropriation: [words.amounts, words.appropriation],
        otherFunds: [words.amounts, words.otherFunds],
      },
      total: words.sum,
      lines: [],
    },
  },
});
