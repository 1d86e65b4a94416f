import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import type { CellLook, NewSheetPlan, PlannedCell, PlannedValue } from "../../../src/grid/plan";
import { CELL_LOOKS } from "../../../src/host/cell-looks";
import { createOfficeStore } from "../../../src/host/officejs/create-office-store";
import type { DocumentSheet } from "../../../src/host/xlsx/workbook-document";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { createSimulatedExcel, type SimulatedExcel } from "../../../src/simulator/simulated-excel";
import { buildWorkbook } from "../../support/build-workbook";
import { silenceConsole } from "../../support/console-silence";
import { installOffice } from "../../support/install-office";

const LOOKS = Object.keys(CELL_LOOKS) as readonly CellLook[];

let excel: SimulatedExcel;

silenceConsole();

beforeEach(async () => {
  const bytes = buildWorkbook({ sheets: [{ name: "表", cells: { A1: 1 } }] });
  excel = createSimulatedExcel(openWorkbookDocument(bytes, "表.xlsx"));
  await installOffice(excel);
});

const text = (value: string): PlannedValue => ({ kind: "text", text: value });

async function write(plan: Partial<NewSheetPlan>): Promise<DocumentSheet> {
  await createOfficeStore().addSheets([
    {
      replaces: null,
      tag: "narrative",
      name: "新",
      columnWidths: [],
      rowHeights: {},
      cells: [],
      merges: [],
      landscape: false,
      ...plan,
    },
  ]);
  const sheet = excel.document.sheets[1];
  if (!sheet) throw new Error("no sheet was added");
  return sheet;
}

function partText(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

describe("a new sheet", () => {
  it("is printed and marked as the plan says", async () => {
    const bounds = { top: 3, bottom: 8, left: 0, right: 1 };
    await write({
      cells: [{ row: 0, column: 0, look: "text", value: text("字") }],
      landscape: true,
      repeatedRows: [1, 2],
      pages: { starts: [0, 5], scale: 62 },
      highlights: [{ bounds, formula: '$B4="不一致"', severity: "error" }],
    });
    const bytes = excel.document.save();
    const sheet = partText(bytes, "xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*scale="62"/u);
    expect(sheet).toContain('<brk id="5" max="16383" man="1"/>');
    expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
    expect(sheet).toContain("<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>");
    expect(sheet).toMatch(/<conditionalFormatting sqref="A4:B9">/u);
    expect(partText(bytes, "xl/workbook.xml")).toContain("'新'!$2:$3");
  });

  it("gives every look its format, in neighboring cells too", async () => {
    const cells = LOOKS.flatMap((look, row): PlannedCell[] =>
      [0, 1].map((column) => ({ row, column, look, value: text("字") }))
    );
    const sheet = await write({ cells });
    LOOKS.forEach((look, row) => {
      for (const column of [0, 1])
        expect(sheet.cell(row, column).format).toMatchObject(CELL_LOOKS[look]);
    });
  });

  it("draws borders around boxed cells only", async () => {
    const boxed = ["B2", "C2", "B3", "C3", "B5"];
    const at = (address: string) => ({
      row: Number(address[1]) - 1,
      column: address.charCodeAt(0) - 65,
    });
    const cells: PlannedCell[] = boxed.map((address) => ({
      ...at(address),
      look: "text",
      value: text("框"),
    }));
    const plain: PlannedCell = { row: 3, column: 1, look: "note", value: text("注") };
    const sheet = await write({ cells: [...cells, plain] });
    const all = { top: true, right: true, bottom: true, left: true };
    for (const address of boxed) {
      const { row, column } = at(address);
      expect(sheet.cell(row, column).format.border).toEqual(all);
    }
    expect(sheet.cell(1, 3).format.border.left).toBe(false);
    expect(sheet.cell(3, 1).format.border).toMatchObject({ left: false, right: false });
  });

  it("keeps widths in characters and heights in points, equal ones together", async () => {
    const sheet = await write({
      columnWidths: [12, 30.5, 12, 8],
      rowHeights: { 0: 36, 2: 20, 5: 36 },
    });
    const widths = [0, 1, 2, 3].map((column) => sheet.columnWidth(column));
    [12, 30.5, 12, 8].forEach((width, column) => {
      expect(Math.abs((widths[column] ?? 0) - width)).toBeLessThan(0.1);
    });
    expect([0, 2, 5].map((row) => sheet.rowHeight(row))).toEqual([36, 20, 36]);
  });

  it("is tagged by a hidden name and turned on its side", async () => {
    const sheet = await write({ tag: 'of "us"', landscape: true });
    expect(sheet.tag).toBe('of "us"');
    expect(excel.state.visibleTags.size).toBe(0);
    const [, added] = (await createOfficeStore().read()).sheets;
    expect(added?.tag).toBe('of "us"');
    const xml = partText(excel.document.save(), "xl/worksheets/sheet2.xml");
    expect(xml).toContain('orientation="landscape"');
    expect(partText(excel.document.save(), "xl/workbook.xml")).toContain('hidden="1"');
  });

  it("leaves a form that becomes the user's own untagged", async () => {
    const sheet = await write({ tag: null });
    expect(sheet.tag).toBe(null);
    expect(partText(excel.document.save(), "xl/workbook.xml")).not.toContain("definedName");
  });

  it("holds amounts as the nearest doubles of their decimals", async () => {
    const decimals = ["354.25", "-0.01", "1234567890.12", "0"];
    const sheet = await write({
      cells: decimals.map((decimal, row) => ({
        row,
        column: 0,
        look: "amount",
        value: { kind: "amount", decimal },
      })),
    });
    expect(decimals.map((_, row) => sheet.cell(row, 0).value)).toEqual([
      354.25, -0.01, 1234567890.12, 0,
    ]);
  });

  it("shows the sum of a formula", async () => {
    const cell = (row: number, value: PlannedValue): PlannedCell => ({
      row,
      column: 0,
      look: "integer",
      value,
    });
    const sheet = await write({
      cells: [
        cell(0, { kind: "amount", decimal: "40" }),
        cell(1, { kind: "amount", decimal: "50" }),
        cell(2, { kind: "formula", formula: "=SUM(A1:A2)" }),
      ],
    });
    expect(sheet.cell(2, 0).formula).toBe("=SUM(A1:A2)");
    expect(excel.cell(sheet, 2, 0).value).toBe(90);
    excel.editCell("新", 0, 0, 41);
    expect(excel.cell(sheet, 2, 0).value).toBe(91);
  });

  it("does not take the clerk away from the sheet at hand", async () => {
    await write({});
    expect(excel.activeSheet.name).toBe("表");
  });
});
