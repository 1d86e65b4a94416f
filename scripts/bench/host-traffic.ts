import { builtinEnvironments } from "vitest/runtime";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { narrateWorkbook, planNarrativeSheet } from "../../src/app/narrate-workbook";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import { readPriorWorkbook } from "../../src/app/read-prior-workbook";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import type { WorkbookStore } from "../../src/host/workbook-store";
import { toMarks } from "../../src/report/highlight-plan";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { markdownTable } from "../markdown-table";
import { amountCellsOf } from "./amount-cells";
import { FAULT_CLASSES } from "./fault-classes";
import type { ProjectCase } from "./project-cases";

/** Every so many amount cells are wrong, so that there is something to mark. */
const FAULT_EVERY = 12;

type Row = readonly (string | number)[];

/**
 * `context.sync` calls and bytes of every operation, Microsoft's real client library talking to the simulated host in a
 * page of jsdom.
 */
export async function benchHostTraffic(cases: readonly ProjectCase[]): Promise<string> {
  const { teardown } = await builtinEnvironments.jsdom.setup(globalThis, {});
  // These need a page before they are loaded.
  const { installOffice } = await import("../../test/support/install-office");
  const { createOfficeStore } = await import("../../src/host/officejs/create-office-store");
  const rows: Row[] = [];
  for (const one of cases) {
    const document = openWorkbookDocument(one.bytes, "workbook.xlsx");
    const excel = createSimulatedExcel(document);
    await installOffice(excel);
    rows.push(...(await operate(one, excel, createOfficeStore())));
  }
  await teardown(globalThis);
  const header = ["case", "operation", "context.sync", "request", "response"];
  return markdownTable([...header, "largest request", "what"], rows);
}

async function operate(
  { slug, workbook: published, priorBytes }: ProjectCase,
  excel: SimulatedExcel,
  store: WorkbookStore
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const record = async <R>(
    name: string,
    work: () => Promise<R>,
    what: (result: R) => string
  ): Promise<R> => {
    excel.resetTraffic();
    const result = await work();
    const { syncs, requestBytes, responseBytes, largestRequest } = excel.traffic;
    const sizes = [requestBytes, responseBytes, largestRequest].map(kilobytes);
    rows.push([slug, name, syncs, ...sizes, what(result)]);
    return result;
  };
  const read = (): ReturnType<WorkbookStore["read"]> => store.read();
  const workbook = await record("read", read, ({ sheets }) => `${sheets.length} sheets`);
  const marks = toMarks(checkWorkbook(openCase(withSlips(published))).findings, workbook);
  const marked = ({ marked: count }: { readonly marked: number }): string => `${count} marks`;
  await record("mark", () => store.setMarks(marks, workbook), marked);
  const again = await record("read marked", read, ({ sheets }) => `${sheets.length} sheets`);
  await record("mark again", () => store.setMarks(marks, again), marked);
  await record(
    "clear",
    () => store.clearMarks(),
    (count) => `${count} marks`
  );
  // Texts and performance tables are offered where last year's workbook is at hand.
  if (priorBytes === null) return rows;
  const prior = await readPriorWorkbook({ fileName: "prior.xlsx", bytes: priorBytes });
  const text = planNarrativeSheet(narrateWorkbook(openCase(workbook, {}, prior)), workbook);
  const cells = (count: number): string => `${count} cells`;
  await record(
    "add text sheet",
    () => store.addSheets([text]),
    () => cells(text.cells.length)
  );
  const targets = planTargetSheets(openCase(workbook));
  const total = targets.reduce((sum, plan) => sum + plan.cells.length, 0);
  await record(
    "add target sheets",
    () => store.addSheets(targets),
    () => cells(total)
  );
  return rows;
}

/** The published workbook with slips in many cells. */
function withSlips(workbook: ProjectCase["workbook"]): ProjectCase["workbook"] {
  const { budget } = recognizeWorkbook(workbook);
  const faults =
    FAULT_CLASSES[0]?.faultsOf({ workbook, budget, cells: amountCellsOf(budget) }) ?? [];
  return faults
    .filter((_, index) => index % FAULT_EVERY === 0)
    .reduce((faulty, { inject }) => inject(faulty), workbook);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
