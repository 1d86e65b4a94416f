import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CellRef } from "../../../src/grid/address";
import { createOfficeSession } from "../../../src/host/officejs/create-office-session";
import { createOfficeStore } from "../../../src/host/officejs/create-office-store";
import { createSimulatedExcel, type SimulatedExcel } from "../../../src/simulator/simulated-excel";
import { silenceConsole } from "../../support/console-silence";
import { installOffice } from "../../support/install-office";
import { createMemoryDocument } from "../../support/memory-document";

const session = createOfficeSession();
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

let excel: SimulatedExcel;

silenceConsole();

beforeEach(async () => {
  excel = createSimulatedExcel(
    createMemoryDocument([
      { name: "表一", rows: [["项目", 1]] },
      { name: "收入 '明细'", rows: [[1]] },
      { name: "藏", visibility: "hidden" },
    ])
  );
  await installOffice(excel);
});

describe("select", () => {
  it("goes to the sheet and selects a cell, in one sync", async () => {
    await session.select([{ sheet: "收入 '明细'", address: "C5" }]);
    expect(excel.activeSheet.name).toBe("收入 '明细'");
    expect(excel.selection).toEqual([{ top: 4, left: 2, bottom: 4, right: 2 }]);
    expect(excel.traffic.syncs).toBe(1);
  });

  it("selects cells that form a rectangle as one", async () => {
    await session.select(["B2", "C3", "C2", "B3"].map((address) => ({ sheet: "表一", address })));
    expect(excel.selection).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  it("selects the first of scattered cells, and leaves other sheets out", async () => {
    await session.select([
      { sheet: "表一", address: "D4" },
      { sheet: "表一", address: "A1" },
      { sheet: "收入 '明细'", address: "D5" },
    ]);
    expect(excel.activeSheet.name).toBe("表一");
    expect(excel.selection).toEqual([{ top: 3, left: 3, bottom: 3, right: 3 }]);
  });

  it("of nothing does nothing", async () => {
    await session.select([]);
    expect(excel.traffic.syncs).toBe(0);
  });

  it("on a hidden or missing sheet fails and says so", async () => {
    for (const sheet of ["藏", "没有"])
      await expect(session.select([{ sheet, address: "A1" }])).rejects.toMatchObject({
        name: "host-failure",
        info: { step: "选中单元格" },
      });
  });

  it("while the clerk edits a cell says so", async () => {
    excel.injectFault({ kind: "batch", errorCode: 5004 });
    const selecting = session.select([{ sheet: "表一", address: "A1" }]);
    await expect(selecting).rejects.toMatchObject({ name: "cell-edit-mode" });
  });
});

describe("events", () => {
  it("tell selections by sheet name and address, in order, until unsubscribed", async () => {
    const seen: CellRef[] = [];
    const stop = await session.onSelectionChanged((cells) => seen.push(cells));
    excel.select("表一", "B2:C3");
    excel.select("收入 '明细'", "A1");
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    excel.select("收入 '明细'", "D4,F6");
    await settle();
    await stop();
    excel.select("表一", "A9");
    await settle();
    expect(seen).toEqual([
      { sheet: "表一", address: "B2:C3" },
      { sheet: "收入 '明细'", address: "A1" },
      { sheet: "收入 '明细'", address: "D4" },
    ]);
    expect(excel.state.events.registrationCount).toBe(0);
  });

  it("tell once what is selected on a sheet that comes to the front", async () => {
    excel.select("收入 '明细'", "D4");
    excel.select("表一", "B2:C3,E5");
    const seen: CellRef[] = [];
    const stop = await session.onSelectionChanged((cells) => seen.push(cells));
    for (const [index, name] of ["收入 '明细'", "表一", "收入 '明细'"].entries()) {
      excel.activateSheet(name);
      await vi.waitFor(() => expect(seen).toHaveLength(index + 1));
    }
    excel.select("表一", "A7");
    await settle();
    await stop();
    excel.activateSheet("收入 '明细'");
    await settle();
    expect(seen).toEqual([
      { sheet: "收入 '明细'", address: "D4" },
      { sheet: "表一", address: "B2:C3" },
      { sheet: "收入 '明细'", address: "D4" },
      { sheet: "表一", address: "A7" },
    ]);
    expect(excel.state.events.registrationCount).toBe(0);
  });

  it("tell the user's changes and not our own", async () => {
    const seen: CellRef[] = [];
    const stop = await session.onCellsChanged((cells) => seen.push(cells));
    excel.editCell("表一", 0, 1, 5);
    await createOfficeStore().addSheets([
      {
        replaces: null,
        tag: "narrative",
        name: "说明",
        columnWidths: [],
        rowHeights: {},
        cells: [{ row: 0, column: 0, look: "plain", value: { kind: "text", text: "一" } }],
        merges: [],
        landscape: false,
      },
    ]);
    await settle();
    await stop();
    expect(seen).toEqual([{ sheet: "表一", address: "B1" }]);
  });

  it("have several listeners that come and go apart", async () => {
    const seen: string[] = [];
    const stopFirst = await session.onSelectionChanged(() => seen.push("first"));
    const stopSecond = await session.onSelectionChanged(() => seen.push("second"));
    excel.select("表一", "A2");
    await settle();
    await stopFirst();
    excel.select("表一", "A3");
    await settle();
    await stopSecond();
    expect(seen.sort()).toEqual(["first", "second", "second"]);
  });

  it("of a sheet that is gone by then are dropped", async () => {
    const seen: CellRef[] = [];
    const stop = await session.onCellsChanged((cells) => seen.push(cells));
    excel.editCell("收入 '明细'", 0, 0, 5);
    excel.document.deleteSheet(excel.document.sheets[1]?.id ?? "");
    excel.editCell("表一", 0, 0, "x");
    await settle();
    await stop();
    expect(seen).toEqual([{ sheet: "表一", address: "A1" }]);
  });
});
