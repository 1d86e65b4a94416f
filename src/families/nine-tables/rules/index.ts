import type { Rule } from "../../../checking/index";
import { expenditureRules } from "./expenditure";
import { partRules } from "./parts";
import { summaryRules } from "./summary";
import { tieRules } from "./ties";

/** 只对通用九表成立的规则。 */
export const nineTablesRules: readonly Rule[] = [
  ...summaryRules,
  ...expenditureRules,
  ...tieRules,
  ...partRules,
];
