import { defineLayout } from "../../recognition/layout";

/** 部门专项业务经费绩效目标表（表14），每个项目一张，金额为万元。 */
export const projectPerformanceTargetLayout = defineLayout({
  table: "projectPerformanceTarget",
  years: { from: 2024 },
  number: 14,
  title: "专项业务经费绩效目标表",
  isPrefixed: false,
  measure: "ten-thousand-yuan",
  nilNote: null,
  blocks: {
    main: {
      rows: "form",
      label: ["项目名称"],
      columns: {
        total: ["实施期资金总额"],
        appropriation: ["其中：财政拨款"],
        otherFunds: ["其他资金"],
      },
      total: "合计",
      lines: [],
    },
  },
});
