import type { Budget } from "../budget/budget";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { readNarrative, toPlainText, writeNarrative, type ReviewFinding } from "../narrative/index";
import { usableInputs } from "../narrative/input-list";
import { budgetOfText } from "./budget-of-text";
import type { CheckSettings } from "./check-workbook";
import { keptInputs } from "./narrate-workbook";
import { sectionsFor } from "./narrative-forms";

/** A statement about a written text, with the heading it stands under. */
export interface TextFinding extends ReviewFinding {
  readonly heading: string;
}

/** A written 第三部分 read against the tables. */
export interface ReviewedText {
  readonly budget: Budget;
  readonly findings: readonly TextFinding[];
  /** Stretches of the text that were not compared with anything. */
  readonly unread: readonly string[];
  /** What the review could not know, e.g. last year's amounts. */
  readonly remarks: readonly string[];
}

/**
 * Compares a written text with the tables, with last year's workbook and with 填报事项, as far as they are there; pure.
 * @param lines - paragraphs of the text
 * @throws BudgetToolError what {@link budgetOfText} throws
 */
export function reviewText(
  workbook: WorkbookSnapshot,
  lines: readonly string[],
  prior: Budget | null,
  settings: CheckSettings = {}
): ReviewedText {
  const budget = budgetOfText(workbook, settings);
  const inputs = usableInputs(keptInputs(workbook), budget.fiscalYear);
  const source = { current: budget, prior, inputs };
  const text = lines.join("\n");
  const sections = sectionsFor(budget.family);
  const reading = readNarrative(sections, text, source);
  const headings = new Map(
    writeNarrative(sections, source).sections.map(({ slug, heading }) => [
      slug,
      toPlainText(heading),
    ])
  );
  return {
    budget,
    findings: reading.findings.map((finding) => ({
      ...finding,
      heading: headings.get(finding.section) ?? finding.section,
    })),
    unread: reading.unread.map(({ start, end }) => text.slice(start, end).trim()),
    remarks: prior ? [] : ["没有上年工作簿，与上年比较的数字只核对了文中各数之间的关系。"],
  };
}
