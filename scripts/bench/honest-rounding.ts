import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { checkBudget, type CheckResult } from "../../src/checking/check";
import type { RuleEvaluation } from "../../src/checking/rule-evaluation";
import { Amount } from "../../src/money/amount";
import { rules } from "../../src/families/rule-catalogue";
import { markdownTable, percent } from "../markdown-table";
import { tailsAsErrors, type AlarmBench } from "./false-alarms";
import { honestWorkbook, type LeafRange } from "./honest-budget";
import type { ProjectCase } from "./project-cases";
import { SeededRandom } from "../../test/support/seeded-random";

const SEED = 20260120;

/** Leaves in 分: as in the sample, so small that the step of 0.01 万元 hardly shows them, and some shown as 0.00. */
const RANGES: readonly {
  readonly name: string;
  readonly leaves: LeafRange;
  /** False where the tables no longer tell: a shown 0.00 is read as nothing, as a blank is. */
  readonly isMust: boolean;
}[] = [
  { name: "0.10 to 100 万元", leaves: { low: 100_000, high: 100_000_000 }, isMust: true },
  { name: "0.01 to 0.10 万元", leaves: { low: 10_000, high: 100_000 }, isMust: true },
  { name: "0 to 0.02 万元, some shown as 0.00", leaves: { low: 100, high: 20_000 }, isMust: false },
];

/**
 * Budgets exact in 分 and shown in 万元 with two decimals: every difference is honest rounding, so no error may be raised.
 * Beside it what a fixed tolerance of 0.01 would have raised on the same sums.
 */
export function benchHonestRounding(sample: ProjectCase, workbooks: number): AlarmBench {
  let alarms = 0;
  const { budget } = recognizeWorkbook(sample.workbook);
  const rows = RANGES.map(({ name, leaves, isMust }) => {
    const random = new SeededRandom(SEED);
    const results = Array.from({ length: workbooks }, () => {
      const drawn = honestWorkbook(sample.workbook, budget, random, leaves);
      return checkBudget(recognizeWorkbook(drawn).budget, rules);
    });
    if (isMust) alarms += results.reduce((total, result) => total + errorsIn(result), 0);
    return [name, ...summarize(results)];
  });
  const header = ["leaf amounts", "workbooks", "sums with parts", "tails", "unlikely tails"];
  const raised = ["errors", "tails as errors", "fixed 0.01: sums", "fixed 0.01: workbooks"];
  const table = markdownTable([...header, ...raised, "fixed 0.01 in floats: sums"], rows);
  return { table, alarms };
}

function errorsIn({ slips }: CheckResult): number {
  return slips.filter(({ root }) => root.rule.severity === "error").length;
}

function summarize(results: readonly CheckResult[]): readonly (string | number)[] {
  const sums = results.flatMap(({ evaluations }) => evaluations.filter(isSum));
  const count = (isSo: (result: CheckResult) => number): number =>
    results.reduce((total, result) => total + isSo(result), 0);
  const raised = sums.filter((one) => exceeds(one));
  return [
    results.length,
    sums.length,
    count(({ tails }) => tails.length),
    count(({ tails }) => tails.filter((tail) => tail.judgement?.grade === "unlikely-tail").length),
    count(errorsIn),
    count((result) => tailsAsErrors(result).length),
    raised.length,
    percent(results.filter(({ evaluations }) => evaluations.some(exceeds)).length, results.length),
    sums.filter(exceedsInFloats).length,
  ];
}

function isSum({ relation, isApplicable }: RuleEvaluation): boolean {
  return relation.kind === "foots" && isApplicable;
}

/** What a rule "differs by more than 0.01" would report. */
function exceeds(evaluation: RuleEvaluation): boolean {
  const difference = evaluation.judgement?.difference;
  if (!isSum(evaluation) || !difference) return false;
  return difference.absolute().compare(Amount.of("0.01", difference.measure)) > 0;
}

/** The same rule computed with doubles, as a worksheet formula or a script would. */
function exceedsInFloats({ relation }: RuleEvaluation): boolean {
  if (relation.kind !== "foots") return false;
  const value = (amount: Amount): number => Number(amount.toString());
  const sum = relation.parts.reduce(
    (total, { fact, sign }) => total + sign * value(fact.amount),
    0
  );
  return Math.abs(value(relation.total.amount) - sum) > 0.01;
}
