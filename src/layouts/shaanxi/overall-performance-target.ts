import { INDICATOR_WIDTHS } from "./indicator-widths";
import { defineLayout } from "../../recognition/layout";

const TASK = "任务名称";
const AMOUNT = "预算金额（万元）";
const TOTAL = "总额";
const APPROPRIATION = "财政拨款";
const OTHER_FUNDS = "其他资金";
const SUM = "金额合计";
const ROWS_END = "年度总体目标";

/** 部门整体支出绩效目标表（表15）的年度主要任务，金额为万元。 */
export const overallPerformanceTargetLayout = defineLayout({
  table: "overallPerformanceTarget",
  years: { from: 2024 },
  number: 15,
  title: ["部门整体支出绩效目标表", "整体支出绩效目标表"],
  isPrefixed: false,
  measure: "ten-thousand-yuan",
  rowsEnd: ROWS_END,
  nilNote: null,
  frame: {
    columnWidths: INDICATOR_WIDTHS,
    rows: [
      ["部门（单位）名称", "<", "{unit}", "<", "<", "<"],
      ["年度主要任务", TASK, "主要内容", AMOUNT, "<", "<"],
      ["^", "^", "^", TOTAL, APPROPRIATION, OTHER_FUNDS],
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
      ["^", SUM, "<", "#", "#", "#"],
      [ROWS_END, "~", "<", "<", "<", "<"],
      ["年度绩效指标", "一级指标", "二级指标", "指标内容", "指标值", "<"],
      ["^", "产出指标", "数量指标", "", "", "<"],
      ["^", "^", "质量指标", "", "", "<"],
      ["^", "^", "时效指标", "", "", "<"],
      ["^", "^", "成本指标", "", "", "<"],
      ["^", "效益指标", "经济效益指标", "", "", "<"],
      ["^", "^", "社会效益指标", "", "", "<"],
      ["^", "^", "生态效益指标", "", "", "<"],
      ["^", "^", "可持续影响指标", "", "", "<"],
      ["^", "满意度指标", "服务对象满意度指标", "", "", "<"],
    ],
    notes: ["注：1、年度绩效指标可选择填写。", "2、部门应公开本部门整体预算绩效。"],
    copies: 1,
  },
  blocks: {
    main: {
      rows: "open",
      label: [TASK],
      columns: {
        total: [AMOUNT, TOTAL],
        appropriation: [AMOUNT, APPROPRIATION],
        otherFunds: [AMOUNT, OTHER_FUNDS],
      },
      total: SUM,
      lines: [],
    },
  },
});
