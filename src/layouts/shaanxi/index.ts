import type { LayoutFamily } from "../../recognition/layout";
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
export const shaanxiFamily: LayoutFamily = {
  id: "shaanxi",
  name: "陕西版式",
  years: { from: 2024, to: 2024 },
  contents: {
    number: "报表",
    name: "报表名称",
    isNil: "是否空表",
    reason: "公开空表理由",
  },
  tables: [
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
  ],
};
