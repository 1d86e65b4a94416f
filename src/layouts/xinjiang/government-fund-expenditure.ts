import { defineLayout } from "../../recognition/layout";
import { COLUMN_NUMBERS, FUNCTIONAL_CODE, FUNCTIONAL_NAME, ROW_TOTAL, TOTAL_ROW } from "./captions";

const EXPENDITURE = "政府性基金预算支出";

/** 政府性基金预算支出情况表（表8）。 */
export const governmentFundExpenditureLayout = defineLayout({
  table: "governmentFundExpenditure",
  years: { from: 2024 },
  number: 8,
  title: "政府性基金预算支出情况表",
  isPrefixed: false,
  nilNote: "{unit}{year}年没有使用政府性基金预算拨款安排的支出，{title}为空表。",
  print: {
    columnWidths: [7, 7, 7, 30, 14, 14, 14, 14],
    hasColumnNumbers: COLUMN_NUMBERS,
    totalRow: TOTAL_ROW,
    emptyRows: 3,
    isUsuallyNil: true,
    isLandscape: true,
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
        total: [EXPENDITURE, "合计"],
        personnel: [EXPENDITURE, "基本支出", "人员经费"],
        operating: [EXPENDITURE, "基本支出", "公用经费"],
        project: [EXPENDITURE, "项目支出"],
      },
      total: ROW_TOTAL,
      lines: [],
    },
  },
});
