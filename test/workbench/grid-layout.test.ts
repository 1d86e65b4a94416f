import { describe, expect, test } from "vitest";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import type { DocumentSheet } from "../../src/host/xlsx/workbook-document";
import { areaOf, countDrawn, layOut, MOST_ROWS } from "../../src/workbench/grid-layout";
import { moveFrom } from "../../src/workbench/selection-keys";
import { buildWorkbook, type SheetSpec } from "../support/build-workbook";

function open(sheet: Omit<SheetSpec, "name">): DocumentSheet {
  const bytes = buildWorkbook({ sheets: [{ name: "表", ...sheet }] });
  return openWorkbookDocument(bytes, "表.xlsx").sheets[0]!;
}

describe("layOut", () => {
  test("a small sheet is drawn with empty rows and columns around it", () => {
    const layout = layOut(open({ cells: { B2: 1 } }));
    expect(layout.rows).toHaveLength(30);
    expect(layout.columns).toHaveLength(12);
    expect(layout.isCut).toBe(false);
  });

  test("what is used is drawn whole, and a margin", () => {
    const layout = layOut(open({ cells: { R40: 1 } }));
    expect(layout.rows[layout.rows.length - 1]).toBe(42);
    expect(layout.columns[layout.columns.length - 1]).toBe(20);
  });

  test("a huge sheet is cut, and says so", () => {
    const layout = layOut(open({ cells: { A5000: 1 } }));
    expect(layout.rows).toHaveLength(MOST_ROWS);
    expect(layout.isCut).toBe(true);
  });

  test("merged cells show once", () => {
    const layout = layOut(open({ cells: { A1: "题" }, merges: ["A1:C2"] }));
    expect(layout.merges.get("0,0")).toEqual({ top: 0, left: 0, bottom: 1, right: 2 });
    expect([...layout.covered].sort()).toEqual(["0,1", "0,2", "1,0", "1,1", "1,2"]);
  });

  test("hidden columns are left out and take no room in a merged cell", () => {
    const sheet = open({
      cells: { A1: "题" },
      merges: ["A1:C1"],
      xml: { cols: `<cols><col min="2" max="2" width="9" hidden="1"/></cols>` },
    });
    const { columns } = layOut(sheet);
    expect(columns.slice(0, 3)).toEqual([0, 2, 3]);
    expect(countDrawn(columns, 0, 2)).toBe(2);
  });
});

describe("moveFrom", () => {
  const sheet = open({ cells: { A1: "题" }, merges: ["B2:C3"] });
  const layout = layOut(sheet);
  const at = (row: number, column: number) => areaOf(sheet, row, column);

  test.each([
    ["down into a merged cell", at(0, 2), 1, 0, at(1, 1)],
    ["down out of it", at(1, 1), 1, 0, at(3, 1)],
    ["right out of it", at(1, 1), 0, 1, at(1, 3)],
    ["left out of it", at(1, 1), 0, -1, at(1, 0)],
    ["not above the first row", at(0, 0), -1, 0, at(0, 0)],
    ["not left of the first column", at(0, 0), 0, -1, at(0, 0)],
    ["not below the last row", at(29, 0), 1, 0, at(29, 0)],
  ])("%s", (_what, from, rows, columns, to) => {
    expect(moveFrom(sheet, layout, from, rows, columns)).toEqual(to);
  });
});
