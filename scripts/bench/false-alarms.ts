import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { tablesOf } from "../../src/budget/budget";
import { checkBudget, type CheckResult } from "../../src/checking/check";
import type { RuleEvaluation } from "../../src/checking/rule-evaluation";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { toFindings } from "../../src/report/findings";
import { rules } from "../../src/families/rule-catalogue";
import { markdownTable } from "../markdown-table";
import { LAYOUT_VARIANTS, type LayoutVariant } from "./layout-variants";
import type { ProjectCase } from "./project-cases";

/** A table, and how many errors were raised where none may be. */
export interface AlarmBench {
  readonly table: string;
  readonly alarms: number;
}

/** Published workbooks and the same ones in another dress: no error may be raised but those they were published with. */
export function benchFalseAlarms(cases: readonly ProjectCase[]): AlarmBench {
  let alarms = 0;
  const rows = cases.flatMap(({ slug, workbook, publishedErrors }) =>
    variantsOf(workbook).map(({ name, dress }) => {
      const { budget, statuses, problems } = recognizeWorkbook(dress(workbook));
      const result = checkBudget(budget, rules);
      const found = toFindings(result);
      const count = (severity: string): number =>
        found.filter((finding) => finding.severity === severity).length;
      const wrong = found.filter(
        ({ severity, code }) => severity === "error" && !publishedErrors.includes(code)
      ).length;
      alarms += wrong + tailsAsErrors(result).length;
      const met = statuses.filter(({ status }) => status === "recognized" || status === "nil");
      return [
        slug,
        name,
        met.length,
        result.coverage.satisfied,
        `${count("error")} (${wrong})`,
        count("warning"),
        result.tails.length,
        tailsAsErrors(result).length,
        problems.length,
      ];
    })
  );
  const header = ["case", "variant", "tables", "satisfied", "errors (false)", "warnings"];
  const table = markdownTable([...header, "tails", "tails as errors", "problems"], rows);
  return { table, alarms };
}

function variantsOf(workbook: WorkbookSnapshot): readonly LayoutVariant[] {
  const { budget } = recognizeWorkbook(workbook);
  const { tails } = checkBudget(budget, rules);
  const isInWan = tablesOf(budget).every(({ measure }) => measure === "ten-thousand-yuan");
  return LAYOUT_VARIANTS.filter(
    ({ changesMeasure }) => changesMeasure !== true || (isInWan && tails.length === 0)
  );
}

/**
 * Sums that are judged wrong although |T − Σv| <= (n + 1)·u/2 with u = 0.01 万元, computed here anew; there must be none.
 */
export function tailsAsErrors({ evaluations }: CheckResult): readonly RuleEvaluation[] {
  return evaluations.filter(({ relation, outcome }) => {
    if (outcome !== "violated" || relation.kind !== "foots") return false;
    const parts = relation.parts.filter(({ fact }) => !fact.amount.isZero);
    const hundredths = (text: string): number => Math.round(Number(text) * 100);
    const sum = parts.reduce(
      (total, { fact, sign }) =>
        total + sign * hundredths(fact.amount.to("ten-thousand-yuan").toString()),
      0
    );
    const total = hundredths(relation.total.amount.to("ten-thousand-yuan").toString());
    return parts.length > 1 && 2 * Math.abs(total - sum) <= parts.length + 1;
  });
}
