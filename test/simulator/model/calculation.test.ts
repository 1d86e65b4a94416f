import { beforeEach, describe, expect, it } from "vitest";
import { createSimulatedExcel, type SimulatedExcel } from "../../../src/simulator/simulated-excel";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { buildWorkbook } from "../../support/build-workbook";

let excel: SimulatedExcel;

beforeEach(() => {
  const bytes = buildWorkbook({
    sheets: [
      {
        name: "表",
        cells: {
          A1: 10,
          A2: 20.5,
          A3: "说明",
          A4: { value: 99, formula: "SUM(A1:A3)" },
          A5: { value: 98, formula: "A4+1" },
          B1: { value: 97, formula: "A1*2" },
          B2: { value: 96, formula: "SUM(A1:A2)" },
          C1: { error: "#N/A" },
          C2: { value: 95, formula: "SUM(C1,A1)" },
        },
      },
      { name: "二", cells: { A1: { value: 94, formula: "表!A5" } } },
    ],
  });
  excel = createSimulatedExcel(openWorkbookDocument(bytes, "表.xlsx"));
});

const value = (row: number, column: number, sheet = 0) => {
  const found = excel.document.sheets[sheet];
  return found && excel.cell(found, row, column).value;
};

describe("results of formulas", () => {
  it("are the stored ones as long as nothing is edited", () => {
    expect([value(3, 0), value(4, 0), value(0, 1), value(0, 0, 1)]).toEqual([99, 98, 97, 94]);
  });

  it("follow an edit through other formulas and sheets", () => {
    excel.editCell("表", 1, 0, 1.5);
    expect([value(3, 0), value(4, 0), value(1, 1), value(0, 0, 1)]).toEqual([
      11.5, 12.5, 11.5, 12.5,
    ]);
  });

  it("of functions not known here stay as stored", () => {
    excel.editCell("表", 0, 3, "=STDEV(A1:A2)");
    excel.editCell("表", 0, 0, 1);
    expect([value(0, 1), value(0, 3)]).toEqual([2, null]);
  });

  it("skip text in sums and pass errors on", () => {
    excel.editCell("表", 0, 0, "文字");
    expect(value(3, 0)).toBe(20.5);
    expect(value(1, 2)).toEqual({ error: "#N/A" });
  });

  it("of a text in a plain addition are an error", () => {
    excel.editCell("表", 5, 0, "=A3+A1");
    expect(value(5, 0)).toEqual({ error: "#VALUE!" });
  });

  it("of new formulas are calculated at once, circles left alone", () => {
    excel.editCell("表", 6, 0, "=SUM(A1:A2)-0.5");
    excel.editCell("表", 7, 0, "=A8+1");
    expect([value(6, 0), value(7, 0)]).toEqual([30, null]);
  });
});
