/**
 * Reads, recognises and checks one .xlsx file in a process of its own, so that its memory is known; prints what it cost as
 * JSON. `tsx scripts/bench/measure-workbook.ts <file>`
 */
import { readFileSync } from "node:fs";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { checkBudget } from "../../src/checking/check";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { toFindings } from "../../src/report/findings";
import { rules } from "../../src/families/rule-catalogue";
import { timeOf } from "./stop-watch";

/** Times in milliseconds of processor time, memory in bytes. */
export interface MeasuredWorkbook {
  readonly readMs: number;
  readonly recognizeMs: number;
  readonly checkMs: number;
  readonly peakBytes: number;
  readonly relations: number;
  /** Code and first suspect of every finding, "" where there is none. */
  readonly findings: readonly { readonly code: string; readonly suspect: string }[];
}

const [path = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));
const [readMs, workbook] = await timeOf(() =>
  createXlsxStore(openWorkbookDocument(bytes, null)).read()
);
const [recognizeMs, { budget }] = await timeOf(() => recognizeWorkbook(workbook));
const [checkMs, result] = await timeOf(() => checkBudget(budget, rules));
const measured: MeasuredWorkbook = {
  readMs,
  recognizeMs,
  checkMs,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  relations: result.evaluations.length,
  findings: toFindings(result).map(({ code, suspects: [first] }) => ({
    code,
    suspect: first ? `${first.sheet}!${first.address}` : "",
  })),
};
process.stdout.write(JSON.stringify(measured));
