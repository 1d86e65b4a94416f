import type { Acceptance, Finding, KeptException } from "../../checking/index";
import type { Mark } from "../../grid/plan";
import type { CheckReport, ProblemReport } from "../check-report";
import { toVerdict, UNUSABLE, type Verdict } from "../verdict";
import type { FigurePrint } from "./figure-prints";

/** From what a line was made: as long as all of it is the same, the line is. */
export interface LineSource {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Stands for the rules and settings. */
  readonly basis: string;
  /** Last year's workbook, null where none of the unit was found; left out where nobody asked for it. */
  readonly prior?: { readonly file: string; readonly sha256: string } | null;
}

/** What a run over many files keeps of one beside its report: enough to go on, to compare, and to mark without checking again. */
export interface BatchFacts {
  readonly source: LineSource;
  readonly figures: readonly FigurePrint[];
  readonly marks: readonly Mark[];
}

const FACTS: ReadonlySet<string> = new Set<keyof BatchFacts>(["source", "figures", "marks"]);

/** A finding as it stands in a line: those that were accepted stand among the others. */
export type LineFinding = Omit<Finding, "relation"> & {
  readonly accepted: Acceptance | null;
  /** Belongs to the contract; texts fill it. */
  readonly place: null;
};

/** The report of one workbook as JSON. */
export interface CheckedLine extends Omit<
  CheckReport,
  "findings" | "accepted" | "lapsed" | "problems"
> {
  readonly file: string;
  readonly findings: readonly LineFinding[];
  readonly problems: readonly Omit<ProblemReport, "cell">[];
  readonly lapsed: readonly Omit<KeptException, "key">[];
  readonly verdict: Verdict;
}

/** A file that could not be used, and why. */
export interface RefusedLine {
  readonly file: string;
  /** The written text that was to be compared with the file, where it is about one. */
  readonly text?: string;
  readonly error: { readonly code: string; readonly message: string };
  readonly verdict: Verdict;
}

/** What came of one file; a run over many files gives one line of JSON for each, with {@link BatchFacts}. */
export type CheckLine = (CheckedLine & Partial<BatchFacts>) | (RefusedLine & Partial<BatchFacts>);

/** The JSON contract of a checked workbook, in this order. */
export function toCheckLine(file: string, report: CheckReport): CheckedLine {
  const { catalogue, layout, budgetUnit, fiscalYear, tables, coverage } = report;
  return {
    file,
    catalogue,
    layout,
    budgetUnit,
    fiscalYear,
    tables,
    coverage,
    findings: [
      ...report.findings.map((finding) => toLineFinding(finding, null)),
      ...report.accepted.map(({ finding, acceptance }) => toLineFinding(finding, acceptance)),
    ],
    problems: report.problems.map(({ kind, message, sheet }) => ({ kind, message, sheet })),
    notEvaluated: report.notEvaluated,
    ...(report.otherTables ? { otherTables: report.otherTables } : {}),
    otherSheets: report.otherSheets,
    lapsed: report.lapsed.map(({ key: _, ...exception }) => exception),
    verdict: toVerdict(report),
  };
}

export function toRefusedLine(file: string, error: RefusedLine["error"]): RefusedLine {
  return { file, error, verdict: UNUSABLE };
}

function toLineFinding(
  { relation: _, ...finding }: Finding,
  accepted: Acceptance | null
): LineFinding {
  return { ...finding, accepted, place: null };
}

/** The report that a line was made of, without what marks and repeated checks need. */
export function toReport(line: CheckedLine): CheckReport {
  const { catalogue, layout, budgetUnit, fiscalYear, tables, coverage } = line;
  const toFinding = ({ accepted: _, place: __, ...finding }: LineFinding): Finding => ({
    ...finding,
    relation: null,
  });
  return {
    catalogue,
    layout,
    budgetUnit,
    fiscalYear,
    tables,
    ...(line.otherTables ? { otherTables: line.otherTables } : {}),
    otherSheets: line.otherSheets,
    coverage,
    findings: line.findings.filter(({ accepted }) => accepted === null).map(toFinding),
    accepted: line.findings.flatMap((finding) =>
      finding.accepted === null
        ? []
        : [{ key: "", finding: toFinding(finding), acceptance: finding.accepted }]
    ),
    lapsed: line.lapsed.map((exception) => ({ ...exception, key: "" })),
    problems: line.problems.map((problem) => ({ ...problem, cell: null })),
    notEvaluated: line.notEvaluated,
  };
}

/** The line without what only runs over many files need. */
export function toPlainLine(line: CheckLine): object {
  return Object.fromEntries(Object.entries(line).filter(([key]) => !FACTS.has(key)));
}

/**
 * Reads a line of a run.
 * @returns null for what is no such line: broken off, or of something else
 */
export function parseCheckLine(text: string): CheckLine | null {
  const line = parseJson(text) as Partial<Record<keyof CheckedLine | "error", unknown>> | null;
  if (typeof line?.file !== "string" || !isObject(line.verdict)) return null;
  const isRefused = isObject(line.error);
  const lists = [line.tables, line.findings, line.problems, line.notEvaluated, line.otherSheets];
  return isRefused || lists.every((list) => Array.isArray(list)) ? (line as CheckLine) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
