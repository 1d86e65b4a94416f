import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import type { Mark, NewSheetPlan, PlannedCell } from "../../../src/grid/plan";
import { createOfficeStore } from "../../../src/host/officejs/create-office-store";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../../src/host/xlsx/xlsx-store";
import { toMarks } from "../../../src/report/highlight-plan";
import { createSimulatedExcel, type SimulatedExcel } from "../../../src/simulator/simulated-excel";
import { toXlsx } from "../../support/department-sheets";
import {
  DEPARTMENT_FAMILIES,
  departmentWorkbook,
  withWrongItems,
} from "../../support/department-workbook";
import { installOffice } from "../../support/install-office";
import { createMemoryDocument } from "../../support/memory-document";

const FIVE_MEGABYTES = 5 * 1024 * 1024;
const CASE = "test/cases/hejing-2026/workbook.xlsx";
const store = createOfficeStore();

let excel: SimulatedExcel;

async function openSample(): Promise<void> {
  const bytes = new Uint8Array(readFileSync(CASE));
  excel = createSimulatedExcel(openWorkbookDocument(bytes, "workbook.xlsx"));
  await installOffice(excel);
}

async function measured<T>(act: () => Promise<T>): Promise<T> {
  excel.resetTraffic();
  return act();
}

describe("on a published workbook", () => {
  beforeEach(openSample);

  it("reading takes two syncs and well under the limit", async () => {
    const snapshot = await measured(() => store.read());
    expect(snapshot.sheets).toHaveLength(12);
    expect(excel.traffic.syncs).toBe(2);
    expect(excel.traffic.requestBytes).toBeLessThan(60_000);
    expect(excel.traffic.responseBytes).toBeLessThan(100_000);
  });

  it("marking takes one sync, and two when there are other marks already, whatever their number", async () => {
    for (const count of [1, 50]) {
      await openSample();
      const before = await store.read();
      const marks = before.sheets.flatMap(({ id }) =>
        Array.from({ length: count }, (_, index): Mark => ({
          sheetId: id,
          addresses: ["A1", `B${index + 1}`, `D${index + 2}`],
          code: `BC${100 + index}`,
          severity: index % 2 === 0 ? "error" : "warning",
          condition: `ROUND(N($B$${index + 1})-SUM('二、单位收入总体情况表'!$C$9:$J$9),4)<>0${" ".repeat(800)}`,
        }))
      );
      const first = await measured(() => store.setMarks(marks, before));
      expect(first.marked).toBe(12 * count);
      expect(excel.traffic.syncs).toBe(1);
      const marked = await store.read();
      const same = await measured(() => store.setMarks(marks, marked));
      expect(same.marked).toBe(12 * count);
      expect(excel.traffic.syncs).toBe(1);
      const others = marks.map((mark) => ({ ...mark, addresses: ["C9"] }));
      const second = await measured(() => store.setMarks(others, marked));
      expect(second.marked).toBe(12 * count);
      expect(excel.traffic.syncs).toBe(2);
      expect(excel.traffic.largestRequest).toBeLessThan(FIVE_MEGABYTES / 2);
    }
  });

  it("marking more than 500 findings takes one, and two where other marks stand", async () => {
    const family = DEPARTMENT_FAMILIES[0]!;
    const sample = openWorkbookDocument(new Uint8Array(readFileSync(CASE)), null);
    const clean = departmentWorkbook(family, await createXlsxStore(sample).read(), 1_200);
    const faulty = withWrongItems(clean, family, 2).workbook;
    excel = createSimulatedExcel(openWorkbookDocument(toXlsx(faulty), "部门.xlsx"));
    await installOffice(excel);
    const read = await store.read();
    const { findings } = checkWorkbook(openCase(read));
    expect(findings.length).toBeGreaterThan(500);
    const marks = toMarks(findings, read);
    const { marked } = await measured(() => store.setMarks(marks, read));
    expect(marked).toBeGreaterThan(0);
    expect(excel.traffic.syncs).toBe(1);
    const again = await store.read();
    await measured(() => store.setMarks(marks.slice(0, 400), again));
    expect(excel.traffic.syncs).toBe(2);
    expect(excel.traffic.largestRequest).toBeLessThan(FIVE_MEGABYTES);
  }, 120_000);

  it("clearing takes four", async () => {
    const before = await store.read();
    const mark: Mark = {
      sheetId: before.sheets[0]?.id ?? "",
      addresses: ["A1"],
      code: "BC001",
      severity: "error",
    };
    await store.setMarks([mark], before);
    expect(await measured(() => store.clearMarks())).toBe(1);
    expect(excel.traffic.syncs).toBe(4);
  });

  it("adding twelve target sheets takes two", async () => {
    const added = await measured(() =>
      store.addSheets(Array.from({ length: 12 }, (_, index) => targetSheet(`目标${index}`, 60)))
    );
    expect(added).toHaveLength(12);
    expect(excel.traffic.syncs).toBe(2);
    expect(excel.traffic.largestRequest).toBeLessThan(1_500_000);
  });

  it("putting twenty target sheets in the places of old ones takes three", async () => {
    const plans = Array.from({ length: 20 }, (_, index) => targetSheet(`目标${index}`, 30));
    const old = await store.addSheets(plans);
    const basis = await store.read();
    const anew = plans.map((plan, index) => ({ ...plan, replaces: old[index]?.id ?? "" }));
    const added = await measured(() => store.addSheets(anew, basis));
    expect(added.map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
    expect(excel.document.sheets).toHaveLength(32);
    expect(excel.traffic.syncs).toBe(3);
    expect(excel.traffic.largestRequest).toBeLessThan(2_000_000);
  });

  it("keeps no reference to any range", async () => {
    const before = await store.read();
    await store.addSheets([targetSheet("目标", 5)]);
    await store.setMarks([], before);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(excel.referenceCount).toBe(0);
  });
});

describe("on workbooks beyond one answer", () => {
  it("reads cells in portions, each below the limit", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 12 }, (__, column) => (column === 0 ? `第${row}行的项目` : row + column))
    );
    await openSheets([
      { name: "大", rows, hiddenRows: [3, 19_998] },
      { name: "小", rows: [["一", 2]] },
      { name: "空" },
      { name: "中", rows: rows.slice(0, 3_000) },
    ]);
    const snapshot = await measured(() => store.read());
    expect(snapshot.sheets.map(({ values }) => values.length)).toEqual([20_000, 1, 0, 3_000]);
    expect(snapshot.sheets[0]?.values[19_999]).toEqual(rows[19_999]);
    expect(snapshot.sheets[0]?.numberFormats[19_999]).toHaveLength(12);
    expect(snapshot.sheets[3]?.values).toEqual(rows.slice(0, 3_000));
    expect(snapshot.sheets.map(({ hiddenRows }) => hiddenRows)).toEqual([[3, 19_998], [], [], []]);
    // Two that meet the limit, one for extents and one for hidden rows, the portions, and one for merged areas of each sheet
    // with cells.
    expect(excel.traffic.syncs).toBeGreaterThan(4);
    expect(excel.traffic.syncs).toBeLessThan(12);
  });

  it("halves a portion of long texts until it fits", async () => {
    const text = "很长的绩效目标说明".repeat(200);
    const rows = Array.from({ length: 1_200 }, () => [text]);
    await openSheets([{ name: "长", rows }]);
    const [sheet] = (await store.read()).sheets;
    expect(sheet?.values).toEqual(rows);
  });

  it("reads more merged areas than Excel names at once", async () => {
    const merges = Array.from({ length: 700 }, (_, row) => ({
      top: row,
      bottom: row,
      left: 0,
      right: 2,
    }));
    const rows = Array.from({ length: 700 }, (_, row) => [row]);
    await openSheets([
      { name: "并", rows, merges: [...merges, { top: 700, bottom: 900, left: 0, right: 1 }] },
    ]);
    const [sheet] = (await store.read()).sheets;
    expect(sheet?.merges).toHaveLength(701);
    expect(new Set(sheet?.merges.map(({ top }) => top)).size).toBe(701);
  });

  it("writes new sheets in several requests when one would be too large", async () => {
    await openSheets([{ name: "表", rows: [[1]] }]);
    const plans = Array.from({ length: 8 }, (_, index) => targetSheet(`长文${index}`, 120, 90));
    await measured(() => store.addSheets(plans));
    expect(excel.document.sheets).toHaveLength(9);
    expect(excel.traffic.syncs).toBeGreaterThan(2);
    expect(excel.traffic.largestRequest).toBeLessThan(FIVE_MEGABYTES);
  });
});

async function openSheets(specs: Parameters<typeof createMemoryDocument>[0]): Promise<void> {
  excel = createSimulatedExcel(createMemoryDocument(specs));
  await installOffice(excel);
}

/** A sheet like a target table: captions, texts, amounts, a merge in each row. */
function targetSheet(name: string, rowCount: number, repeat = 1): NewSheetPlan {
  const cells = Array.from({ length: rowCount * 7 }, (_, index): PlannedCell => {
    const [row, column] = [3 + Math.floor(index / 7), index % 7];
    if (column === 6)
      return { row, column, look: "amount", value: { kind: "amount", decimal: "12.30" } };
    const text = "绩效指标的说明文字".repeat(repeat);
    return {
      row,
      column,
      look: column % 2 === 0 ? "caption" : "text",
      value: { kind: "text", text },
    };
  });
  return {
    replaces: null,
    tag: "performance-targets",
    name,
    columnWidths: [10, 20, 30, 10, 10, 10, 10],
    rowHeights: { 0: 30, 1: 20, 2: 20 },
    landscape: true,
    merges: Array.from({ length: rowCount }, (_, row) => ({
      top: row + 3,
      bottom: row + 3,
      left: 1,
      right: 2,
    })),
    cells,
  };
}
