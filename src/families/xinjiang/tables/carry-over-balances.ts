import { defineLayout } from "../../../recognition/layout";
import { COLUMN_NUMBERS, ROW_TOTAL, TOTAL_ROW } from "./captions";

/** 上年结转结余情况表（2026 年起的表12；此前为表11 上年结转结余情况明细表）。 */
export const carryOverBalancesLayout = defineLayout({
  table: "carryOverBalances",
  years: { from: 2024 },
  number: { 2024: 11, 2026: 12 },
  title: { 2024: "上年结转结余情况明细表", 2026: "上年结转结余情况表" },
  isPrefixed: false,
  nilNote: "{unit}{year}年没有上年结转结余预算安排的支出，{title}为空表。",
  print: {
    columnWidths: [52, 13, 13, 13, 13, 13, 13, 13, 13, 13],
    hasColumnNumbers: COLUMN_NUMBERS,
    totalRow: TOTAL_ROW,
    emptyRows: 3,
    isUsuallyNil: true,
    isLandscape: true,
  },
  blocks: {
    main: {
      rows: "open",
      label: ["项目"],
      columns: {
        total: ["合计"],
        appropriation: ["财政拨款", "小计"],
        appropriationPersonnel: ["财政拨款", "基本支出", "人员经费"],
        appropriationOperating: ["财政拨款", "基本支出", "公用经费"],
        appropriationProject: ["财政拨款", "项目支出"],
        nonAppropriation: ["非财政拨款", "小计"],
        nonAppropriationPersonnel: ["非财政拨款", "基本支出", "人员经费"],
        nonAppropriationOperating: ["非财政拨款", "基本支出", "公用经费"],
        nonAppropriationProject: ["非财政拨款", "项目支出"],
      },
      total: ROW_TOTAL,
      lines: [],
    },
  },
});
