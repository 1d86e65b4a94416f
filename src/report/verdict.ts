import type { RecognitionProblem } from "../recognition/problem";
import type { CheckReport } from "./check-report";

/**
 * What a check comes to, in one word:
 * - passed: no error, and all that the workbook holds was checked
 * - faulty: at least one error
 * - incomplete: no error, but something that the workbook holds could not be checked or is not filled in yet
 * - unusable: there is no check at all
 */
export type VerdictKind = "passed" | "faulty" | "incomplete" | "unusable";

/** The result of one workbook as pane, command line, report and JSON tell it. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** The kind in the clerk's language. */
  readonly name: string;
  readonly errors: number;
  readonly warnings: number;
  readonly roundingDifferences: number;
  /** Places that wait to be filled in; they are neither right nor wrong. */
  readonly unfilled: number;
  /** Relations that were judged. */
  readonly judged: number;
  /** Relations, or rules as a whole, that could not be judged; without what was not asked for. */
  readonly unjudged: number;
  /** Places that could not be read. */
  readonly unread: number;
  /** Nothing is filled in at all: no table holds an amount. Left out for every other workbook. */
  readonly isBlank?: true;
}

const NAMES: Readonly<Record<VerdictKind, string>> = {
  passed: "通过",
  faulty: "有问题",
  incomplete: "没有查完",
  unusable: "不能用",
};

/** Which problems keep something of the workbook from being checked; kinds that are not here are remarks. */
const UNREAD: Readonly<Record<RecognitionProblem["kind"], boolean>> = {
  "ambiguous-table": true,
  "missing-column": true,
  "missing-total": true,
  "other-title": true,
  "unread-table": true,
  "table-beside": true,
  "missing-measure": true,
  "other-measure": true,
  "unreadable-amount": true,
  "unshown-amount": true,
  "uncalculated-formula": true,
  "unknown-row": true,
  // The one that is shown was checked in its place.
  "hidden-copy": false,
};

const IS_UNREAD: ReadonlyMap<string, boolean> = new Map(Object.entries(UNREAD));

/** A verdict with nothing counted yet. */
export function toVerdictOf(kind: VerdictKind): Verdict {
  const counts = { errors: 0, warnings: 0, roundingDifferences: 0, unfilled: 0, judged: 0 };
  return { kind, name: NAMES[kind], ...counts, unjudged: 0, unread: 0 };
}

/** The verdict on a file of which nothing could be checked. */
export const UNUSABLE: Verdict = toVerdictOf("unusable");

/**
 * The verdict on a checked workbook. A table that is missing is a finding of its own; last year's workbook and the target
 * tables are not asked for.
 */
export function toVerdict(report: CheckReport): Verdict {
  const { findings, problems, notEvaluated, coverage } = report;
  const count = (severity: "error" | "warning"): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = count("error");
  const unread = problems.filter(({ kind }) => IS_UNREAD.get(kind) === true).length;
  const unjudged = notEvaluated
    .filter(({ cause }) => cause === "unread")
    .reduce((sum, { count: relations = 1 }) => sum + relations, 0);
  const unfilled = findings.filter(({ outcome }) => outcome === "unfilled").length;
  const { satisfied, violated, roundingDifference, accepted } = coverage;
  const judged = satisfied + violated + roundingDifference + accepted;
  const isBlank = holdsNothing(report);
  const isWhole = !isBlank && unread === 0 && unjudged === 0 && unfilled === 0 && judged > 0;
  const kind = errors > 0 ? "faulty" : isWhole ? "passed" : "incomplete";
  return {
    kind,
    name: NAMES[kind],
    errors,
    warnings: count("warning"),
    roundingDifferences: findings.filter(({ outcome }) => outcome === "rounding-difference").length,
    unfilled,
    judged,
    unjudged,
    unread,
    ...(isBlank ? { isBlank } : {}),
  };
}

/** Errors that the clerk accepted: the verdict does not count them, but what is written from the tables repeats them. */
export function acceptedErrors({ accepted }: Pick<CheckReport, "accepted">): number {
  return accepted.filter(({ finding }) => finding.severity === "error").length;
}

/** True where tables are there and none of them holds an amount: titles and captions that agree are no budget. */
function holdsNothing({ tables }: CheckReport): boolean {
  const own = tables.filter(({ status }) => status === "recognized" || status === "nil");
  return own.length > 0 && own.every(({ isBlank }) => isBlank === true);
}

/** “有问题：3 处不一致，1 处提醒；另有 2 处读不懂、5 项没有核对”. */
export function verdictWords(verdict: Verdict): string {
  const { name, kind, errors, warnings, unfilled, judged, unread, unjudged, isBlank } = verdict;
  const found = [
    ...(errors > 0 ? [`${errors} 处不一致`] : []),
    ...(warnings > 0 ? [`${warnings} 处提醒`] : []),
  ].join("，");
  const open = [
    ...(isBlank ? ["公开表里没有填一个金额"] : []),
    ...(judged === 0 && kind !== "unusable" ? ["没有一项关系可以核对"] : []),
    ...(unfilled > 0 ? [`${unfilled} 处待填写`] : []),
    ...(unread > 0 ? [`${unread} 处读不懂`] : []),
    ...(unjudged > 0 ? [`${unjudged} 项没有核对`] : []),
  ].join("、");
  const details = [found, found !== "" && open !== "" ? `另有 ${open}` : open];
  const told = details.filter((words) => words !== "").join("；");
  return told === "" ? name : `${name}：${told}`;
}

/** “1 不一致、2 提醒或提示”: what only asks for a look does not disagree. */
export function violatedWords(violated: number, advisory: number): string {
  const mild = advisory > 0 ? `、${advisory} 提醒或提示` : "";
  return `${violated - advisory} 不一致${mild}`;
}
