import { defineLayout } from "../../../recognition/layout";
import { NOT_OF_FUND, TITLE_END, titled } from "./captions";
import { FUND_PRINT, fundBlock } from "./fund-expenditure";

/** 政府性基金预算支出表。 */
export const governmentFundExpenditureLayout = defineLayout({
  table: "nineGovernmentFundExpenditure",
  years: { from: 2015 },
  number: 8,
  title: "政府性基金预算支出表",
  titled: titled(`政府性基金(预算)?(财政)?(拨款)?(预算)?支出(功能分类)?${TITLE_END}`, NOT_OF_FUND),
  isPrefixed: false,
  nilNote: "注：本{organization}没有政府性基金预算安排的支出，本表为空表。",
  print: FUND_PRINT,
  blocks: { main: fundBlock("本年政府性基金预算支出") },
});
