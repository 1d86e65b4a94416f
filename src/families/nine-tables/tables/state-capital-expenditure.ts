import { defineLayout } from "../../../recognition/layout";
import { CODED, CODED_KEYS, EXPENDITURE_COLUMNS, TITLE_END, titled } from "./captions";

/** 国有资本经营预算支出表。 */
export const stateCapitalExpenditureLayout = defineLayout({
  table: "nineStateCapitalExpenditure",
  years: { from: 2015 },
  number: 9,
  title: "国有资本经营预算支出表",
  titled: titled(
    `国有资本经营(预算){0,2}(财政)?(拨款)?(预算)?支出(功能分类)?${TITLE_END}`,
    "三公|经济分类|(基本|项目)支出|收支|转移支付"
  ),
  isPrefixed: false,
  nilNote: "注：本{organization}没有国有资本经营预算安排的支出，本表为空表。",
  print: {
    columnWidths: [12, 36, 16, 16, 16],
    totalRow: { 2015: "first" },
    emptyRows: 3,
    isUsuallyNil: true,
  },
  blocks: {
    main: {
      ...CODED,
      columns: {
        total: ["本年国有资本经营预算支出", "合计"],
        basic: ["本年国有资本经营预算支出", "基本支出"],
        project: ["本年国有资本经营预算支出", "项目支出"],
      },
      like: {
        ...CODED_KEYS,
        columns: EXPENDITURE_COLUMNS,
        required: ["total", "basic", "project"],
      },
    },
  },
});
