import type { Rule } from "../../../checking/index";
import { appropriationSummaryRules } from "./appropriation-summary";
import { changeRules } from "./changes";
import { codeTies } from "./code-ties";
import { codedRules } from "./coded";
import { partRules } from "./parts";
import { revenueExpenditureSummaryRules } from "./revenue-expenditure-summary";
import { sideLineRules } from "./side-lines";
import { threePublicRules } from "./three-public";
import { tieRules } from "./ties";

/** 只对通用九表成立的规则。 */
export const nineTablesRules: readonly Rule[] = [
  ...revenueExpenditureSummaryRules,
  ...appropriationSummaryRules,
  ...sideLineRules,
  ...codedRules,
  ...changeRules,
  ...threePublicRules,
  ...tieRules,
  ...codeTies,
  ...partRules,
];
