import { openCase } from "../../src/app/open-case";
import { composeWorkbook } from "../../src/app/compose-workbook";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import { readPriorWorkbook, type ReadPrior } from "../../src/app/read-prior-workbook";
import { checkBudget } from "../../src/checking/check";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { writeDocument } from "../../src/document/write-document";
import { writeNarrative } from "../../src/narrative/index";
import { toMarks } from "../../src/report/highlight-plan";
import { toFindings } from "../../src/report/findings";
import { rules } from "../../src/families/rule-catalogue";
import { markdownTable } from "../markdown-table";
import type { ProjectCase } from "./project-cases";
import { medianOf, timeOf } from "./stop-watch";

const WARM_UPS = 3;

/** Milliseconds of each step, median of so many runs, and each step against opening the same file in the same run. */
export async function benchSpeed(cases: readonly ProjectCase[], runs: number): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const one of cases) {
    const prior =
      one.priorBytes === null
        ? null
        : await readPriorWorkbook({ fileName: "prior.xlsx", bytes: one.priorBytes });
    for (let run = 0; run < WARM_UPS; run += 1) await timeSteps(one.bytes, prior);
    const times: Readonly<Record<string, number>>[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await timeSteps(one.bytes, prior));
    const median = (step: string): number => medianOf(times.map((time) => time[step] ?? NaN));
    const base = median("open and read");
    for (const step of Object.keys(times[0] ?? {})) {
      const ratio = (median(step) / base).toFixed(2);
      rows.push([one.slug, step, median(step).toFixed(1), ratio]);
    }
  }
  return markdownTable(["case", "step", `ms (median of ${runs})`, "to open and read"], rows);
}

async function timeSteps(
  bytes: Uint8Array,
  prior: ReadPrior | null
): Promise<Readonly<Record<string, number>>> {
  const document = openWorkbookDocument(bytes, "workbook.xlsx");
  const store = createXlsxStore(document);
  const [open, workbook] = await timeOf(() =>
    createXlsxStore(openWorkbookDocument(bytes, "workbook.xlsx")).read()
  );
  const [recognize, { budget, family }] = await timeOf(() => recognizeWorkbook(workbook));
  const [check, result] = await timeOf(() => checkBudget(budget, rules));
  const [save] = await timeOf(async () => {
    await store.setMarks(toMarks(toFindings(result), workbook), workbook);
    return document.save();
  });
  const steps = { "open and read": open, recognize, check, "mark and save": save };
  // Texts are measured where they can tell of last year.
  if (prior === null) return steps;
  const inputs = new Map<string, string>();
  const source = { current: budget, prior: prior.budget, inputs };
  const [write] = await timeOf(() => writeNarrative(family.sections, source));
  const narrated = narrateWorkbook(openCase(workbook, {}, prior));
  const [word] = await timeOf(() =>
    writeDocument(composeWorkbook(openCase(workbook), narrated).document)
  );
  const [narrate] = await timeOf(() => narrateWorkbook(openCase(workbook, {}, prior)));
  const [targets] = await timeOf(() => planTargetSheets(openCase(workbook)));
  return {
    ...steps,
    "write text": write,
    "recognize, write text, read it back": narrate,
    "recognize, compose and write the Word file": word,
    "recognize, plan target sheets": targets,
  };
}
