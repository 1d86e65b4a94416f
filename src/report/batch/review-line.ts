import type { Severity } from "../../checking/index";
import { toVerdictOf } from "../verdict";
import type { LineSource } from "./check-line";
import type { FigurePrint } from "./figure-prints";
import { parseCheckLine } from "./check-line";
import { toSummaryRow, type BrokenRule, type SummaryRow } from "./summary-row";

/** What the summary reads of a reviewed text; the line holds more. */
export interface ReviewLine {
  /** The workbook that it was compared with. */
  readonly file: string;
  readonly text: string;
  readonly budgetUnit: string | null;
  readonly fiscalYear: number | null;
  readonly findings: readonly { readonly code: string; readonly severity: Severity }[];
  readonly blanks: readonly unknown[];
  readonly unread: readonly unknown[];
  readonly ledger: { readonly counts: Readonly<Record<string, number>> };
  readonly source?: LineSource;
  readonly figures?: readonly FigurePrint[];
}

/** Numbers in these states were compared with something. */
const COMPARED = ["agrees", "differs", "agreesWithItself", "contradictsItself"] as const;

const TITLES: Readonly<Record<string, string>> = {
  BN001: "文稿的句子与表格一致",
  BN002: "文稿里的单位名称一致",
  BN003: "文稿里的数与表格、与前后文一致",
  BN004: "封面、目录和其他部分",
};

/**
 * The summary's row of a line of any run over many files: a workbook, a text, or a file that could not be used.
 * @returns null for what is no such line
 */
export function toRow(text: string): SummaryRow | null {
  const checked = parseCheckLine(text);
  if (checked) return toSummaryRow(checked);
  const reviewed = parseReviewLine(text);
  return reviewed && toTextRow(reviewed);
}

function parseReviewLine(text: string): ReviewLine | null {
  try {
    const line = JSON.parse(text) as Partial<ReviewLine> | null;
    const lists = [line?.findings, line?.blanks, line?.unread];
    const isWhole = typeof line?.text === "string" && lists.every((list) => Array.isArray(list));
    return isWhole && typeof line.ledger?.counts === "object" ? (line as ReviewLine) : null;
  } catch {
    return null;
  }
}

/** A text that contradicts its workbook, or is not filled in, is faulty; what was not read of it is counted. */
function toTextRow(line: ReviewLine): SummaryRow {
  const { text, budgetUnit, fiscalYear, findings, blanks, unread, ledger, source } = line;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const numbers = COMPARED.reduce((sum, state) => sum + (ledger.counts[state] ?? 0), 0);
  const errors = count("error");
  const isRead = (ledger.counts["agrees"] ?? 0) + (ledger.counts["differs"] ?? 0) > 0;
  const kind = errors + blanks.length > 0 ? "faulty" : isRead ? "passed" : "incomplete";
  return {
    kind: "text",
    file: text,
    unit: budgetUnit,
    year: fiscalYear,
    verdict: {
      ...toVerdictOf(kind),
      ...{ errors, warnings: count("warning"), judged: numbers, unread: unread.length },
      unjudged: ledger.counts["notUnderstood"] ?? 0,
    },
    blanks: blanks.length,
    tables: null,
    numbers,
    refusal: null,
    rules: countCodes(findings),
    figures: line.figures ?? [],
    sha256: source?.sha256 ?? null,
    hasPrior: true,
  };
}

function countCodes(findings: ReviewLine["findings"]): readonly BrokenRule[] {
  const rules = new Map<string, BrokenRule>();
  for (const { code, severity } of findings) {
    if (severity === "info") continue;
    const count = (rules.get(`${code}|${severity}`)?.count ?? 0) + 1;
    rules.set(`${code}|${severity}`, {
      ...{ code, severity, count },
      title: TITLES[code] ?? "文稿里印的绩效目标表",
    });
  }
  return [...rules.values()];
}
