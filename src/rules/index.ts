import type { Rule } from "../checking/index";
import { amountsAreNotNegative } from "./form/amounts-are-not-negative";
import { amountsAreNumbers } from "./form/amounts-are-numbers";
import { amountsHaveTwoDecimals } from "./form/amounts-have-two-decimals";
import { codeNamesMatchCodeBook } from "./form/code-names-match-code-book";
import { codeNamesResembleCodeBook } from "./form/code-names-resemble-code-book";
import { codesHaveTheirDigits } from "./form/codes-have-their-digits";
import { codesAreNamedAsBefore } from "./cross-year/codes-are-named-as-before";
import { costIndicatorsAreWithinAmount } from "./performance/cost-indicators-are-within-amount";
import { goalHeadcountFoots } from "./performance/goal-headcount-foots";
import { goalsAreFilled } from "./performance/goals-are-filled";
import { indicatorsAreFilled } from "./performance/indicators-are-filled";
import { levelsArePublished } from "./form/levels-are-published";
import { measureIsPlausible } from "./form/measure-is-plausible";
import { quantityAndStandardMatchAmount } from "./performance/quantity-and-standard-match-amount";
import { standardTablesAreComplete } from "./form/standard-tables-are-complete";
import { tableNumbersAreInOrder } from "./form/table-numbers-are-in-order";
import { tablesHaveTotals } from "./form/tables-have-totals";
import { targetValuesAreDefinite } from "./performance/target-values-are-definite";
import { targetValuesAreReachable } from "./performance/target-values-are-reachable";
import { targetValuesHaveUnits } from "./performance/target-values-have-units";
import { targetsNameTheUnit } from "./performance/targets-name-the-unit";
import { unitNamesAgree } from "./form/unit-names-agree";
import { weightsFollowASplit } from "./performance/weights-follow-a-split";
import { weightsFoot } from "./performance/weights-foot";
import { yearsMatchFiscalYear } from "./form/years-match-fiscal-year";

/** 各种版式共有的规则。 */
export const sharedRules: readonly Rule[] = [
  yearsMatchFiscalYear,
  unitNamesAgree,
  codeNamesMatchCodeBook,
  codeNamesResembleCodeBook,
  codesHaveTheirDigits,
  levelsArePublished,
  amountsAreNotNegative,
  standardTablesAreComplete,
  tableNumbersAreInOrder,
  amountsHaveTwoDecimals,
  amountsAreNumbers,
  measureIsPlausible,
  tablesHaveTotals,
  codesAreNamedAsBefore,
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
  goalHeadcountFoots,
];
