import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { parseAddress } from "../../src/grid/address";
import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import { editSheets } from "../support/edit-sheet";
import { readCase } from "../support/read-workbook";

const SHEET = "表5";
const base = await readCase("aketao-2025");

/** The published workbook with other cells in 表5. */
function withCells(
  cells: Readonly<Record<string, { readonly value?: CellValue; readonly format?: string }>>
): WorkbookSnapshot {
  return editSheets(base, (sheet) => {
    if (sheet.name !== SHEET) return;
    for (const [address, { value, format }] of Object.entries(cells)) {
      const { row, column } = parseAddress(address)!;
      if (value !== undefined) sheet.values[row]![column] = value;
      if (format !== undefined) sheet.numberFormats[row]![column] = format;
    }
  });
}

const coverageOf = (workbook: WorkbookSnapshot) => checkWorkbook(openCase(workbook)).coverage;

describe("what a cell shows is what counts", () => {
  it("checks a part with hidden decimals as shown, and tells of them", () => {
    const report = checkWorkbook(openCase(withCells({ E19: { value: 27.738812 } })));
    const told = report.findings.filter(({ outcome }) => outcome === "violated");
    expect(told.map(({ code }) => code)).toEqual(["BC102"]);
    expect(told[0]?.message).toContain("27.74（存的是 27.738812）");
    expect(report.coverage.roundingDifference).toBe(coverageOf(base).roundingDifference);
  });

  it("leaves the neighbors of a finely formatted cell alone", () => {
    expect(coverageOf(withCells({ E20: { format: "0.000000" } }))).toEqual(coverageOf(base));
  });

  it("takes a residue of arithmetic for nothing", () => {
    expect(coverageOf(withCells({ G19: { value: 1.8189894035458565e-12 } }))).toEqual(
      coverageOf(base)
    );
  });

  it("reads 元 shown as 万元 by its format, and says what the cells hold", () => {
    const scaled = editSheets(base, (sheet) => {
      if (sheet.name !== SHEET) return;
      sheet.map((value, row, column) => {
        if (row < 7 || column < 4 || typeof value !== "number") return value;
        sheet.numberFormats[row]![column] = "0!.0000";
        return Math.round(value * 10_000);
      });
    });
    const report = checkWorkbook(openCase(scaled));
    expect(report.coverage).toEqual(coverageOf(base));
    const remark = report.problems.find(({ kind }) => kind === "scaled-amounts");
    expect(remark?.message).toContain("存的是 4570100，显示 457.01 万元");
  });

  it("does not judge a number that its format shows otherwise, and says why", () => {
    const report = checkWorkbook(openCase(withCells({ E20: { format: "0.00%" } })));
    expect(report.coverage.violated).toBe(0);
    expect(report.coverage.notEvaluated).toBeGreaterThan(coverageOf(base).notEvaluated);
    const [problem] = report.problems.filter(({ kind }) => kind === "unshown-amount");
    expect(problem?.message).toContain("“表5”E20 存的是 0.88，数字格式显示成百分数");
    expect(problem?.message).not.toContain("改成数字");
  });
});
