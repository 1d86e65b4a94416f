import type { TableLayout } from "../../../recognition/layout";
import { carriedOverAppropriationExpenditureLayout } from "./carried-over-appropriation-expenditure";
import { comprehensiveAppropriationSummaryLayout } from "./comprehensive-appropriation-summary";
import { comprehensiveExpenditureLayout } from "./comprehensive-expenditure";
import { comprehensiveRevenueLayout } from "./comprehensive-revenue";
import { comprehensiveSummaryLayout } from "./comprehensive-summary";
import { generalPublicBudgetBasicExpenditureByEconomyLayout } from "./general-public-budget-basic-expenditure-by-economy";
import { generalPublicBudgetBasicExpenditureByFunctionLayout } from "./general-public-budget-basic-expenditure-by-function";
import { generalPublicBudgetExpenditureByEconomyLayout } from "./general-public-budget-expenditure-by-economy";
import { generalPublicBudgetExpenditureByFunctionLayout } from "./general-public-budget-expenditure-by-function";
import { governmentFundSummaryLayout } from "./government-fund-summary";
import { overallPerformanceTargetLayout } from "./overall-performance-target";
import { procurementBudgetLayout } from "./procurement-budget";
import { projectPerformanceTargetLayout } from "./project-performance-target";
import { specialFundPerformanceTargetLayout } from "./special-fund-performance-target";
import { specialOperationsExpenditureLayout } from "./special-operations-expenditure";
import { threePublicMeetingsTrainingLayout } from "./three-public-meetings-training";

/** 陕西部门综合预算公开表，2024 年 16 张；表1 至表13 以元计，绩效目标表以万元计。 */
export const shaanxiTables: readonly TableLayout[] = [
  comprehensiveSummaryLayout,
  comprehensiveRevenueLayout,
  comprehensiveExpenditureLayout,
  comprehensiveAppropriationSummaryLayout,
  generalPublicBudgetExpenditureByFunctionLayout,
  generalPublicBudgetExpenditureByEconomyLayout,
  generalPublicBudgetBasicExpenditureByFunctionLayout,
  generalPublicBudgetBasicExpenditureByEconomyLayout,
  governmentFundSummaryLayout,
  specialOperationsExpenditureLayout,
  carriedOverAppropriationExpenditureLayout,
  procurementBudgetLayout,
  threePublicMeetingsTrainingLayout,
  projectPerformanceTargetLayout,
  overallPerformanceTargetLayout,
  specialFundPerformanceTargetLayout,
];
