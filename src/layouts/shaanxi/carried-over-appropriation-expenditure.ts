import { defineLayout } from "../../recognition/layout";

/** 部门综合预算财政拨款结转资金支出表（表11）。 */
export const carriedOverAppropriationExpenditureLayout = defineLayout({
  table: "carriedOverAppropriationExpenditure",
  years: { from: 2024 },
  number: 11,
  title: ["部门综合预算财政拨款结转资金支出表", "部门综合预算财政拨款上年结转资金支出表"],
  isPrefixed: false,
  nilNote: null,
  blocks: {
    main: {
      rows: "open",
      label: ["预算项目名称"],
      columns: { total: ["金额"] },
      total: "合计",
      lines: [],
    },
  },
});
