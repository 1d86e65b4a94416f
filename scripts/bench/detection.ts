import { examineWorkbook } from "../../src/app/check-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { openCase, type PriorYear } from "../../src/app/open-case";
import type { CheckResult } from "../../src/checking/check";
import { factsOfRelation } from "../../src/checking/evaluate";
import type { Finding } from "../../src/checking/finding";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import type { CellRef } from "../../src/grid/address";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import type { CheckReport } from "../../src/report/check-report";
import { markdownTable, mean, percent, type TableCell } from "../markdown-table";
import { amountCellsOf } from "./amount-cells";
import { FAULT_CLASSES } from "./fault-classes";
import type { FaultClass, InjectedFault } from "./injected-fault";
import type { ProjectCase } from "./project-cases";

/** Which slips are made. */
export interface SlipChoice {
  /** At every k-th place where a slip of a class can be made. */
  readonly every: number;
  /** A class of fewer slips than so many in a case is tried at more places. */
  readonly fewest: number;
  /** A word in the name of the classes that are made. */
  readonly className: string;
}

/** Where slips are made. */
export type SlippedCase = Pick<ProjectCase, "slug" | "workbook">;

/** How one injected slip was met. */
export interface Detection {
  /** Worst new finding; "not-evaluated" when the report only says that it could judge less than before. */
  readonly severity: "error" | "warning" | "not-evaluated" | null;
  /** How near the findings come to the faulty cell. */
  readonly isFirstSuspect: boolean;
  readonly isSuspect: boolean;
  readonly isNamed: boolean;
  /** Errors and warnings that were not there before. */
  readonly findings: number;
  /** Some sum or some figure stated twice no longer holds to the last digit, or by another difference than before. */
  readonly breaksEquality: boolean;
}

/** A checked workbook. */
export interface Examined {
  readonly result: CheckResult;
  readonly report: CheckReport;
}

/** Compares the findings before and after a slip. */
export function detect(
  { report: before, result }: Examined,
  workbook: WorkbookSnapshot,
  changed: readonly CellRef[],
  prior: PriorYear | null = null
): Detection {
  const known = new Set(before.findings.map(keyOf));
  const examined = examineOrRefuse(workbook, prior);
  if (examined === null) return REFUSED;
  const after = examined.report;
  const unequalBefore = unequalIn(result);
  const found = after.findings.filter(
    (finding) => finding.severity !== "info" && !known.has(keyOf(finding))
  );
  const isLessJudged =
    after.problems.length > before.problems.length ||
    after.coverage.notEvaluated > before.coverage.notEvaluated;
  const isChanged = (cell: CellRef | undefined): boolean =>
    cell !== undefined &&
    changed.some(({ sheet, address }) => cell.sheet === sheet && cell.address === address);
  return {
    severity: found.some(({ severity }) => severity === "error")
      ? "error"
      : found.length > 0
        ? "warning"
        : isLessJudged
          ? "not-evaluated"
          : null,
    isFirstSuspect: found.some(({ suspects }) => isChanged(suspects[0])),
    isSuspect: found.some(({ suspects }) => suspects.some(isChanged)),
    isNamed: found.some(({ suspects, cells }) => [...suspects, ...cells].some(isChanged)),
    findings: found.length,
    breaksEquality: [...unequalIn(examined.result)].some((one) => !unequalBefore.has(one)),
  };
}

/** Equations whose sides differ at all, and by how much. */
function unequalIn({ evaluations }: CheckResult): ReadonlySet<string> {
  const unequal = evaluations.filter(
    ({ relation, judgement }) =>
      (relation.kind === "foots" || relation.kind === "restates") &&
      judgement?.difference.isZero === false
  );
  return new Set(
    unequal.map(({ rule, relation, judgement }) => {
      const labels = factsOfRelation(relation).map(({ tableLabel, label }) => tableLabel + label);
      return [rule.code, ...labels, judgement?.difference.toString()].join("|");
    })
  );
}

/** A workbook that is no longer understood at all: the clerk is told so, but not where. */
const REFUSED: Detection = {
  severity: "not-evaluated",
  isFirstSuspect: false,
  isSuspect: false,
  isNamed: false,
  findings: 0,
  breaksEquality: false,
};

function examineOrRefuse(workbook: WorkbookSnapshot, prior: PriorYear | null): Examined | null {
  try {
    return examineWorkbook(openCase(workbook, {}, prior));
  } catch (error) {
    if (isBudgetToolError(error)) return null;
    throw error;
  }
}

