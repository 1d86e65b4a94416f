import { defineLayout } from "../../recognition/layout";

/** 专项资金总体绩效目标表（表16），不管理专项资金的单位为空表。 */
export const specialFundPerformanceTargetLayout = defineLayout({
  table: "specialFundPerformanceTarget",
  years: { from: 2024 },
  number: 16,
  title: "专项资金总体绩效目标表",
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
