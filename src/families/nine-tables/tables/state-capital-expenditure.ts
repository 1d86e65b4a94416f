import { defineLayout } from "../../../recognition/layout";
import { NOT_OF_FUND, TITLE_END, titled } from "./captions";
import { FUND_PRINT, fundBlock } from "./fund-expenditure";

/** 国有资本经营预算支出表。 */
export const stateCapitalExpenditureLayout = defineLayout({
  table: "nineStateCapitalExpenditure",
  years: { from: 2015 },
  number: 9,
  title: "国有资本经营预算支出表",
  titled: titled(
    `国有资本经营(预算){0,2}(财政)?(拨款)?(预算)?支出(功能分类)?${TITLE_END}`,
    NOT_OF_FUND
  ),
  isPrefixed: false,
  nilNote: "注：本{organization}没有国有资本经营预算安排的支出，本表为空表。",
  print: FUND_PRINT,
  blocks: { main: fundBlock("本年国有资本经营预算支出") },
});
