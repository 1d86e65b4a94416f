import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { cellNames } from "../../src/budget/cell-names";
import type { Block } from "../../src/budget/block";
import { tablesOf, type Budget } from "../../src/budget/budget";
import type { CellRef } from "../../src/grid/address";
import { editSheets } from "../support/edit-sheet";
import { readCase } from "../support/read-workbook";

const SHEET = "三、单位支出总体情况表";

describe("names of cells", () => {
  const read = async (): Promise<Budget> => recognizeWorkbook(await readCase("hejing-2026")).budget;
  const at = (address: string, sheet = SHEET): CellRef => ({ sheet, address });

  it("tell table, block, row and column", async () => {
    const nameOf = cellNames(await read());
    expect(nameOf(at("E9"))).toBe("expenditureSummary main 2080109 total");
    expect(nameOf(at("F24"))).toBe("expenditureSummary main total basic");
    expect(nameOf(at("F3"))).toBe("expenditureSummary measureText");
    expect(nameOf(at("Z99"))).toBe("expenditureSummary!Z99");
    expect(nameOf(at("A1", "别的表"))).toBe("别的表!A1");
  });

  it("are all different", async () => {
    const budget = await read();
    const nameOf = cellNames(budget);
    const cells = tablesOf(budget).flatMap(({ blocks }) =>
      Object.values<Block>(blocks).flatMap((block) =>
        block.rows.flatMap((row) =>
          block.columns.flatMap(({ id }) => block.fact(row, id).cell ?? [])
        )
      )
    );
    expect(cells.length).toBeGreaterThan(600);
    expect(new Set(cells.map(nameOf)).size).toBe(cells.length);
  });

  it("go with a renamed sheet and a moved row", async () => {
    const workbook = await readCase("hejing-2026");
    const moved = editSheets(workbook, (sheet) => {
      if (sheet.name === SHEET) sheet.deleteRow(11);
    });
    const sheets = moved.sheets.map((sheet) =>
      sheet.name === SHEET ? { ...sheet, name: "支出" } : sheet
    );
    const nameOf = cellNames(recognizeWorkbook({ ...moved, sheets }).budget);
    expect(nameOf(at("E9", "支出"))).toBe("expenditureSummary main 2080109 total");
    expect(nameOf(at("F23", "支出"))).toBe("expenditureSummary main total basic");
  });
});
