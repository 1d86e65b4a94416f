import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { CellValue } from "../../src/grid/snapshot";
import { editSheets } from "../support/edit-sheet";
import { readCase } from "../support/read-workbook";

/** The check once a row with these labels and the amounts of the row above stands in the middle of a table. */
async function withRow(
  slug: string,
  sheetName: string,
  at: number,
  labels: Record<number, string>
) {
  const workbook = editSheets(await readCase(slug), (sheet) => {
    if (!sheet.name.startsWith(sheetName)) return;
    const above = sheet.values[at - 1]!;
    const row = above.map((value): CellValue => (typeof value === "number" ? value : null));
    for (const [column, label] of Object.entries(labels)) row[Number(column)] = label;
    sheet.insertRow(at, row);
  });
  return checkWorkbook(openCase(workbook));
}

const TABLES = [
  ["hejing-2026", "二、", 14, [0, 1, 2], 3],
  ["hejing-2026", "五、", 14, [0, 1, 2], 3],
  ["nine-tables-plain", "Sheet5", 10, [0], 1],
  ["nine-tables-rich", "Sheet4", 10, [], 2],
] as const;

describe("a sum that a clerk put between the rows", () => {
  it.each(TABLES)(
    "小计 is told and counts as no row: %s %s",
    async (slug, sheet, at, codes, name) => {
      const before = checkWorkbook(openCase(await readCase(slug)));
      const bare = await withRow(slug, sheet, at, { [name]: "小 计" });
      const coded = Object.fromEntries(codes.map((column) => [column, "208"]));
      const withCodes = await withRow(slug, sheet, at, { ...coded, [name]: "小计：" });
      for (const report of [bare, withCodes]) {
        expect(report.findings.map(({ code }) => code)).toEqual(
          before.findings.map(({ code }) => code)
        );
        const told = report.problems.filter(({ kind }) => kind === "unknown-row");
        expect(told.length).toBeGreaterThan(0);
        for (const { message } of told) expect(message).toMatch(/小\s?计/u);
      }
    }
  );

  it.each([
    ["nine-tables-rich", "Sheet1", 17, 0],
    ["nine-tables-rich", "Sheet4", 16, 0],
    ["hejing-2026", "五、", 14, 3],
  ] as const)(
    "a row to check the table with is told as well: %s %s",
    async (slug, sheet, at, name) => {
      const before = checkWorkbook(openCase(await readCase(slug)));
      const report = await withRow(slug, sheet, at, { [name]: "校验" });
      expect(report.findings.map(({ code }) => code)).toEqual(
        before.findings.map(({ code }) => code)
      );
      const told = report.problems.filter(({ kind }) => kind === "unknown-row");
      expect(told.map(({ message }) => message).join("")).toContain("校验");
    }
  );

  it.each(TABLES)(
    "合计 is not the total of the table: %s %s",
    async (slug, sheet, at, codes, name) => {
      const before = checkWorkbook(openCase(await readCase(slug)));
      const coded = Object.fromEntries(codes.map((column) => [column, "208"]));
      for (const labels of [{ [name]: "合计" }, { ...coded, [name]: "合计" }]) {
        const report = await withRow(slug, sheet, at, labels);
        expect(report.findings.map(({ code }) => code)).toEqual(
          before.findings.map(({ code }) => code)
        );
      }
    }
  );
});
