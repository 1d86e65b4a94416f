import type { LayoutFamily } from "../../../recognition/layout";
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
export const xinjiangFamily: LayoutFamily = {
  id: "xinjiang",
  name: "新疆版式",
  years: { from: 2024, to: 2026 },
  print: {
    sheetName: "表{number}",
    tableNumber: "表 {number}",
    title: "{title}",
    unit: "编制{organization}：{unit}",
    measure: "单位：万元",
    unnumbered: "※",
    organizations: { budgetUnit: "单位", department: "部门" },
    workbookTitle: "{unit}{year}年{organization}预算公开",
  },
  tables: [
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
  ],
};
