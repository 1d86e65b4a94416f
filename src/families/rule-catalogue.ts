import type { Rule } from "../checking/rule";
import { codesAreNamedAsBefore } from "../rules/cross-year/codes-are-named-as-before";
import { amountsAreNotNegative } from "../rules/form/amounts-are-not-negative";
import { amountsAreNumbers } from "../rules/form/amounts-are-numbers";
import { amountsHaveTwoDecimals } from "../rules/form/amounts-have-two-decimals";
import { codeNamesMatchCodeBook } from "../rules/form/code-names-match-code-book";
import { codeNamesResembleCodeBook } from "../rules/form/code-names-resemble-code-book";
import { levelsArePublished } from "../rules/form/levels-are-published";
import { measureIsPlausible } from "../rules/form/measure-is-plausible";
import { nilNotesNameTheirTable } from "./xinjiang/rules/form/nil-notes-name-their-table";
import { nilTablesAreExplained } from "./xinjiang/rules/form/nil-tables-are-explained";
import { organizationWordsAgree } from "./xinjiang/rules/form/organization-words-agree";
import { standardTablesAreComplete } from "../rules/form/standard-tables-are-complete";
import { tableNumbersAreInOrder } from "../rules/form/table-numbers-are-in-order";
import { tablesHaveTotals } from "../rules/form/tables-have-totals";
import { tablesNameUnitAndMeasure } from "./xinjiang/rules/form/tables-name-unit-and-measure";
import { unitNamesAgree } from "../rules/form/unit-names-agree";
import { yearsMatchFiscalYear } from "../rules/form/years-match-fiscal-year";
import { appropriationCategoriesTieToGeneralPublicBudget } from "./xinjiang/rules/inter-table/appropriation-categories-tie-to-general-public-budget";
import { appropriationCategoriesTieToGovernmentFund } from "./xinjiang/rules/inter-table/appropriation-categories-tie-to-government-fund";
import { appropriationCategoriesTieToRevenue } from "./xinjiang/rules/inter-table/appropriation-categories-tie-to-revenue";
import { appropriationCategoriesTieToStateCapital } from "./xinjiang/rules/inter-table/appropriation-categories-tie-to-state-capital";
import { appropriationFundsTieToSummary } from "./xinjiang/rules/inter-table/appropriation-funds-tie-to-summary";
import { appropriationRevenueTiesToSummary } from "./xinjiang/rules/inter-table/appropriation-revenue-ties-to-summary";
import { appropriationTotalTiesToRevenue } from "./xinjiang/rules/inter-table/appropriation-total-ties-to-revenue";
import { basicItemsMatchFunctionItems } from "./xinjiang/rules/inter-table/basic-items-match-function-items";
import { basicThreePublicIsWithinThreePublic } from "./xinjiang/rules/inter-table/basic-three-public-is-within-three-public";
import { carryOverTiesToSummary } from "./xinjiang/rules/inter-table/carry-over-ties-to-summary";
import { codesAreNamedAlike } from "./xinjiang/rules/inter-table/codes-are-named-alike";
import { commissionedProjectsAreProjects } from "./xinjiang/rules/inter-table/commissioned-projects-are-projects";
import { commissionedServicesIncludeBasic } from "./xinjiang/rules/inter-table/commissioned-services-include-basic";
import { expenditureBasicFootsFromFunds } from "./xinjiang/rules/inter-table/expenditure-basic-foots-from-funds";
import { expenditureBasicWithOtherSourcesFoots } from "./xinjiang/rules/inter-table/expenditure-basic-with-other-sources-foots";
import { expenditureCodesFootFromSources } from "./xinjiang/rules/inter-table/expenditure-codes-foot-from-sources";
import { expenditureProjectsFootFromFunds } from "./xinjiang/rules/inter-table/expenditure-projects-foot-from-funds";
import { expenditureProjectsWithOtherSourcesFoot } from "./xinjiang/rules/inter-table/expenditure-projects-with-other-sources-foot";
import { expenditureTotalFootsFromTables } from "./xinjiang/rules/inter-table/expenditure-total-foots-from-tables";
import { generalPublicBudgetBasicIsWithinExpenditure } from "./xinjiang/rules/inter-table/general-public-budget-basic-is-within-expenditure";
import { generalPublicBudgetBasicTiesToBasicExpenditure } from "./xinjiang/rules/inter-table/general-public-budget-basic-ties-to-basic-expenditure";
import { generalPublicBudgetCodesAreWithinExpenditure } from "./xinjiang/rules/inter-table/general-public-budget-codes-are-within-expenditure";
import { generalPublicBudgetCodesFootFromRevenue } from "./xinjiang/rules/inter-table/general-public-budget-codes-foot-from-revenue";
import { generalPublicBudgetItemsFootFromProjects } from "./xinjiang/rules/inter-table/general-public-budget-items-foot-from-projects";
import { generalPublicBudgetProjectsTieToProjects } from "./xinjiang/rules/inter-table/general-public-budget-projects-tie-to-projects";
import { governmentFundTotalTiesToRevenue } from "./xinjiang/rules/inter-table/government-fund-total-ties-to-revenue";
import { nilFundTablesMatchSources } from "./xinjiang/rules/inter-table/nil-fund-tables-match-sources";
import { otherSourcesFootByCategory } from "./xinjiang/rules/inter-table/other-sources-foot-by-category";
import { revenueCodesMatchExpenditure } from "./xinjiang/rules/inter-table/revenue-codes-match-expenditure";
import { revenueCodesTieToExpenditure } from "./xinjiang/rules/inter-table/revenue-codes-tie-to-expenditure";
import { stateCapitalTotalTiesToRevenue } from "./xinjiang/rules/inter-table/state-capital-total-ties-to-revenue";
import { summaryAppropriationsFootFromRevenue } from "./xinjiang/rules/inter-table/summary-appropriations-foot-from-revenue";
import { summaryCategoriesTieToExpenditure } from "./xinjiang/rules/inter-table/summary-categories-tie-to-expenditure";
import { summaryCategoriesTieToRevenue } from "./xinjiang/rules/inter-table/summary-categories-tie-to-revenue";
import { summaryCurrentRevenueFootsFromRevenue } from "./xinjiang/rules/inter-table/summary-current-revenue-foots-from-revenue";
import { summarySourcesTieToRevenue } from "./xinjiang/rules/inter-table/summary-sources-tie-to-revenue";
import { summaryTotalTiesToExpenditure } from "./xinjiang/rules/inter-table/summary-total-ties-to-expenditure";
import { summaryTotalTiesToRevenue } from "./xinjiang/rules/inter-table/summary-total-ties-to-revenue";
import { threePublicMatchesBasicItems } from "./xinjiang/rules/inter-table/three-public-matches-basic-items";
import { appropriationExpenditureColumnsFoot } from "./xinjiang/rules/intra-table/appropriation-expenditure-columns-foot";
import { appropriationExpenditureRowsFoot } from "./xinjiang/rules/intra-table/appropriation-expenditure-rows-foot";
import { appropriationRevenueFoots } from "./xinjiang/rules/intra-table/appropriation-revenue-foots";
import { appropriationRevenueRestatesExpenditure } from "./xinjiang/rules/intra-table/appropriation-revenue-restates-expenditure";
import { basicExpenditureCodesAreNested } from "./xinjiang/rules/intra-table/basic-expenditure-codes-are-nested";
import { basicExpenditureColumnsMatchCategories } from "./xinjiang/rules/intra-table/basic-expenditure-columns-match-categories";
import { basicExpenditureLevelsFoot } from "./xinjiang/rules/intra-table/basic-expenditure-levels-foot";
import { basicExpenditureRowsFoot } from "./xinjiang/rules/intra-table/basic-expenditure-rows-foot";
import { carryOverProjectsFoot } from "./xinjiang/rules/intra-table/carry-over-projects-foot";
import { carryOverRowsFoot } from "./xinjiang/rules/intra-table/carry-over-rows-foot";
import { commissionedServicesProjectsFoot } from "./xinjiang/rules/intra-table/commissioned-services-projects-foot";
import { commissionedServicesRowsFoot } from "./xinjiang/rules/intra-table/commissioned-services-rows-foot";
import { expenditureCodesAreNested } from "./xinjiang/rules/intra-table/expenditure-codes-are-nested";
import { expenditureLevelsFoot } from "./xinjiang/rules/intra-table/expenditure-levels-foot";
import { expenditureRowsFoot } from "./xinjiang/rules/intra-table/expenditure-rows-foot";
import { generalPublicBudgetCodesAreNested } from "./xinjiang/rules/intra-table/general-public-budget-codes-are-nested";
import { generalPublicBudgetLevelsFoot } from "./xinjiang/rules/intra-table/general-public-budget-levels-foot";
import { generalPublicBudgetRowsFoot } from "./xinjiang/rules/intra-table/general-public-budget-rows-foot";
import { governmentFundLevelsFoot } from "./xinjiang/rules/intra-table/government-fund-levels-foot";
import { governmentFundRowsFoot } from "./xinjiang/rules/intra-table/government-fund-rows-foot";
import { projectCodesAreNested } from "./xinjiang/rules/intra-table/project-codes-are-nested";
import { projectLevelsFoot } from "./xinjiang/rules/intra-table/project-levels-foot";
import { projectRowsFoot } from "./xinjiang/rules/intra-table/project-rows-foot";
import { projectUnitRowRestatesTotal } from "./xinjiang/rules/intra-table/project-unit-row-restates-total";
import { revenueCodesAreNested } from "./xinjiang/rules/intra-table/revenue-codes-are-nested";
import { revenueLevelsFoot } from "./xinjiang/rules/intra-table/revenue-levels-foot";
import { revenueRowsFoot } from "./xinjiang/rules/intra-table/revenue-rows-foot";
import { stateCapitalLevelsFoot } from "./xinjiang/rules/intra-table/state-capital-levels-foot";
import { stateCapitalRowsFoot } from "./xinjiang/rules/intra-table/state-capital-rows-foot";
import { summaryExpenditureFoots } from "./xinjiang/rules/intra-table/summary-expenditure-foots";
import { summaryRevenueLinesFoot } from "./xinjiang/rules/intra-table/summary-revenue-lines-foot";
import { summaryRevenueRestatesExpenditure } from "./xinjiang/rules/intra-table/summary-revenue-restates-expenditure";
import { threePublicColumnsFoot } from "./xinjiang/rules/intra-table/three-public-columns-foot";
import { threePublicRowsFoot } from "./xinjiang/rules/intra-table/three-public-rows-foot";
import { costIndicatorsAreWithinAmount } from "../rules/performance/cost-indicators-are-within-amount";
import { goalHeadcountFoots } from "../rules/performance/goal-headcount-foots";
import { goalsAreFilled } from "../rules/performance/goals-are-filled";
import { indicatorsAreFilled } from "../rules/performance/indicators-are-filled";
import { overallAppropriationsTieToRevenue } from "./xinjiang/rules/performance/overall-appropriations-tie-to-revenue";
import { overallOtherFundsTieToRevenue } from "./xinjiang/rules/performance/overall-other-funds-tie-to-revenue";
import { overallOwnFundsTieToRevenue } from "./xinjiang/rules/performance/overall-own-funds-tie-to-revenue";
import { overallTotalFoots } from "./xinjiang/rules/performance/overall-total-foots";
import { overallTotalTiesToSummary } from "./xinjiang/rules/performance/overall-total-ties-to-summary";
import { overallTransfersTieToRevenue } from "./xinjiang/rules/performance/overall-transfers-tie-to-revenue";
import { projectTargetTotalFoots } from "./xinjiang/rules/performance/project-target-total-foots";
import { projectTargetsRestateProjects } from "./xinjiang/rules/performance/project-targets-restate-projects";
import { projectsHaveTargets } from "./xinjiang/rules/performance/projects-have-targets";
import { quantityAndStandardMatchAmount } from "../rules/performance/quantity-and-standard-match-amount";
import { targetBeneficiariesMatchNarrative } from "./xinjiang/rules/performance/target-beneficiaries-match-narrative";
import { targetProjectsAreNamedAlike } from "./xinjiang/rules/performance/target-projects-are-named-alike";
import { targetValuesAreDefinite } from "../rules/performance/target-values-are-definite";
import { targetValuesAreReachable } from "../rules/performance/target-values-are-reachable";
import { targetValuesHaveUnits } from "../rules/performance/target-values-have-units";
import { targetYearsMatchFiscalYear } from "./xinjiang/rules/performance/target-years-match-fiscal-year";
import { targetsNameTheUnit } from "../rules/performance/targets-name-the-unit";
import { weightsFollowASplit } from "../rules/performance/weights-follow-a-split";
import { weightsFoot } from "../rules/performance/weights-foot";
import { shaanxiRules, shaanxiTargetRules } from "./shaanxi/rules/index";