export const DETECTION_HEADER = [
  "slips",
  "error",
  "warning",
  "only not evaluated",
  "unseen",
  "first suspect",
  "a suspect",
  "cell named",
  "findings per slip",
] as const;

/** The cells of one row of a detection table. @param hasPlace - false where the wrong cell is gone */
export function detectionCells(
  detections: readonly Detection[],
  hasPlace = true
): readonly TableCell[] {
  const seen = detections.filter(({ findings }) => findings > 0);
  const share = (isSo: (one: Detection) => boolean): string =>
    hasPlace ? percent(seen.filter(isSo).length, seen.length) : "–";
  const count = (severity: Detection["severity"]): number =>
    detections.filter((one) => one.severity === severity).length;
  return [
    detections.length,
    percent(count("error"), detections.length),
    percent(count("warning"), detections.length),
    count("not-evaluated"),
    count(null),
    share(({ isFirstSuspect }) => isFirstSuspect),
    share(({ isSuspect }) => isSuspect),
    share(({ isNamed }) => isNamed),
    mean(seen.map(({ findings }) => findings)),
  ];
}

/** What the slips of a class, over all cases, came to. */
interface ClassResult {
  readonly fault: FaultClass;
  readonly slug: string;
  readonly detections: readonly Detection[];
}

/**
 * Every fault class on every case, at every k-th place where the slip can be made (texts and missing things everywhere), and
 * all classes that break an equality together; slips without a finding by name. Only classes whose name holds a word.
 */
export function benchDetection(
  cases: readonly SlippedCase[],
  { every, fewest, className }: SlipChoice
): string {
  const classes = FAULT_CLASSES.filter(({ name }) => name.includes(className));
  const unseen: string[] = [];
  const results = cases.flatMap(({ slug, workbook }): readonly ClassResult[] => {
    const before = examineWorkbook(openCase(workbook));
    const { budget } = recognizeWorkbook(workbook);
    const source = { workbook, budget, cells: amountCellsOf(budget) };
    return classes.map((fault) => {
      const all = fault.faultsOf(source);
      const step = Math.max(1, Math.min(every, Math.floor(all.length / fewest)));
      const faults = all.filter((_, index) => index % step === 0);
      const detections = faults.map((one) => meet(before, workbook, one));
      faults.forEach(({ place }, index) => {
        const met = detections[index]?.severity ?? "unseen";
        if (met === "unseen" || met === "not-evaluated")
          unseen.push(
            `- ${slug}, ${fault.name}, ${met}${detections[index]?.breaksEquality ? ", within rounding" : ""}: ${place}`
          );
      });
      return { fault, slug, detections };
    });
  });
  return [
    markdownTable(["fault class", ...DETECTION_HEADER], summarize(classes, results)),
    "",
    `Slips without a finding: ${unseen.length === 0 ? "none." : unseen.length}`,
    ...unseen,
  ].join("\n");
}

/** One row for each class, and for the goals: amounts that are wrong, or in the wrong place, and break an equality. */
function summarize(
  classes: readonly FaultClass[],
  results: readonly ClassResult[]
): readonly (readonly TableCell[])[] {
  const rowOf = (
    name: string,
    isMeant: (fault: FaultClass) => boolean,
    isCounted: (one: Detection) => boolean = () => true
  ): readonly TableCell[] => {
    const meant = results.filter(({ fault }) => isMeant(fault));
    const hasPlace = meant.some(({ fault }) => fault.kind !== "missing");
    const detections = meant.flatMap((one) => one.detections).filter(isCounted);
    return [name, ...detectionCells(detections, hasPlace)];
  };
  const isAmount = ({ kind }: FaultClass): boolean => kind === "amount" || kind === "place";
  return [
    ...classes.map((one) => rowOf(one.name, (fault) => fault === one)),
    rowOf("**wrong amounts, together**", ({ kind }) => kind === "amount"),
    rowOf("**wrong and misplaced amounts, together**", isAmount),
    rowOf("**those that break an equality**", isAmount, ({ breaksEquality }) => breaksEquality),
  ];
}

function meet(before: Examined, workbook: WorkbookSnapshot, fault: InjectedFault): Detection {
  return detect(before, fault.inject(workbook), fault.changed);
}

/** What a finding says, wherever its cells stand: a deleted row moves those below it. */
function keyOf({ code, message, severity }: Finding): string {
  return `${code}|${severity}|${message.replace(/[A-Z]{1,2}\d+/gu, "")}`;
}
