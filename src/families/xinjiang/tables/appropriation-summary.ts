import { EXPENDITURE_CATEGORIES } from "./expenditure-categories";
import { defineLayout } from "../../../recognition/layout";
import { CATEGORY_HEADER, TOTAL_ROW_LAST } from "./captions";

/** 财政拨款收支预算总体情况表（表4）。 */
export const appropriationSummaryLayout = defineLayout({
  table: "appropriationSummary",
  years: { from: 2024 },
  number: 4,
  title: "财政拨款收支预算总体情况表",
  isPrefixed: false,
  nilNote: null,
  print: {
    columnWidths: [28, 15, 34, 15, 15, 15, 15],
    totalRow: TOTAL_ROW_LAST,
    categories: EXPENDITURE_CATEGORIES,
    emptyRows: 0,
  },
  blocks: {
    revenue: {
      rows: "fixed",
      label: ["财政拨款收入", "项目"],
      columns: { total: ["财政拨款收入", "合计"] },
      total: "收入总计",
      lines: [
        { id: "appropriation", label: "一、财政拨款（补助）" },
        { id: "generalPublicBudget", label: "一般公共预算" },
        { id: "governmentFund", label: "政府性基金预算" },
        { id: "stateCapital", label: "国有资本经营预算" },
      ],
    },
    expenditure: {
      rows: "code-and-name",
      label: ["财政拨款支出", CATEGORY_HEADER],
      columns: {
        total: ["财政拨款支出", "合计"],
        generalPublicBudget: ["财政拨款支出", "一般公共预算"],
        governmentFund: ["财政拨款支出", "政府性基金预算"],
        stateCapital: ["财政拨款支出", "国有资本经营预算"],
      },
      total: "支出总计",
      lines: [],
    },
  },
});
