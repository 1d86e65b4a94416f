import { budgetUnit, defineSection, sentence, year } from "../../../narrative";
import { fundParagraphs } from "./fund-paragraphs";

/** 国有资本经营预算拨款情况说明。 */
export const stateCapitalExpenditureSection = defineSection({
  slug: "state-capital-expenditure",
  heading: sentence`关于${budgetUnit}${year()}年国有资本经营预算拨款情况说明`,
  paragraphs: fundParagraphs("stateCapitalExpenditure", "state-capital", "国有资本经营预算"),
});
