import { defineLayout } from "../../../recognition/layout";
import { FUND_TABLE_PRINT, FUND_TABLE_ROWS } from "./captions";

const EXPENDITURE = "政府性基金预算支出";

/** 政府性基金预算支出情况表（表8）。 */
export const governmentFundExpenditureLayout = defineLayout({
  table: "governmentFundExpenditure",
  years: { from: 2024 },
  number: 8,
  title: "政府性基金预算支出情况表",
  isPrefixed: false,
  nilNote: "{unit}{year}年没有使用政府性基金预算拨款安排的支出，{title}为空表。",
  print: FUND_TABLE_PRINT,
  blocks: {
    main: {
      ...FUND_TABLE_ROWS,
      columns: {
        total: [EXPENDITURE, "合计"],
        personnel: [EXPENDITURE, "基本支出", "人员经费"],
        operating: [EXPENDITURE, "基本支出", "公用经费"],
        project: [EXPENDITURE, "项目支出"],
      },
    },
  },
});
