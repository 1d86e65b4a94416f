import { beforeEach, describe, expect, it } from "vitest";
import { isBudgetToolError } from "../../../src/errors/budget-tool-error";
import { toSentence } from "../../../src/errors/sentences";
import type { CellChange } from "../../../src/grid/plan";
import { createOfficeStore } from "../../../src/host/officejs/create-office-store";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { createSimulatedExcel, type SimulatedExcel } from "../../../src/simulator/simulated-excel";
import { silenceConsole } from "../../support/console-silence";
import { installOffice } from "../../support/install-office";
import { idOf, replaceableWorkbook } from "../../support/replace-contract";

silenceConsole();

let excel: SimulatedExcel;
const store = createOfficeStore();

async function open(): Promise<void> {
  const document = openWorkbookDocument(replaceableWorkbook(), null);
  // The clerk's own, whose references move with the rows.
  document.sheets
    .find(({ name }) => name === "情况说明")
    ?.setFormula(0, 4, "=A9&A1", "旧的末行旧的");
  excel = createSimulatedExcel(document);
  await installOffice(excel);
}

beforeEach(open);

const change = (sheetId: string): CellChange => ({
  sheetId,
  newRows: [1, 4].map((row) => ({
    row,
    cells: [0, 1].map((column) => ({ column, look: "heading" })),
  })),
  top: 0,
  left: 0,
  rows: [["改了的"], ["一"], [null], [null], ["二"], [null], ["三"]],
  rowHeights: { 1: 40, 6: 0 },
});

/** Cells with their looks, and which rows are hidden. */
function stateOf(): string {
  const sheet = excel.document.sheets.find(({ name }) => name === "情况说明")!;
  const cells: unknown[] = [];
  sheet.forEachCell((row, column, cell) => {
    // A cell that Excel gave a look for an empty row above holds nothing.
    if (cell.value !== null) cells.push([row, column, cell]);
  });
  const hidden = Array.from({ length: 20 }, (_, row) => sheet.isRowHidden(row));
  return JSON.stringify([cells, sheet.merges, hidden]);
}

/** Makes the writing request fail at one of its actions; gives how many it has. */
function failAt(at: number): () => number {
  const execute = excel.execute.bind(excel);
  let count = 0;
  excel.execute = (body) => {
    const { Actions } = JSON.parse(body) as { Actions: unknown[] };
    if (count === 0 && body.includes('"Insert"')) {
      count = Actions.length;
      if (at < count)
        excel.injectFault({
          kind: "action",
          code: at % 3 === 0 ? "AccessDenied" : "GeneralException",
          matches: (_, index) => index === at,
        });
    }
    return execute(body);
  };
  return () => count;
}

describe("a change with new rows that fails half-way", () => {
  it("leaves the sheet as it was, or wholly changed, wherever it fails; and can be made again", async () => {
    const opened = await store.read();
    const id = idOf(opened, "情况说明");
    const before = stateOf();
    const countActions = failAt(Infinity);
    await store.changeCells(change(id), opened);
    const after = stateOf();
    expect(after).not.toBe(before);
    const seen = new Set<string>();
    for (let at = 0; at < countActions(); at += 1) {
      await open();
      const basis = await store.read();
      failAt(at);
      const failure: unknown = await store.changeCells(change(id), basis).catch((e: unknown) => e);
      const isTold = isBudgetToolError(failure);
      if (isTold) expect(toSentence(failure)).not.toContain("可能");
      expect(stateOf(), `action ${at}`).toBe(isTold ? before : after);
      seen.add(isTold ? "before" : "after");
      if (isTold) await store.changeCells(change(id), await store.read());
      expect(stateOf(), `action ${at}, again`).toBe(after);
    }
    expect([...seen].sort()).toEqual(["after", "before"]);
  });

  it.each([false, true])("whose request is lost, carried out: %s", async (isApplied) => {
    const basis = await store.read();
    const id = idOf(basis, "情况说明");
    const before = stateOf();
    const execute = excel.execute.bind(excel);
    excel.execute = (body) => {
      if (body.includes('"Insert"'))
        excel.injectFault({ kind: "batch", errorCode: 5102, isApplied });
      return execute(body);
    };
    const failure: unknown = await store.changeCells(change(id), basis).catch((e: unknown) => e);
    expect(isBudgetToolError(failure)).toBe(!isApplied);
    expect(stateOf() === before).toBe(!isApplied);
  });
});
