import { openCase } from "../../src/app/open-case";
import { checkWorkbook, examineWorkbook } from "../../src/app/check-workbook";
import type { CheckReport } from "../../src/report/check-report";
import { faultCodes, readFault } from "../../test/support/read-fault";
import { markdownTable, type TableCell } from "../markdown-table";
import { detect, DETECTION_HEADER, detectionCells, type Detection } from "./detection";

/** The faults that prove the rules: one injected into a published workbook for every rule. */
export async function benchProvedFaults(): Promise<string> {
  const detections: Detection[] = [];
  let ownRule = 0;
  for (const code of faultCodes()) {
    const { fault, sound, faulty, prior } = await readFault(code);
    const before = examineWorkbook(openCase(sound, {}, prior));
    detections.push(detect(before, faulty, [fault], prior));
    if (raisedBy(code, checkWorkbook(openCase(faulty, {}, prior))) > raisedBy(code, before.report))
      ownRule += 1;
  }
  const row: readonly TableCell[] = [
    `${ownRule} of ${detections.length}`,
    ...detectionCells(detections),
  ];
  return markdownTable(["raised by their rule", ...DETECTION_HEADER], [row]);
}

/** How often a rule is named, in findings and their evidence. */
function raisedBy(rule: string, { findings }: CheckReport): number {
  return findings
    .filter(({ outcome }) => outcome !== "rounding-difference")
    .flatMap(({ code, evidence }) => [code, ...evidence.map((one) => one.code)])
    .filter((code) => code === rule).length;
}
