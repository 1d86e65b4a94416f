import type { TableLayout } from "../../../recognition/layout";
import { appropriationSummaryLayout } from "./appropriation-summary";
import { carryOverBalancesLayout } from "./carry-over-balances";
import { commissionedServicesExpenditureLayout } from "./commissioned-services-expenditure";
import { expenditureSummaryLayout } from "./expenditure-summary";
import { generalPublicBudgetBasicExpenditureLayout } from "./general-public-budget-basic-expenditure";
import { generalPublicBudgetExpenditureLayout } from "./general-public-budget-expenditure";
import { generalPublicBudgetProjectExpenditureLayout } from "./general-public-budget-project-expenditure";
import { governmentFundExpenditureLayout } from "./government-fund-expenditure";
import { revenueExpenditureSummaryLayout } from "./revenue-expenditure-summary";
import { revenueSummaryLayout } from "./revenue-summary";
import { stateCapitalExpenditureLayout } from "./state-capital-expenditure";
import { threePublicExpenditureLayout } from "./three-public-expenditure";

/** 新疆部门预算公开表，2024 年以来的版式：2024、2025 年 11 张，2026 年 12 张。 */
export const xinjiangTables: readonly TableLayout[] = [
  revenueExpenditureSummaryLayout,
  revenueSummaryLayout,
  expenditureSummaryLayout,
  appropriationSummaryLayout,
  generalPublicBudgetExpenditureLayout,
  generalPublicBudgetBasicExpenditureLayout,
  generalPublicBudgetProjectExpenditureLayout,
  governmentFundExpenditureLayout,
  stateCapitalExpenditureLayout,
  threePublicExpenditureLayout,
  commissionedServicesExpenditureLayout,
  carryOverBalancesLayout,
];
