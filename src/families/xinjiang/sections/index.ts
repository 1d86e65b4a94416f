import type { Section } from "../../../narrative";
import { appropriationOverviewSection } from "./appropriation-overview";
import { carryOverBalancesSection } from "./carry-over-balances";
import { commissionedServicesExpenditureSection } from "./commissioned-services-expenditure";
import { expenditureBudgetSection } from "./expenditure-budget";
import { generalPublicBudgetAppropriationSection } from "./general-public-budget-appropriation";
import { generalPublicBudgetBasicExpenditureSection } from "./general-public-budget-basic-expenditure";
import { generalPublicBudgetProjectExpenditureSection } from "./general-public-budget-project-expenditure";
import { governmentFundExpenditureSection } from "./government-fund-expenditure";
import { otherMattersSection } from "./other-matters";
import { revenueBudgetSection } from "./revenue-budget";
import { revenueExpenditureOverviewSection } from "./revenue-expenditure-overview";
import { stateCapitalExpenditureSection } from "./state-capital-expenditure";
import { threePublicExpenditureSection } from "./three-public-expenditure";

/** 新疆部门（单位）预算公开第三部分，按公开次序；哪一年有哪些节由各节自己声明。 */
export const xinjiangSections: readonly Section[] = [
  revenueExpenditureOverviewSection,
  revenueBudgetSection,
  expenditureBudgetSection,
  appropriationOverviewSection,
  generalPublicBudgetAppropriationSection,
  generalPublicBudgetBasicExpenditureSection,
  generalPublicBudgetProjectExpenditureSection,
  governmentFundExpenditureSection,
  stateCapitalExpenditureSection,
  threePublicExpenditureSection,
  commissionedServicesExpenditureSection,
  carryOverBalancesSection,
  otherMattersSection,
];
