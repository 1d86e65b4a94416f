import { defineLayout } from "../../../recognition/layout";
import { COLUMN_NUMBERS, FUNCTIONAL_CODE, FUNCTIONAL_NAME, ROW_TOTAL, TOTAL_ROW } from "./captions";

/** 支出总体情况表（表3）。 */
export const expenditureSummaryLayout = defineLayout({
  table: "expenditureSummary",
  years: { from: 2024 },
  number: 3,
  title: "支出总体情况表",
  isPrefixed: true,
  nilNote: null,
  print: {
    columnWidths: [7, 7, 7, 40, 16, 16, 16],
    hasColumnNumbers: COLUMN_NUMBERS,
    totalRow: TOTAL_ROW,
    emptyRows: 25,
  },
  blocks: {
    main: {
      rows: "coded",
      codes: {
        category: ["科目", FUNCTIONAL_CODE, "类"],
        section: ["科目", FUNCTIONAL_CODE, "款"],
        item: ["科目", FUNCTIONAL_CODE, "项"],
      },
      label: ["科目", FUNCTIONAL_NAME],
      columns: {
        total: ["支出预算", "合计"],
        basic: ["支出预算", "基本支出"],
        project: ["支出预算", "项目支出"],
      },
      total: ROW_TOTAL,
      lines: [],
    },
  },
});
