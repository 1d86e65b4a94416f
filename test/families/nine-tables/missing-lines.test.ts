import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { CellValue, WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { randomNineBudget } from "../../support/nine-budget";
import { nineWorkbook } from "../../support/nine-sheets";
import { SeededRandom } from "../../support/seeded-random";

const plain = nineWorkbook(randomNineBudget(new SeededRandom(1), false));
const rich = nineWorkbook(randomNineBudget(new SeededRandom(2), true));
const integrated = nineWorkbook(randomNineBudget(new SeededRandom(6), true), {
  revenue: "subtotals",
});

function findingsIn(workbook: WorkbookSnapshot) {
  return checkWorkbook(openCase(workbook)).findings.filter(({ severity }) => severity !== "info");
}

/** Lines of both sides of a sheet that hold money, but for the last, which gives the totals. */
function linesOf(workbook: WorkbookSnapshot, name: string) {
  const rows = workbook.sheets.find((sheet) => sheet.name === name)?.values ?? [];
  return rows.slice(4, -1).flatMap((row, index) =>
    [row.slice(0, 2), row.slice(2)].flatMap((side, at) => {
      const [label, ...amounts] = side;
      const isFilled = amounts.some((value) => typeof value === "number" && value !== 0);
      const place = { row: index + 4, left: at * 2, width: side.length };
      return typeof label === "string" && isFilled ? [{ label, amounts, ...place }] : [];
    })
  );
}

describe.each([
  ["without other money", plain],
  ["with other money and carry-over", rich],
])("a line that is missing from a table of two sides, %s", (_name, sound) => {
  it.each(["Sheet1", "Sheet4"])("is named, with what it should hold: %s", (name) => {
    const lines = linesOf(sound, name);
    expect(lines.length).toBeGreaterThan(6);
    for (const { label, amounts, row, left, width } of lines) {
      const faulty = editSheets(sound, (sheet) => {
        if (sheet.name === name)
          sheet.map((value, at, column) =>
            at === row && column >= left && column < left + width ? null : value
          );
      });
      const findings = findingsIn(faulty);
      expect(findings.length, label).toBe(1);
      expect(findings[0]?.message, label).toMatch(/缺少“[^”]+”一行，应为/u);
      const first = amounts.find((value) => typeof value === "number" && value !== 0);
      const shown = Number(first).toLocaleString("en", { minimumFractionDigits: 2 });
      expect(findings[0]?.message, label).toContain(shown);
    }
  });
});

describe("the two sides", () => {
  it("may both do without this year's total", () => {
    const budget = randomNineBudget(new SeededRandom(1), false);
    expect(findingsIn(nineWorkbook(budget, { isWithoutCurrent: true }))).toEqual([]);
  });
});

describe("subtotals of 收入总表", () => {
  it("are the sum of the sources below them in every row, though the row and the columns add up", () => {
    const rows = integrated.sheets.find(({ name }) => name === "Sheet2")?.values ?? [];
    const captions = rows[3] ?? [];
    const [current, carried] = captions.flatMap((text, at) => (text === "小计" ? [at] : []));
    expect([current, carried]).not.toContain(undefined);
    const faulty = editSheets(integrated, (sheet) => {
      if (sheet.name !== "Sheet2") return;
      const change = (value: CellValue, by: number): CellValue => Number(value ?? 0) + by;
      // Item, section, category and total of one item: three from one subtotal to the other.
      const chain = [rows.findIndex((row) => row[0] === "2010301")];
      chain.push(chain[0]! - 1, chain[0]! - 2, chain[0]! - 3);
      sheet.map((value, row, column) => {
        if (!chain.includes(row)) return value;
        return column === current
          ? change(value, -3)
          : column === carried
            ? change(value, 3)
            : value;
      });
    });
    expect(findingsIn(integrated)).toEqual([]);
    expect(findingsIn(faulty).map(({ code }) => code)).toContain("BC439");
  });
});
