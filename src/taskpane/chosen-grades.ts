import type { RuleChoice } from "../app/budget-assistant";
import type { RuleGrade, RuleSwitches } from "../checking/rule-switches";

/** Rules that are not graded as the catalogue does, after one more choice; null takes all choices back. */
export function chosenGrades(
  rules: readonly RuleChoice[],
  choice: { readonly code: string; readonly grade: RuleGrade } | null
): RuleSwitches {
  const wanted = rules
    .map((rule) => (rule.code === choice?.code ? { ...rule, ...choice } : rule))
    .filter(({ grade, severity }) => choice !== null && grade !== severity);
  return Object.fromEntries(wanted.map(({ code, grade }) => [code, grade]));
}
