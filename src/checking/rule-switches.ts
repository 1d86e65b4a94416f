import type { Severity } from "./finding";
import type { Rule } from "./rule";

/** A rule switched off, or graded otherwise than by the catalogue. */
export type RuleGrade = Severity | "off";

export const RULE_GRADES: readonly RuleGrade[] = ["off", "error", "warning", "info"];

/** By the code of the rule. */
export type RuleSwitches = Readonly<Record<string, RuleGrade>>;

/** The rules that are left, in the severity that is wanted. */
export function applySwitches(rules: readonly Rule[], switches: RuleSwitches): readonly Rule[] {
  return rules.flatMap((rule) => {
    const grade = switches[rule.code] ?? rule.severity;
    if (grade === "off") return [];
    return grade === rule.severity ? [rule] : [{ ...rule, severity: grade }];
  });
}

/** What differs from the catalogue, in its order: “BC014=off”, “BC092=info”. */
export function listSwitches(rules: readonly Rule[], switches: RuleSwitches): readonly string[] {
  return rules.flatMap(({ code, severity }) => {
    const grade = switches[code];
    return grade === undefined || grade === severity ? [] : [`${code}=${grade}`];
  });
}
