import { defineLayout, type Caption } from "../../../recognition/layout";
import { COLUMN_NUMBERS, TOTAL_ROW } from "./captions";

const ECONOMIC_CODE: Caption = { 2024: "经济分类科目编码", 2026: "科目代码" };
const ECONOMIC_NAME: Caption = { 2024: "经济分类科目名称", 2026: "科目名称" };

/** 一般公共预算基本支出情况表（表6），按部门预算支出经济分类。 */
export const generalPublicBudgetBasicExpenditureLayout = defineLayout({
  table: "generalPublicBudgetBasicExpenditure",
  years: { from: 2024 },
  number: 6,
  title: "一般公共预算基本支出情况表",
  isPrefixed: false,
  nilNote: null,
  print: {
    columnWidths: [8, 8, 36, 16, 16, 16],
    hasColumnNumbers: COLUMN_NUMBERS,
    totalRow: TOTAL_ROW,
    emptyRows: 30,
  },
  blocks: {
    main: {
      rows: "coded",
      codes: { category: ["科目", ECONOMIC_CODE, "类"], section: ["科目", ECONOMIC_CODE, "款"] },
      label: ["科目", ECONOMIC_NAME],
      columns: {
        total: ["一般公共预算基本支出", "合计"],
        personnel: ["一般公共预算基本支出", "人员经费"],
        operating: ["一般公共预算基本支出", "公用经费"],
      },
      total: "总计",
      lines: [],
    },
  },
});
