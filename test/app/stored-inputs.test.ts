import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { BudgetAssistant } from "../../src/app/budget-assistant";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import { createOfficeSession } from "../../src/host/officejs/create-office-session";
import { createOfficeStore } from "../../src/host/officejs/create-office-store";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { findInputSheet, INPUT_SHEET_NAME, readInputSheet } from "../../src/report/input-sheet";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { silenceConsole } from "../support/console-silence";
import { installOffice } from "../support/install-office";

const store = createOfficeStore();
let excel: SimulatedExcel;
let assistant: BudgetAssistant;

silenceConsole();

beforeEach(async () => {
  const bytes = new Uint8Array(readFileSync("test/cases/hejing-2026/workbook.xlsx"));
  excel = createSimulatedExcel(openWorkbookDocument(bytes, "workbook.xlsx"));
  await installOffice(excel);
  assistant = createBudgetAssistant({ store, session: createOfficeSession() });
});

async function lines() {
  const sheet = findInputSheet(await store.read());
  return new Map((sheet && readInputSheet(sheet))?.lines.map((line) => [line.key, line]));
}

/** Some lines that are still to be filled in, far from each other. */
async function openKeys(): Promise<readonly string[]> {
  const { lines: all } = await assistant.writeNarrative();
  const open = all.filter(({ state, choices }) => state === "missing" && choices.length === 0);
  return [open[0]!, open[Math.floor(open.length / 2)]!, open[open.length - 1]!].map(
    ({ key }) => key
  );
}

describe("answers stored on 填报事项", () => {
  it("are one write of one range in one sync, once the sheet is there; the sheet stays the same one", async () => {
    const [first = "", second = "", third = ""] = await openKeys();
    const { sheet } = await assistant.saveInputs(new Map([[first, "人员增加"]]));
    const before = await store.read();
    excel.resetTraffic();
    const stored = await assistant.saveInputs(
      new Map([
        [second, "标准提高"],
        [third, "=1+1"],
      ])
    );
    // Two to read the workbook, one to look whether somebody typed meanwhile, one that writes.
    expect([excel.traffic.syncs, excel.traffic.writes]).toEqual([4, 1]);
    expect(stored.sheet).toMatchObject({ id: sheet.id, name: INPUT_SHEET_NAME, isRenewed: true });
    const kept = await lines();
    expect([first, second, third].map((key) => kept.get(key)?.content)).toEqual([
      "人员增加",
      "标准提高",
      "=1+1",
    ]);
    const after = await store.read();
    expect(after.sheets.map(({ id }) => id)).toEqual(before.sheets.map(({ id }) => id));
    const others = ({ sheets }: typeof before) => sheets.filter(({ id }) => id !== sheet.id);
    expect(others(after)).toEqual(others(before));
  });

  it("that say what is there already write nothing", async () => {
    const [key = ""] = await openKeys();
    await assistant.saveInputs(new Map([[key, "人员增加"]]));
    excel.resetTraffic();
    const stored = await assistant.saveInputs(new Map([[key, "人员增加 "]]));
    expect(excel.traffic.writes).toBe(0);
    expect(stored.sheet.name).toBe(INPUT_SHEET_NAME);
  });

  it("leave to the clerk what was typed on the sheet beside them", async () => {
    const [first = "", second = "", third = ""] = await openKeys();
    await assistant.saveInputs(new Map([[first, "人员增加"]]));
    const sheet = findInputSheet(await store.read())!;
    const rowOf = (key: string) => sheet.values.findIndex((row) => row.includes(key)) + sheet.top;
    excel.editCell(INPUT_SHEET_NAME, rowOf(second), 2, "在表上填的");
    await assistant.saveInputs(new Map([[third, "标准提高"]]));
    const kept = await lines();
    expect([second, third].map((key) => kept.get(key)?.content)).toEqual([
      "在表上填的",
      "标准提高",
    ]);
  });

  it("stay beside a line of the clerk's own, which is not touched", async () => {
    const [first = "", second = ""] = await openKeys();
    const { sheet } = await assistant.saveInputs(new Map([[first, "人员增加"]]));
    const last = findInputSheet(await store.read())!;
    const row = last.top + last.values.length;
    excel.editCell(INPUT_SHEET_NAME, row, 1, "自己加的一项");
    const stored = await assistant.saveInputs(new Map([[second, "标准提高"]]));
    expect(stored.sheet).toMatchObject({ id: sheet.id, name: INPUT_SHEET_NAME });
    expect((await lines()).get(second)?.content).toBe("标准提高");
    const now = findInputSheet(await store.read())!;
    expect(now.values[row - now.top]).toEqual([null, "自己加的一项", null, null, null, null, null]);
    expect(stored.narrative.lines.map(({ item }) => item)).toContain("自己加的一项");
  });

  it("are refused where somebody typed on the sheet after it was read, and nothing is changed", async () => {
    const [first = "", second = ""] = await openKeys();
    const { sheet } = await assistant.saveInputs(new Map([[first, "人员增加"]]));
    const before = await store.read();
    const typedMeanwhile = {
      ...before,
      sheets: before.sheets.map((one) =>
        one.id === sheet.id ? { ...one, values: one.values.slice(0, -1) } : one
      ),
    };
    await expect(
      store.changeCells(
        { sheetId: sheet.id, top: 3, left: 2, rows: [["改"]], rowHeights: {} },
        typedMeanwhile
      )
    ).rejects.toMatchObject({ name: "cannot-replace", info: { reason: "changed" } });
    expect(await store.read()).toEqual(before);
    expect((await lines()).get(second)?.content ?? "").toBe("");
  });
});
