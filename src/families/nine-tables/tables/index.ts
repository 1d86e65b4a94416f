import { appropriationSummaryLayout } from "./appropriation-summary";
import { basicExpenditureLayout } from "./basic-expenditure";
import { expenditureSummaryLayout } from "./expenditure-summary";
import { generalPublicBudgetExpenditureLayout } from "./general-public-budget-expenditure";
import { governmentFundExpenditureLayout } from "./government-fund-expenditure";
import { revenueExpenditureSummaryLayout } from "./revenue-expenditure-summary";
import { revenueSummaryLayout } from "./revenue-summary";
import { stateCapitalExpenditureLayout } from "./state-capital-expenditure";
import { threePublicExpenditureLayout } from "./three-public-expenditure";

/** 通用九表，按目录的次序。 */
export const nineTables = [
  revenueExpenditureSummaryLayout,
  revenueSummaryLayout,
  expenditureSummaryLayout,
  appropriationSummaryLayout,
  generalPublicBudgetExpenditureLayout,
  basicExpenditureLayout,
  threePublicExpenditureLayout,
  governmentFundExpenditureLayout,
  stateCapitalExpenditureLayout,
];
