import { checkWorkbook, recognizeWorkbook } from "../../src/app/check-workbook";
import type { Finding } from "../../src/checking/finding";
import type { CellRef } from "../../src/grid/address";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import type { CheckReport } from "../../src/report/check-report";
import { markdownTable, mean, percent, type TableCell } from "../markdown-table";
import { amountCellsOf } from "./amount-cells";
import { FAULT_CLASSES, type InjectedFault } from "./fault-classes";
import type { ProjectCase } from "./project-cases";

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
}

/** Compares the findings before and after a slip. */
export function detect(
  before: CheckReport,
  workbook: WorkbookSnapshot,
  changed: readonly CellRef[]
): Detection {
  const known = new Set(before.findings.map(keyOf));
  const after = checkWorkbook(workbook);
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
  };
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

/** Every fault class on every case, at every k-th place where the slip can be made; the unseen ones by name. */
export function benchDetection(cases: readonly ProjectCase[], every: number): string {
  const unseen: string[] = [];
  const rows = cases.flatMap(({ slug, workbook }) => {
    const before = checkWorkbook(workbook);
    const cells = amountCellsOf(recognizeWorkbook(workbook).budget);
    return FAULT_CLASSES.map(({ name, faultsOf }) => {
      const faults = faultsOf(cells).filter((_, index) => index % every === 0);
      const detections = faults.map((fault) => meet(before, workbook, fault));
      faults.forEach(({ place }, index) => {
        const met = detections[index]?.severity ?? "unseen";
        if (met === "unseen" || met === "not-evaluated")
          unseen.push(`- ${slug}, ${name}, ${met}: ${place}`);
      });
      const hasPlace = faults.some(({ changed }) => changed.length > 0);
      return [slug, name, ...detectionCells(detections, hasPlace)];
    });
  });
  const table = markdownTable(["case", "fault class", ...DETECTION_HEADER], rows);
  return [
    table,
    "",
    `Slips without a finding: ${unseen.length === 0 ? "none." : unseen.length}`,
    ...unseen,
  ].join("\n");
}

function meet(before: CheckReport, workbook: WorkbookSnapshot, fault: InjectedFault): Detection {
  return detect(before, fault.inject(workbook), fault.changed);
}

function keyOf({ code, message, severity }: Finding): string {
  return `${code}|${severity}|${message}`;
}
