import type { Severity } from "../../checking/index";
import type { Verdict } from "../verdict";
import type { CheckLine, LineFinding } from "./check-line";
import type { FigurePrint } from "./figure-prints";

/** A rule that a file breaks, and how often. */
export interface BrokenRule {
  readonly code: string;
  readonly title: string;
  readonly severity: Exclude<Severity, "info">;
  readonly count: number;
}

/** What the summary keeps of one line: a few hundred bytes, however long the line is. */
export interface SummaryRow {
  readonly kind: "workbook" | "text";
  readonly file: string;
  /** What is not known of a file is null, never 0. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly verdict: Verdict;
  /** Places still to be filled in; null where nobody looked for them. */
  readonly blanks: number | null;
  /** Tables of the form that were found, empty ones too. */
  readonly tables: number | null;
  /** Numbers of a written text that were compared. */
  readonly numbers: number | null;
  /** Why the file could not be used. */
  readonly refusal: string | null;
  readonly rules: readonly BrokenRule[];
  readonly figures: readonly FigurePrint[];
  readonly sha256: string | null;
  /** False where last year's workbook was asked for and not found. */
  readonly hasPrior: boolean;
}

export function toSummaryRow(line: CheckLine): SummaryRow {
  const { file, verdict } = line;
  const sha256 = line.source?.sha256 ?? null;
  const hasPrior = line.source?.prior !== null;
  if ("error" in line)
    return {
      kind: line.text === undefined ? "workbook" : "text",
      ...{
        file: line.text ?? file,
        verdict,
        sha256,
        unit: null,
        year: null,
        blanks: null,
        tables: null,
      },
      ...{ numbers: null, refusal: line.error.message, rules: [], figures: [], hasPrior: true },
    };
  return {
    kind: "workbook",
    file,
    verdict,
    sha256,
    hasPrior,
    unit: line.budgetUnit,
    year: line.fiscalYear,
    blanks: null,
    tables: line.tables.filter(({ status }) => status === "recognized" || status === "nil").length,
    numbers: null,
    refusal: null,
    rules: countRules(line.findings),
    figures: line.figures ?? [],
  };
}

function countRules(findings: readonly LineFinding[]): readonly BrokenRule[] {
  const rules = new Map<string, BrokenRule>();
  for (const { code, title, severity, accepted } of findings) {
    if (severity === "info" || accepted !== null) continue;
    const key = `${code}|${severity}`;
    rules.set(key, { code, title, severity, count: (rules.get(key)?.count ?? 0) + 1 });
  }
  return [...rules.values()];
}
