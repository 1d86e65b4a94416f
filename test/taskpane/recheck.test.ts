import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import { createOfficeSession } from "../../src/host/officejs/create-office-session";
import { createOfficeStore } from "../../src/host/officejs/create-office-store";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { PaneModel } from "../../src/taskpane/pane-model";
import { installOffice } from "../support/install-office";

const SHEET = "三、单位支出总体情况表";
/** 208·合计, published as 417.49 万元. */
const [ROW, COLUMN] = [6, 4];
const RIGHT = 417.49;
const CELL_EDIT = { kind: "batch", errorCode: 5004 } as const;
/** Well beyond the pause after a change. */
const PATIENCE = { timeout: 20_000, interval: 50 };

let excel: SimulatedExcel;
let pane: PaneModel;

beforeEach(async () => {
  const bytes = new Uint8Array(readFileSync("test/cases/hejing-2026/workbook.xlsx"));
  excel = createSimulatedExcel(openWorkbookDocument(bytes, "workbook.xlsx"));
  await installOffice(excel);
  const host = { store: createOfficeStore(), session: createOfficeSession() };
  const assistant = createBudgetAssistant(host);
  pane = new PaneModel(() => Promise.resolve(assistant));
  await pane.listen();
  await pane.checking.check();
});

// The page stays, and with it the listeners of this pane.
afterEach(() => pane.checking.setFollowing(false));

const errors = (): readonly string[] =>
  (pane.getState().check?.value.report.findings ?? [])
    .filter(({ severity }) => severity === "error")
    .flatMap(({ suspects: [first] }) => (first ? [`${first.sheet}!${first.address}`] : []));
const markIds = (): readonly string[] =>
  excel.document.sheets.flatMap(({ conditionalFormats }) => conditionalFormats.map(({ id }) => id));
const isFresh = (): boolean => {
  const { busy, check } = pane.getState();
  return busy === null && check?.isStale === false;
};

/** The clerk types an amount; gives when the pane has followed. */
async function type(amount: number): Promise<void> {
  excel.editCell(SHEET, ROW, COLUMN, String(amount));
  await vi.waitFor(() => expect(pane.getState().check?.isStale).toBe(true), PATIENCE);
  await vi.waitFor(() => expect(isFresh()).toBe(true), PATIENCE);
}

describe("after the clerk changed a cell (simulated host)", () => {
  it("the list and the marks follow, and again when the cell is right", async () => {
    expect(errors()).toEqual([]);
    const before = markIds();
    await type(RIGHT + 10);
    expect(errors()).toEqual([`${SHEET}!E7`]);
    expect(markIds().length).toBeGreaterThan(before.length);
    await type(RIGHT);
    expect(errors()).toEqual([]);
    expect(markIds()).toEqual(before);
  }, 60_000);

  it("marks that stay right are not written anew: nothing more to undo", async () => {
    await type(RIGHT + 10);
    const marked = markIds();
    excel.editCell("一、单位收支总体情况表", 0, 0, "表1");
    await vi.waitFor(() => expect(pane.getState().check?.isStale).toBe(true), PATIENCE);
    await vi.waitFor(() => expect(isFresh()).toBe(true), PATIENCE);
    expect(markIds()).toEqual(marked);
  }, 60_000);

  it("while a cell is being edited nothing is marked and nothing complains; it is made up for", async () => {
    const before = markIds();
    excel.editCell(SHEET, ROW, COLUMN, String(RIGHT + 10));
    await vi.waitFor(() => expect(pane.getState().check?.isStale).toBe(true), PATIENCE);
    // What the pane shows, and what is marked, whenever a check has ended.
    const ended: (readonly [boolean | undefined, unknown, readonly string[]])[] = [];
    let busy = pane.getState().busy;
    pane.subscribe(() => {
      const now = pane.getState();
      if (busy !== null && now.busy === null)
        ended.push([now.check?.isStale, now.notice, markIds()]);
      busy = now.busy;
    });
    excel.injectFault(CELL_EDIT);
    await vi.waitFor(() => expect(isFresh()).toBe(true), PATIENCE);
    expect(ended[0]).toEqual([true, null, before]);
    expect(errors()).toEqual([`${SHEET}!E7`]);
    expect(markIds()).not.toEqual(before);
  }, 60_000);
});