/** 目录的版本：改正规则升第三位，新增规则升第二位，改名或删除升第一位。 */
export const CATALOGUE_VERSION = "1.4.1";

/** 全部规则，按代码排列。 */
export const rules: readonly Rule[] = [
  summaryRevenueLinesFoot,
  summaryExpenditureFoots,
  summaryRevenueRestatesExpenditure,
  revenueRowsFoot,
  revenueLevelsFoot,
  expenditureRowsFoot,
  expenditureLevelsFoot,
  appropriationRevenueFoots,
  appropriationExpenditureRowsFoot,
  appropriationExpenditureColumnsFoot,
  appropriationRevenueRestatesExpenditure,
  generalPublicBudgetRowsFoot,
  generalPublicBudgetLevelsFoot,
  appropriationRevenueTiesToSummary,
  basicExpenditureRowsFoot,
  basicExpenditureLevelsFoot,
  basicExpenditureColumnsMatchCategories,
  projectRowsFoot,
  projectLevelsFoot,
  projectUnitRowRestatesTotal,
  governmentFundRowsFoot,
  stateCapitalRowsFoot,
  governmentFundLevelsFoot,
  stateCapitalLevelsFoot,
  threePublicRowsFoot,
  threePublicColumnsFoot,
  carryOverRowsFoot,
  carryOverProjectsFoot,
  commissionedServicesRowsFoot,
  commissionedServicesProjectsFoot,
  revenueCodesAreNested,
  expenditureCodesAreNested,
  generalPublicBudgetCodesAreNested,
  basicExpenditureCodesAreNested,
  projectCodesAreNested,
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
  yearsMatchFiscalYear,
  unitNamesAgree,
  codeNamesMatchCodeBook,
  codeNamesResembleCodeBook,
  levelsArePublished,
  amountsAreNotNegative,
  standardTablesAreComplete,
  tableNumbersAreInOrder,
  organizationWordsAgree,
  amountsHaveTwoDecimals,
  amountsAreNumbers,
  measureIsPlausible,
  tablesHaveTotals,
  codesAreNamedAsBefore,
  ...shaanxiRules,
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
  weightsFoot,
  weightsFollowASplit,
  indicatorsAreFilled,
  targetValuesAreDefinite,
  targetValuesHaveUnits,
  targetValuesAreReachable,
  costIndicatorsAreWithinAmount,
  quantityAndStandardMatchAmount,
  goalsAreFilled,
  targetsNameTheUnit,
  targetYearsMatchFiscalYear,
  goalHeadcountFoots,
  targetBeneficiariesMatchNarrative,
  ...shaanxiTargetRules,
];
