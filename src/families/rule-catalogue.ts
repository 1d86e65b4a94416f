import type { FamilyId } from "../budget/schema";
import type { Rule } from "../checking/index";
import { append } from "../lists/group-by";
import { sharedRules } from "../rules/index";
import type { Family } from "./define-family";
import { FAMILIES } from "./index";

/** 目录的版本：改正规则升第三位，新增规则升第二位，改名或删除升第一位。 */
export const CATALOGUE_VERSION = "1.8.1";

/** A rule with the families that it holds for: those that declare it, all for a shared one. */
export type CatalogueRule = Rule & Required<Pick<Rule, "families">>;

/** The rules of the families by code. */
function rulesOf(families: readonly Family[]): readonly CatalogueRule[] {
  const holders = new Map<Rule, FamilyId[]>();
  for (const { id, rules: own, withoutRules = [] } of families)
    for (const rule of [...sharedRules.filter(({ code }) => !withoutRules.includes(code)), ...own])
      append(holders, rule, id);
  return [...holders]
    .map(([rule, ids]) => ({ ...rule, families: ids }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** 全部规则，按代码排列。 */
export const rules = rulesOf(FAMILIES);
