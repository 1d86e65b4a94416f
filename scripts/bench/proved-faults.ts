import { readdirSync, readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import { withCell } from "../../test/support/read-workbook";
import { markdownTable, type TableCell } from "../markdown-table";
import { detect, DETECTION_HEADER, detectionCells, type Detection } from "./detection";
import type { ProjectCase } from "./project-cases";

interface Change {
  readonly sheet: string;
  readonly address: string;
  readonly to: CellValue;
}

/** Shape of test/faults/<code>/fault.json. */
interface ProvedFault extends Change {
  readonly case: string;
  readonly given?: readonly Change[];
}

/** The faults that prove the rules: one injected into a published workbook for every rule. */
export function benchProvedFaults(cases: readonly ProjectCase[]): string {
  const folder = new URL("../../test/faults/", import.meta.url);
  const detections: Detection[] = [];
  let ownRule = 0;
  for (const code of readdirSync(folder).sort()) {
    const file = readFileSync(new URL(`${code}/fault.json`, folder), "utf8");
    const fault = JSON.parse(file) as ProvedFault;
    const workbook = cases.find(({ slug }) => slug === fault.case)?.workbook;
    if (!workbook) throw new RangeError(`${code} refers to an unknown case ${fault.case}`);
    const given = (fault.given ?? []).reduce(apply, workbook);
    const faulty = apply(given, fault);
    detections.push(detect(checkWorkbook(given), faulty, [fault]));
    if (raises(faulty, code)) ownRule += 1;
  }
  const row: readonly TableCell[] = [
    `${ownRule} of ${detections.length}`,
    ...detectionCells(detections),
  ];
  return markdownTable(["raised by their rule", ...DETECTION_HEADER], [row]);
}

function apply(workbook: WorkbookSnapshot, { sheet, address, to }: Change): WorkbookSnapshot {
  return withCell(workbook, sheet, address, to);
}

function raises(workbook: WorkbookSnapshot, code: string): boolean {
  return checkWorkbook(workbook).findings.some(
    (finding) =>
      (finding.code === code && finding.outcome === "violated") ||
      finding.evidence.some((one) => one.code === code)
  );
}
