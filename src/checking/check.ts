import { tablesOf, type Budget } from "../budget/budget";
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
  /** What waits to be filled in. */
  readonly unfilled: readonly RuleEvaluation[];
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
  const judged = inForce.map((rule) => judgeRule(rule, budget, context));
  const evaluations = judged.flatMap((one) => one.evaluations);
  const notEvaluated = judged.flatMap((one) => one.notEvaluated).filter(isFirstOfItsKind);
  const judge = (revised: Budget): readonly RuleEvaluation[] =>
    judged.flatMap((one) =>
      isTouched(one, budget, revised)
        ? judgeRule(one.rule, revised, context).evaluations
        : one.evaluations
    );
  return {
    evaluations,
    slips: explain(budget, evaluations, judge, context.ownCodes),
    tails: evaluations.filter(({ outcome }) => outcome === "rounding-difference"),
    unfilled: evaluations.filter(({ outcome }) => outcome === "unfilled"),
    notEvaluated,
    coverage: countOutcomes(evaluations, notEvaluated.length),
  };
}

/** What a rule says of a budget, and the tables it looked at to say so. */
interface JudgedRule {
  readonly rule: Rule;
  readonly evaluations: readonly RuleEvaluation[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly tables: ReadonlySet<string>;
}

function judgeRule(rule: Rule, budget: Budget, context: RuleContext): JudgedRule {
  const seen = new Set<string>();
  const none = { rule, evaluations: [], tables: seen };
  const kind = lackingFor(rule, context);
  if (kind) return { ...none, notEvaluated: [{ rule, kind }] };
  const tables = rule.needs.filter((id) => !budget.tables[id]);
  if (tables.length > 0)
    return { ...none, notEvaluated: [{ rule, kind: "missing-tables", tables }] };
  const evaluations: RuleEvaluation[] = [];
  for (const relation of rule.relate(watch(budget, seen), context))
    evaluations.push(Object.assign(evaluate(relation), { rule }));
  const notEvaluated = evaluations
    .filter(({ outcome }) => outcome === "not-evaluated")
    .map((evaluation) => ({ rule, kind: "unreadable-figures" as const, evaluation }));
  return { rule, evaluations, notEvaluated, tables: seen };
}

/** The same budget, noting the tables that are looked at. */
function watch(budget: Budget, seen: Set<string>): Budget {
  const tables = new Proxy(budget.tables, {
    get: (all, id): unknown => {
      seen.add(String(id));
      return Reflect.get(all, id);
    },
  });
  return { ...budget, tables };
}

/** A thought about one table leaves what was said of all others as it is. */
function isTouched({ tables }: JudgedRule, before: Budget, after: Budget): boolean {
  return tablesOf(after).some((table) => tables.has(table.id) && before.tables[table.id] !== table);
}

/** That there are no targets, or no prior year, is said once, not for each rule that would need them. */
function isFirstOfItsKind(
  { kind }: NotEvaluated,
  at: number,
  all: readonly NotEvaluated[]
): boolean {
  if (kind !== "no-targets" && kind !== "no-prior") return true;
  return all.findIndex((one) => one.kind === kind) === at;
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
    unfilled: 0,
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
    unfilled: counts.unfilled,
    accepted: 0,
    notEvaluated,
    notApplicable,
  };
}
