import { defineLayout } from "../../../recognition/layout";
import { FUND_TABLE_PRINT, FUND_TABLE_ROWS } from "./captions";

const EXPENDITURE = "国有资本经营预算支出";

/** 国有资本经营预算支出情况表（表9）。 */
export const stateCapitalExpenditureLayout = defineLayout({
  table: "stateCapitalExpenditure",
  years: { from: 2024 },
  number: 9,
  title: "国有资本经营预算支出情况表",
  isPrefixed: false,
  nilNote: "{unit}{year}年没有使用国有资本经营预算拨款安排的支出，{title}为空表。",
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
