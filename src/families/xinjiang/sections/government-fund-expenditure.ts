import { budgetUnit, defineSection, sentence, year } from "../../../narrative";
import { fundParagraphs } from "./fund-paragraphs";

/** 政府性基金预算拨款情况说明。 */
export const governmentFundExpenditureSection = defineSection({
  slug: "government-fund-expenditure",
  heading: sentence`关于${budgetUnit}${year()}年政府性基金预算拨款情况说明`,
  paragraphs: fundParagraphs("governmentFundExpenditure", "government-fund", "政府性基金预算"),
});
