import { defineLayout } from "../../../recognition/layout";
import { COLUMN_NUMBERS, ROW_TOTAL, TOTAL_ROW } from "./captions";

/** 财政拨款委托业务费支出情况表（2026 年起的表11）。 */
export const commissionedServicesExpenditureLayout = defineLayout({
  table: "commissionedServicesExpenditure",
  years: { from: 2026 },
  number: 11,
  title: "财政拨款委托业务费支出情况表",
  isPrefixed: false,
  nilNote: "{unit}{year}年没有委托业务费预算的支出，{title}为空表。",
  print: {
    columnWidths: [40, 16, 16, 16, 18],
    hasColumnNumbers: COLUMN_NUMBERS,
    totalRow: TOTAL_ROW,
    emptyRows: 3,
    isUsuallyNil: true,
  },
  blocks: {
    main: {
      rows: "open",
      label: ["项目名称"],
      columns: {
        total: ["合计"],
        generalPublicBudget: ["资金来源", "一般公共预算"],
        governmentFund: ["资金来源", "政府性基金"],
        stateCapital: ["资金来源", "国有资本经营预算"],
      },
      total: ROW_TOTAL,
      lines: [],
    },
  },
});
