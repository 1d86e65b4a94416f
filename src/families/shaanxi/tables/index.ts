import type { LayoutFamily } from "../../../recognition/layout";
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
  print: {
    sheetName: "表{number}",
    tableNumber: "表{number}",
    title: "{year}年{title}",
    unit: null,
    measure: "金额单位：元",
    unnumbered: "",
    organizations: { budgetUnit: "单位", department: "部门" },
    workbookTitle: "{unit}{year}年{organization}预算公开",
    cover: {
      sheetName: "封面",
      title: "{year}年{organization}综合预算公开报表",
      lines: ["{organization}名称：{unit}", "保密审查情况：", "{organization}主要负责人审签情况："],
    },
    contents: {
      sheetName: "目录",
      title: "目 录",
      columnWidths: [10, 78, 12, 28],
      notes: [
        "注：1. 封面和目录的格式不得随意改变。",
        "2. 公开空表一定要在目录说明理由。",
        "3. 对于“部门综合预算财政拨款上年结转资金支出表”，市县可根据实际预算编制批复情况统一要求，如确定公开，则在模板中相应增加该表。",
      ],
    },
  },
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
