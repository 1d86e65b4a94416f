import { defineLayout } from "../../../recognition/layout";
import { COLUMN_NUMBERS, FUNCTIONAL_CODE, FUNCTIONAL_NAME, ROW_TOTAL, TOTAL_ROW } from "./captions";

/** 一般公共预算支出情况表（表5）。 */
export const generalPublicBudgetExpenditureLayout = defineLayout({
  table: "generalPublicBudgetExpenditure",
  years: { from: 2024 },
  number: 5,
  title: "一般公共预算支出情况表",
  isPrefixed: false,
  nilNote: null,
  print: {
    columnWidths: [7, 7, 7, 40, 16, 16, 16],
    hasColumnNumbers: COLUMN_NUMBERS,
    totalRow: TOTAL_ROW,
    keyGroup: { 2024: "科目", 2026: "" },
    emptyRows: 25,
  },
  blocks: {
    main: {
      rows: "coded",
      codes: {
        category: [FUNCTIONAL_CODE, "类"],
        section: [FUNCTIONAL_CODE, "款"],
        item: [FUNCTIONAL_CODE, "项"],
      },
      label: [FUNCTIONAL_NAME],
      columns: {
        total: ["一般公共预算支出", "合计"],
        basic: ["一般公共预算支出", "基本支出"],
        project: ["一般公共预算支出", "项目支出"],
      },
      total: ROW_TOTAL,
      lines: [],
    },
  },
});
