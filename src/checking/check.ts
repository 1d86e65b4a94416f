import type { Budget } from "../budget/budget";
import { isInYear } from "../budget/by-year";
import type { TableId } from "../budget/schema";
import { evaluate, type Evaluation } from "./evaluate";
import type { Coverage } from "./finding";
import type { Rule } from "./rule";
import { TABLES_ALONE, type RuleContext } from "./rule-context";
import type { RuleEvaluation } from "./rule-evaluation";
import { explain } from "./revisions/explain";
import type { Slip } from "./slips";

/** A rule or an instance that was not evaluated, and why. */
export type NotEvaluated =
  | { readonly rule: Rule; readonly kind: "missing-tables"; readonly tables: readonly TableId[] }
  /** All rules about performance targets, of which the workbook has none. */
  | { readonly rule: Rule; readonly kind: "no-targets" }
  /** All rules that compare two years, of which only one is given. */
  | { readonly rule: Rule; readonly kind: "no-prior" }
  | {
      readonly rule: Rule;
      readonly kind: "unreadable-figures";
      readonly evaluation: RuleEvaluation;
    };

export interface CheckResult {
  readonly evaluations: readonly RuleEvaluation[];
  /** One per slip: what broke, the root first. */
  readonly slips: readonly Slip[];
  readonly tails: readonly RuleEvaluation[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly coverage: Coverage;
}

/** Evaluates all rules of the family and form year over a budget. */
export function checkBudget(
  budget: Budget,
  rules: readonly Rule[],
  context: RuleContext = TABLES_ALONE
): CheckResult {
  const inForce = rules.filter((rule) => isInForce(rule, budget));
  const { evaluations, notEvaluated } = evaluateRules(budget, inForce, context);
  const judge = (revised: Budget): readonly RuleEvaluation[] =>
    evaluateRules(revised, inForce, context).evaluations;
  return {
    evaluations,
    slips: explain(budget, evaluations, judge, context.ownCodes),
    tails: evaluations.filter(({ outcome }) => outcome === "rounding-difference"),
    notEvaluated,
    coverage: countOutcomes(evaluations, notEvaluated.length),
  };
}

function evaluateRules(
  budget: Budget,
  rules: readonly Rule[],
  context: RuleContext
): Pick<CheckResult, "evaluations" | "notEvaluated"> {
  const evaluations: RuleEvaluation[] = [];
  const notEvaluated: NotEvaluated[] = [];
  for (const rule of rules) {
    const kind = lackingFor(rule, context);
    if (kind) {
      if (!notEvaluated.some((one) => one.kind === kind)) notEvaluated.push({ rule, kind });
      continue;
    }
    const tables = rule.needs.filter((id) => !budget.tables[id]);
    if (tables.length > 0) {
      notEvaluated.push({ rule, kind: "missing-tables", tables });
      continue;
    }
    for (const relation of rule.relate(budget, context)) {
      const evaluation = { ...evaluate(relation), rule };
      evaluations.push(evaluation);
      if (evaluation.outcome === "not-evaluated")
        notEvaluated.push({ rule, kind: "unreadable-figures", evaluation });
    }
  }
  return { evaluations, notEvaluated };
}

/** What all rules of a scope need beside the tables of the workbook, where it is not there. */
function lackingFor(
  { scope }: Rule,
  { targets, prior }: RuleContext
): "no-targets" | "no-prior" | null {
  if (scope === "performance" && targets.length === 0) return "no-targets";
  return scope === "cross-year" && !prior ? "no-prior" : null;
}

/** True for a rule that holds for the form a budget follows. */
export function isInForce(rule: Rule, { family, formYear }: Budget): boolean {
  return (rule.families?.includes(family.id) ?? true) && isInYear(rule, formYear);
}

function countOutcomes(evaluations: readonly RuleEvaluation[], notEvaluated: number): Coverage {
  const counts: Record<Evaluation["outcome"], number> = {
    satisfied: 0,
    violated: 0,
    "rounding-difference": 0,
    "not-evaluated": 0,
  };
  let notApplicable = 0;
  for (const { outcome, isApplicable } of evaluations) {
    if (isApplicable) counts[outcome] += 1;
    else notApplicable += 1;
  }
  return {
    satisfied: counts.satisfied,
    violated: counts.violated,
    roundingDifference: counts["rounding-difference"],
    accepted: 0,
    notEvaluated,
    notApplicable,
  };
}
