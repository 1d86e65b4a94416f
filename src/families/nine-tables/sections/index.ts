import type { Section } from "../../../narrative/index";
import { appropriationSummarySection } from "./appropriation-summary";
import { basicExpenditureSection } from "./basic-expenditure";
import { expenditureSummarySection } from "./expenditure-summary";
import {
  governmentFundExpenditureSection,
  stateCapitalExpenditureSection,
} from "./fund-expenditure";
import { generalPublicBudgetExpenditureSection } from "./general-public-budget-expenditure";
import { otherMattersSection } from "./other-matters";
import { revenueExpenditureSummarySection } from "./revenue-expenditure-summary";
import { revenueSummarySection } from "./revenue-summary";
import { threePublicExpenditureSection } from "./three-public-expenditure";

/** 说明的十节：每张表一节，再加其他重要事项，依中央部门的体例；别处的体例不同，按文中的数审核。 */
export const nineTablesSections: readonly Section[] = [
  revenueExpenditureSummarySection,
  revenueSummarySection,
  expenditureSummarySection,
  appropriationSummarySection,
  generalPublicBudgetExpenditureSection,
  basicExpenditureSection,
  threePublicExpenditureSection,
  governmentFundExpenditureSection,
  stateCapitalExpenditureSection,
  otherMattersSection,
];
