import type { Rule } from "../../../checking/index";
import { appropriationCategoriesTieToGeneralPublicBudget } from "./inter-table/appropriation-categories-tie-to-general-public-budget";
import { appropriationCategoriesTieToGovernmentFund } from "./inter-table/appropriation-categories-tie-to-government-fund";
import { appropriationCategoriesTieToRevenue } from "./inter-table/appropriation-categories-tie-to-revenue";
import { appropriationCategoriesTieToStateCapital } from "./inter-table/appropriation-categories-tie-to-state-capital";
import { appropriationFundsTieToSummary } from "./inter-table/appropriation-funds-tie-to-summary";
import { appropriationRevenueRestatesExpenditure } from "./intra-table/appropriation-revenue-restates-expenditure";
import { appropriationRevenueTiesToSummary } from "./inter-table/appropriation-revenue-ties-to-summary";
import { appropriationTotalTiesToRevenue } from "./inter-table/appropriation-total-ties-to-revenue";
import { basicExpenditureColumnsMatchCategories } from "./intra-table/basic-expenditure-columns-match-categories";
import { basicItemsMatchFunctionItems } from "./inter-table/basic-items-match-function-items";
import { basicThreePublicIsWithinThreePublic } from "./inter-table/basic-three-public-is-within-three-public";
import { carryOverTiesToSummary } from "./inter-table/carry-over-ties-to-summary";
import { codesAreNamedAlike } from "./inter-table/codes-are-named-alike";
import { commissionedProjectsAreProjects } from "./inter-table/commissioned-projects-are-projects";
import { commissionedServicesIncludeBasic } from "./inter-table/commissioned-services-include-basic";
import { expenditureBasicFootsFromFunds } from "./inter-table/expenditure-basic-foots-from-funds";
import { expenditureBasicWithOtherSourcesFoots } from "./inter-table/expenditure-basic-with-other-sources-foots";
import { expenditureCodesFootFromSources } from "./inter-table/expenditure-codes-foot-from-sources";
import { expenditureProjectsFootFromFunds } from "./inter-table/expenditure-projects-foot-from-funds";
import { expenditureProjectsWithOtherSourcesFoot } from "./inter-table/expenditure-projects-with-other-sources-foot";
import { expenditureTotalFootsFromTables } from "./inter-table/expenditure-total-foots-from-tables";
import { generalPublicBudgetBasicIsWithinExpenditure } from "./inter-table/general-public-budget-basic-is-within-expenditure";
import { generalPublicBudgetBasicTiesToBasicExpenditure } from "./inter-table/general-public-budget-basic-ties-to-basic-expenditure";
import { generalPublicBudgetCodesAreWithinExpenditure } from "./inter-table/general-public-budget-codes-are-within-expenditure";
import { generalPublicBudgetCodesFootFromRevenue } from "./inter-table/general-public-budget-codes-foot-from-revenue";
import { generalPublicBudgetItemsFootFromProjects } from "./inter-table/general-public-budget-items-foot-from-projects";
import { generalPublicBudgetProjectsTieToProjects } from "./inter-table/general-public-budget-projects-tie-to-projects";
import { governmentFundTotalTiesToRevenue } from "./inter-table/government-fund-total-ties-to-revenue";
import { nilFundTablesMatchSources } from "./inter-table/nil-fund-tables-match-sources";
import { nilNotesNameTheirTable } from "./form/nil-notes-name-their-table";
import { nilTablesAreExplained } from "./form/nil-tables-are-explained";
import { organizationWordsAgree } from "./form/organization-words-agree";
import { otherSourcesFootByCategory } from "./inter-table/other-sources-foot-by-category";
import { overallAppropriationsTieToRevenue } from "./performance/overall-appropriations-tie-to-revenue";
import { overallOtherFundsTieToRevenue } from "./performance/overall-other-funds-tie-to-revenue";
import { overallOwnFundsTieToRevenue } from "./performance/overall-own-funds-tie-to-revenue";
import { overallTotalFoots } from "./performance/overall-total-foots";
import { overallTotalTiesToSummary } from "./performance/overall-total-ties-to-summary";
import { overallTransfersTieToRevenue } from "./performance/overall-transfers-tie-to-revenue";
import { projectTargetTotalFoots } from "./performance/project-target-total-foots";
import { projectTargetsRestateProjects } from "./performance/project-targets-restate-projects";
import { projectsHaveTargets } from "./performance/projects-have-targets";
import { revenueCodesMatchExpenditure } from "./inter-table/revenue-codes-match-expenditure";
import { revenueCodesTieToExpenditure } from "./inter-table/revenue-codes-tie-to-expenditure";
import { stateCapitalTotalTiesToRevenue } from "./inter-table/state-capital-total-ties-to-revenue";
import { summaryAppropriationsFootFromRevenue } from "./inter-table/summary-appropriations-foot-from-revenue";
import { summaryCategoriesTieToExpenditure } from "./inter-table/summary-categories-tie-to-expenditure";
import { summaryCategoriesTieToRevenue } from "./inter-table/summary-categories-tie-to-revenue";
import { summaryCurrentRevenueFootsFromRevenue } from "./inter-table/summary-current-revenue-foots-from-revenue";
import { summaryRevenueRestatesExpenditure } from "./intra-table/summary-revenue-restates-expenditure";
import { summarySourcesTieToRevenue } from "./inter-table/summary-sources-tie-to-revenue";
import { summaryTotalTiesToExpenditure } from "./inter-table/summary-total-ties-to-expenditure";
import { summaryTotalTiesToRevenue } from "./inter-table/summary-total-ties-to-revenue";
import { tablesNameUnitAndMeasure } from "./form/tables-name-unit-and-measure";
import { targetBeneficiariesMatchNarrative } from "./performance/target-beneficiaries-match-narrative";
import { targetProjectsAreNamedAlike } from "./performance/target-projects-are-named-alike";
import { targetYearsMatchFiscalYear } from "./performance/target-years-match-fiscal-year";
import { threePublicMatchesBasicItems } from "./inter-table/three-public-matches-basic-items";
import { xinjiangStructure } from "./structure";

