import { SHAANXI_TARGET_FORMS } from "../target-forms";
import { defineLayout } from "../../../recognition/layout";
import { indicatorRows } from "./indicator-rows";

const { project: words, indicators, columnWidths } = SHAANXI_TARGET_FORMS;

/** 部门专项业务经费绩效目标表（表14），每个项目一张，金额为万元。 */
export const projectPerformanceTargetLayout = defineLayout({
  table: "projectPerformanceTarget",
  years: { from: 2024 },
  number: words.number,
  title: [`部门${words.title}`, words.title],
  isPrefixed: false,
  measure: "ten-thousand-yuan",
  nilNote: null,
  frame: {
    columnWidths,
    rows: [
      [words.project, "<", "", "<", "<", "<"],
      [words.department, "<", "", "<", "<", "<"],
      [words.amounts, "<", `${words.total}：`, "<", "#", "<"],
      ["^", "<", words.appropriation, "<", "#", "<"],
      ["^", "<", words.otherFunds, "<", "#", "<"],
      [words.goal, "~", "<", "<", "<", "<"],
      [
        indicators.frame,
        indicators.level1,
        indicators.level2,
        indicators.level3,
        indicators.targetValue,
        indicators.remark,
      ],
      ...indicatorRows(""),
    ],
    notes: words.notes,
    copies: 2,
  },
  blocks: {
    main: {
      rows: "form",
      label: [words.project],
      columns: {
        total: [words.total],
        appropriation: [words.appropriation],
        otherFunds: [words.otherFunds],
      },
      total: "合计",
      lines: [],
    },
  },
});
