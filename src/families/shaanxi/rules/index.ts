import type { Rule } from "../../../checking/index";
import { threePublicPriorRestatesLastYear } from "./cross-year/three-public-prior-restates-last-year";
import { contentsDeclareNilTables } from "./form/contents-declare-nil-tables";
import { contentsNameTables } from "./form/contents-name-tables";
import { appropriationBasicLinesTieToBasicTables } from "./inter-table/appropriation-basic-lines-tie-to-basic-tables";
import { appropriationCategoriesTieToFunctionTable } from "./inter-table/appropriation-categories-tie-to-function-table";
import { appropriationSpecialLinesTieToEconomyTable } from "./inter-table/appropriation-special-lines-tie-to-economy-table";
import { appropriationTiesToExpenditureTables } from "./inter-table/appropriation-ties-to-expenditure-tables";
import { basicByEconomyTiesToEconomyTable } from "./inter-table/basic-by-economy-ties-to-economy-table";
import { basicByFunctionTiesToFunctionTable } from "./inter-table/basic-by-function-ties-to-function-table";
import { basicTotalByFunctionRestatesEconomy } from "./inter-table/basic-total-by-function-restates-economy";
import { comprehensiveSummarySourcesTieToUnitTable } from "./inter-table/comprehensive-summary-sources-tie-to-unit-table";
import { comprehensiveExpenditureFoots } from "./intra-table/comprehensive-expenditure-foots";
import { comprehensiveRevenueFoots } from "./intra-table/comprehensive-revenue-foots";
import { comprehensiveSummaryDepartmentalBudgetRestatesTotals } from "./intra-table/comprehensive-summary-departmental-budget-restates-totals";
import { comprehensiveSummaryTiesToAppropriations } from "./inter-table/comprehensive-summary-ties-to-appropriations";
import { comprehensiveSummaryTiesToUnitTables } from "./inter-table/comprehensive-summary-ties-to-unit-tables";
import { contributionItemsMatchFunctionItems } from "./inter-table/contribution-items-match-function-items";
import { functionTotalRestatesEconomyTotal } from "./inter-table/function-total-restates-economy-total";
import { fundAndCarryOverTablesTieToAppropriations } from "./inter-table/fund-and-carry-over-tables-tie-to-appropriations";
import { governmentEconomicCategoriesFootFromEconomyTable } from "./inter-table/government-economic-categories-foot-from-economy-table";
import { overallTargetTasksRestateProjects } from "./inter-table/overall-target-tasks-restate-projects";
import { overallTargetTotalTiesToExpenditure } from "./inter-table/overall-target-total-ties-to-expenditure";
import { projectTargetsRestateSpecialOperations } from "./inter-table/project-targets-restate-special-operations";
import { projectsAreNamedAlike } from "./inter-table/projects-are-named-alike";
import { specialFundProjectsTieToSummaries } from "./inter-table/special-fund-projects-tie-to-summaries";
import { specialOperationsProjectsHaveTargets } from "./inter-table/special-operations-projects-have-targets";
import { specialOperationsTotalTiesToTables } from "./inter-table/special-operations-total-ties-to-tables";
import { threePublicMatchesEconomyTable } from "./inter-table/three-public-matches-economy-table";
import { comprehensiveAppropriationExpenditureFoots } from "./intra-table/comprehensive-appropriation-expenditure-foots";
import { comprehensiveAppropriationRevenueRestatesExpenditure } from "./intra-table/comprehensive-appropriation-revenue-restates-expenditure";
import { comprehensiveSummaryExpenditureFoots } from "./intra-table/comprehensive-summary-expenditure-foots";
import { comprehensiveSummaryRevenueRestatesExpenditure } from "./intra-table/comprehensive-summary-revenue-restates-expenditure";
import { governmentFundSummaryFoots } from "./intra-table/government-fund-summary-foots";
import { pensionContributionsMatchAnnuity } from "./intra-table/pension-contributions-match-annuity";
import { overallIndicatorsRestateProjects } from "./performance/overall-indicators-restate-projects";
import { unitTablesListTheSameUnits } from "./inter-table/unit-tables-list-the-same-units";
import { shaanxiStructure } from "./structure";

/** 陕西版式的规则。 */
export const shaanxiRules: readonly Rule[] = [
  ...shaanxiStructure,
  comprehensiveSummaryExpenditureFoots,
  comprehensiveSummaryRevenueRestatesExpenditure,
  comprehensiveAppropriationExpenditureFoots,
  comprehensiveAppropriationRevenueRestatesExpenditure,
  governmentFundSummaryFoots,
  pensionContributionsMatchAnnuity,
  comprehensiveRevenueFoots,
  comprehensiveExpenditureFoots,
  comprehensiveSummaryDepartmentalBudgetRestatesTotals,
  comprehensiveSummarySourcesTieToUnitTable,
  comprehensiveSummaryTiesToUnitTables,
  unitTablesListTheSameUnits,
  comprehensiveSummaryTiesToAppropriations,
  appropriationTiesToExpenditureTables,
  appropriationCategoriesTieToFunctionTable,
  appropriationBasicLinesTieToBasicTables,
  appropriationSpecialLinesTieToEconomyTable,
  governmentEconomicCategoriesFootFromEconomyTable,
  functionTotalRestatesEconomyTotal,
  basicByFunctionTiesToFunctionTable,
  basicByEconomyTiesToEconomyTable,
  basicTotalByFunctionRestatesEconomy,
  specialOperationsTotalTiesToTables,
  specialFundProjectsTieToSummaries,
  contributionItemsMatchFunctionItems,
  fundAndCarryOverTablesTieToAppropriations,
  threePublicMatchesEconomyTable,
  projectTargetsRestateSpecialOperations,
  specialOperationsProjectsHaveTargets,
  projectsAreNamedAlike,
  overallTargetTasksRestateProjects,
  overallTargetTotalTiesToExpenditure,
  contentsDeclareNilTables,
  contentsNameTables,
  threePublicPriorRestatesLastYear,
  overallIndicatorsRestateProjects,
];
