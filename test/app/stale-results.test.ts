import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { parseAddress } from "../../src/grid/address";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { editSheets } from "../support/edit-sheet";
import { casePath, readCase } from "../support/read-workbook";

const base = await readCase("aketao-2025");

/** The published workbook with formulas in 表5 and the results that a file holds for them. */
function withFormulas(
  cells: Readonly<Record<string, readonly [formula: string, stored: number | null]>>
): WorkbookSnapshot {
  return editSheets(base, (sheet) => {
    if (sheet.name !== "表5") return;
    for (const [address, [formula, stored]] of Object.entries(cells)) {
      const { row, column } = parseAddress(address)!;
      sheet.formulas[row]![column] = formula;
      sheet.values[row]![column] = stored;
    }
  });
}

const SUMS = { E9: ["=SUM(F9:G9)", 0], E10: ["=SUM(F10:G10)", 0] } as const;

describe("formulas whose stored result does not count", () => {
  it("are known by the file's wish to be calculated", async () => {
    const bytes = new Uint8Array(readFileSync(casePath("aketao-2025")));
    expect(
      (await createXlsxStore(openWorkbookDocument(bytes, "a.xlsx")).read()).hasStaleResults
    ).toBe(undefined);
    const document = openWorkbookDocument(bytes, "a.xlsx");
    document.sheets.find(({ name }) => name === "表5")?.setFormula(8, 4, "=SUM(F9:G9)");
    const saved = openWorkbookDocument(document.save(), "a.xlsx");
    expect((await createXlsxStore(saved).read()).hasStaleResults).toBe(true);
  });

  it.each([
    ["where the file says so", { ...withFormulas(SUMS), hasStaleResults: true }],
    ["where nothing but zeros is stored", withFormulas(SUMS)],
  ])("are calculated %s, and that is said", (_when, workbook) => {
    const report = checkWorkbook(openCase(workbook));
    expect(report.coverage).toEqual(checkWorkbook(openCase(base)).coverage);
    expect(report.problems.map(({ kind }) => kind)).toEqual(["calculated-formulas"]);
    expect(report.problems[0]?.message).toContain("2 个公式已按公式计算（首个：“表5”E9）");
  });

  it("are told where the result is another one, and the stored one counts", () => {
    const report = checkWorkbook(openCase(withFormulas({ ...SUMS, E9: ["=SUM(F9:G9)", 396.5] })));
    expect(report.coverage.violated).toBeGreaterThan(0);
    const told = report.problems.find(({ kind }) => kind === "differing-formulas");
    expect(told?.message).toContain("“表5”E9 保存的是 396.5，算得 396.4");
  });

  it("say to open the file in Excel where we cannot calculate them", () => {
    const report = checkWorkbook(openCase(withFormulas({ E9: ["=STDEV(F9:G9)", null] })));
    const told = report.problems.find(({ kind }) => kind === "uncalculated-formula");
    expect(told?.message).toContain("请用 Excel 打开并保存");
    expect(told?.message).not.toContain("改成数字");
  });

  it("are one cell each: no formula ends the workbook", () => {
    const odd = withFormulas({ E20: ["=ROUND(1.5,400)*10^300*10^300", null] });
    expect(checkWorkbook(openCase(odd)).problems.map(({ cell }) => cell?.address)).toContain("E20");
  });
});
