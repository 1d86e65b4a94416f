import { defineLayout } from "../../recognition/layout";

/** 部门整体支出绩效目标表（表15）的年度主要任务，金额为万元。 */
export const overallPerformanceTargetLayout = defineLayout({
  table: "overallPerformanceTarget",
  years: { from: 2024 },
  number: 15,
  title: "整体支出绩效目标表",
  isPrefixed: false,
  measure: "ten-thousand-yuan",
  rowsEnd: "年度总体目标",
  nilNote: null,
  blocks: {
    main: {
      rows: "open",
      label: ["任务名称"],
      columns: {
        total: ["预算金额（万元）", "总额"],
        appropriation: ["预算金额（万元）", "财政拨款"],
        otherFunds: ["预算金额（万元）", "其他资金"],
      },
      total: "金额合计",
      lines: [],
    },
  },
});
