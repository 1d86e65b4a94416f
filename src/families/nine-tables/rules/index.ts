import type { Rule } from "../../../checking/rule";

/** 只对通用九表成立的规则。 */
export const nineTablesRules: readonly Rule[] = [];