/** 新疆版式的规则。 */
export const xinjiangRules: readonly Rule[] = [
  ...xinjiangStructure,
  summaryRevenueRestatesExpenditure,
  appropriationRevenueRestatesExpenditure,
  appropriationRevenueTiesToSummary,
  basicExpenditureColumnsMatchCategories,
  summaryTotalTiesToRevenue,
  summarySourcesTieToRevenue,
  summaryAppropriationsFootFromRevenue,
  summaryCurrentRevenueFootsFromRevenue,
  summaryTotalTiesToExpenditure,
  summaryCategoriesTieToExpenditure,
  summaryCategoriesTieToRevenue,
  revenueCodesTieToExpenditure,
  appropriationFundsTieToSummary,
  appropriationTotalTiesToRevenue,
  appropriationCategoriesTieToRevenue,
  appropriationCategoriesTieToGeneralPublicBudget,
  appropriationCategoriesTieToGovernmentFund,
  appropriationCategoriesTieToStateCapital,
  otherSourcesFootByCategory,
  generalPublicBudgetCodesFootFromRevenue,
  generalPublicBudgetBasicTiesToBasicExpenditure,
  generalPublicBudgetProjectsTieToProjects,
  generalPublicBudgetItemsFootFromProjects,
  expenditureBasicFootsFromFunds,
  expenditureProjectsFootFromFunds,
  carryOverTiesToSummary,
  revenueCodesMatchExpenditure,
  generalPublicBudgetCodesAreWithinExpenditure,
  expenditureCodesFootFromSources,
  expenditureTotalFootsFromTables,
  generalPublicBudgetBasicIsWithinExpenditure,
  governmentFundTotalTiesToRevenue,
  stateCapitalTotalTiesToRevenue,
  basicThreePublicIsWithinThreePublic,
  basicItemsMatchFunctionItems,
  nilFundTablesMatchSources,
  commissionedServicesIncludeBasic,
  threePublicMatchesBasicItems,
  codesAreNamedAlike,
  commissionedProjectsAreProjects,
  expenditureBasicWithOtherSourcesFoots,
  expenditureProjectsWithOtherSourcesFoot,
  tablesNameUnitAndMeasure,
  nilTablesAreExplained,
  nilNotesNameTheirTable,
  organizationWordsAgree,
  overallTransfersTieToRevenue,
  overallOwnFundsTieToRevenue,
  overallAppropriationsTieToRevenue,
  overallOtherFundsTieToRevenue,
  overallTotalTiesToSummary,
  overallTotalFoots,
  projectTargetTotalFoots,
  projectTargetsRestateProjects,
  projectsHaveTargets,
  targetProjectsAreNamedAlike,
  targetYearsMatchFiscalYear,
  targetBeneficiariesMatchNarrative,
];
