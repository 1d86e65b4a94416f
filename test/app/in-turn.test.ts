import { describe, expect, it } from "vitest";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import { createOfficeSession } from "../../src/host/officejs/create-office-session";
import { createOfficeStore } from "../../src/host/officejs/create-office-store";
import { createSimulatedExcel } from "../../src/simulator/simulated-excel";
import { silenceConsole } from "../support/console-silence";
import { installOffice } from "../support/install-office";
import { readFileSync } from "node:fs";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";

silenceConsole();

const create = () =>
  createBudgetAssistant({ store: createOfficeStore(), session: createOfficeSession() });

describe("two jobs on one workbook", () => {
  it("wait for each other, from whichever assistant, also when one fails", async () => {
    const excel = createSimulatedExcel(
      openWorkbookDocument(
        new Uint8Array(readFileSync("test/cases/hejing-2026/workbook.xlsx")),
        "workbook.xlsx"
      )
    );
    await installOffice(excel);
    const [pane, ribbon] = [create(), create()];
    excel.injectFault({ kind: "batch", errorCode: 5102 });
    const jobs = [
      pane.addAuditSheet(),
      ribbon.addAuditSheet(),
      pane.addAuditSheet(),
      pane.addReportSheet("2026/2/10"),
      ribbon.addReportSheet("2026/2/11"),
    ];
    const ends = await Promise.allSettled(jobs);
    expect(ends.map(({ status }) => status)).toEqual([
      "rejected",
      ...Array<string>(4).fill("fulfilled"),
    ]);
    const own = excel.document.sheets.filter(({ tag }) => tag !== null);
    expect(own.map(({ name }) => name)).toEqual(["校核表", "校核报告"]);
  });

  it("leave no #REF! in 校核表 when the target sheets that it refers to are written anew", async () => {
    const excel = createSimulatedExcel(
      openWorkbookDocument(
        new Uint8Array(readFileSync("test/cases/hejing-2026/workbook.xlsx")),
        "workbook.xlsx"
      )
    );
    await installOffice(excel);
    const assistant = create();
    await assistant.addTargetSheets();
    await assistant.addAuditSheet();
    const audit = () => excel.document.sheets.find(({ tag }) => tag === "audit")!;
    const count = (wanted: RegExp): number => {
      let found = 0;
      audit().forEachCell((_row, _column, { formula }) => {
        if (formula !== null && wanted.test(formula)) found++;
      });
      return found;
    };
    const references = count(/绩效目标表/u);
    expect(references).toBeGreaterThan(0);
    await assistant.addTargetSheets();
    expect([count(/#REF!/u), count(/绩效目标表/u)]).toEqual([0, references]);
  });
});
