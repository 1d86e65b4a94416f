import type { Block } from "../budget/block";
import { tablesOf, type Budget } from "../budget/budget";
import { isInYear } from "../budget/by-year";
import type { TableId } from "../budget/schema";
import { evaluate } from "./evaluate";
import type { Coverage, Outcome } from "./finding";
import type { Rule } from "./rule";
import { TABLES_ALONE, type RuleContext } from "./rule-context";
import type { RuleEvaluation } from "./rule-evaluation";
import { explain } from "./revisions/explain";
import { isLinear } from "./slip-line";
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
  /** Every relation; they are evaluated again when they are asked for. */
  readonly evaluations: readonly RuleEvaluation[];
  /** One per slip: what broke, the root first. */
  readonly slips: readonly Slip[];
  readonly tails: readonly RuleEvaluation[];
  /** What waits to be filled in. */
  readonly unfilled: readonly RuleEvaluation[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly coverage: Coverage;
}

/** What is sound takes little room in a budget of fewer rows: it is kept from the beginning. */
const FEW_ROWS = 2_000;

/**
 * Evaluates all rules of the family and form year over a budget. Sound relations of a large one are counted and let go of; only
 * where something broken is to be explained by what is sound, or somebody asks for all, are they evaluated again and kept.
 */
export function checkBudget(
  budget: Budget,
  rules: readonly Rule[],
  context: RuleContext = TABLES_ALONE
): CheckResult {
  const inForce = rules.filter((rule) => isInForce(rule, budget));
  const judgeAll = (isKept: typeof isUnsound): readonly JudgedRule[] =>
    inForce.map((rule) => judgeRule(rule, budget, context, isKept));
  const isSmall = countRows(budget) < FEW_ROWS;
  const judged = judgeAll(isSmall ? () => true : isUnsound);
  let kept = isSmall ? judged : null;
  const inFull = (): readonly JudgedRule[] => (kept ??= judgeAll(() => true));
  // A thought about one table leaves what was said of all others as it is.
  const judge = (revised: Budget): readonly RuleEvaluation[] => {
    const changed = tablesOf(budget).filter(({ id }) => budget.tables[id] !== revised.tables[id]);
    return inFull().flatMap((one) =>
      changed.some(({ id }) => one.tables.has(id))
        ? judgeRule(one.rule, revised, context, () => true).evaluations
        : one.evaluations
    );
  };
  const unsound = evaluationsOf(judged).filter(isUnsound);
  const isSearched = unsound.some((one) => one.outcome === "violated" && isLinear(one));
  const evaluations = isSearched ? evaluationsOf(inFull()) : unsound;
  const notEvaluated = judged.flatMap((one) => one.notEvaluated).filter(isFirstOfItsKind);
  const relations = judged.reduce((sum, one) => sum + one.relations, 0);
  return {
    get evaluations() {
      return evaluationsOf(inFull());
    },
    slips: explain({ budget, evaluations, relations }, judge, context.ownCodes),
    tails: unsound.filter(({ outcome }) => outcome === "rounding-difference"),
    unfilled: unsound.filter(({ outcome }) => outcome === "unfilled"),
    notEvaluated,
    coverage: toCoverage(judged, notEvaluated.length),
  };
}

function countRows(budget: Budget): number {
  const blocks = tablesOf(budget).flatMap((table) => Object.values<Block>(table.blocks));
  return blocks.reduce((sum, { rows }) => sum + rows.length, 0);
}

function evaluationsOf(judged: readonly JudgedRule[]): readonly RuleEvaluation[] {
  return judged.flatMap((one) => one.evaluations);
}

function isUnsound({ outcome }: RuleEvaluation): boolean {
  return outcome !== "satisfied";
}

/** What a rule says of a budget, and the tables it looked at to say so. */
interface JudgedRule {
  readonly rule: Rule;
  /** Those that were to be kept. */
  readonly evaluations: readonly RuleEvaluation[];
  /** How many there are, and how many of them have nothing on either side or are sound. */
  readonly relations: number;
  readonly notApplicable: number;
  readonly satisfied: number;
  readonly notEvaluated: readonly NotEvaluated[];
  readonly tables: ReadonlySet<string>;
}

function judgeRule(
  rule: Rule,
  budget: Budget,
  context: RuleContext,
  isKept: (evaluation: RuleEvaluation) => boolean
): JudgedRule {
  const seen = new Set<string>();
  const nothing = { rule, evaluations: [], relations: 0, notApplicable: 0, satisfied: 0 };
  const none = { ...nothing, tables: seen };
  const kind = lackingFor(rule, context);
  if (kind) return { ...none, notEvaluated: [{ rule, kind }] };
  const tables = rule.needs.filter((id) => !budget.tables[id]);
  if (tables.length > 0)
    return { ...none, notEvaluated: [{ rule, kind: "missing-tables", tables }] };
  const evaluations: RuleEvaluation[] = [];
  let [relations, notApplicable, satisfied] = [0, 0, 0];
  for (const relation of rule.relate(watch(budget, seen), context)) {
    const evaluation = Object.assign(evaluate(relation), { rule });
    relations += 1;
    if (!evaluation.isApplicable) notApplicable += 1;
    else if (evaluation.outcome === "satisfied") satisfied += 1;
    if (isKept(evaluation)) evaluations.push(evaluation);
  }
  const notEvaluated = evaluations
    .filter(({ outcome }) => outcome === "not-evaluated")
    .map((evaluation) => ({ rule, kind: "unreadable-figures" as const, evaluation }));
  return {
    ...{ rule, evaluations, relations, notApplicable, satisfied, notEvaluated },
    tables: seen,
  };
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

function isViolated({ outcome }: RuleEvaluation): boolean {
  return outcome === "violated";
}

function toCoverage(judged: readonly JudgedRule[], notEvaluated: number): Coverage {
  const sum = (count: (one: JudgedRule) => number): number =>
    judged.reduce((all, one) => all + count(one), 0);
  const countOf = (outcome: Outcome): number =>
    sum(({ evaluations }) => evaluations.filter((one) => one.outcome === outcome).length);
  const advisory = sum(({ rule, evaluations }) =>
    rule.severity === "error" ? 0 : evaluations.filter(isViolated).length
  );
  return {
    satisfied: sum(({ satisfied }) => satisfied),
    violated: countOf("violated"),
    ...(advisory > 0 ? { advisory } : {}),
    roundingDifference: countOf("rounding-difference"),
    unfilled: countOf("unfilled"),
    accepted: 0,
    notEvaluated,
    notApplicable: sum(({ notApplicable }) => notApplicable),
  };
}
