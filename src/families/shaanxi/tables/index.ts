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
import { procurementBudgetLayout } from "./procurement-budget";
import { specialFundPerformanceTargetLayout } from "./special-fund-performance-target";
import { specialOperationsExpenditureLayout } from "./special-operations-expenditure";
import { threePublicMeetingsTrainingLayout } from "./three-public-meetings-training";

/** 陕西部门综合预算公开表；表14、表15 是绩效目标表样，见 forms。 */
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
  specialFundPerformanceTargetLayout,
];
