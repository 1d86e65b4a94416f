import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { toAddress } from "../../../src/grid/address";
import { toFigureLines } from "../../../src/report/figure-list";
import { randomNineBudget } from "../../support/nine-budget";
import { NINE_DIALECTS } from "../../support/nine-dialects";
import { nineWorkbook } from "../../support/nine-sheets";
import { SeededRandom } from "../../support/seeded-random";

const ALL = Object.entries(NINE_DIALECTS);

describe("the nine tables", () => {
  it.each(ALL)("are known and read to the last amount: %s", (_name, dialect) => {
    const workbook = nineWorkbook(randomNineBudget(new SeededRandom(7), true), dialect);
    const opened = openCase(workbook);
    expect(opened.family.id).toBe("nine-tables");
    expect(opened.recognition.statuses.map(({ status }) => status)).not.toContain("missing");
    const read = new Set(
      toFigureLines("", opened.budget).map(({ sheet, address }) => `${sheet}!${address}`)
    );
    const addresses = toFigureLines("", opened.budget).map((one) => `${one.sheet}!${one.address}`);
    expect(addresses).toHaveLength(read.size);
    const left = workbook.sheets.flatMap(({ name, values }) =>
      values.flatMap((row, at) =>
        row.flatMap((value, column) =>
          typeof value === "number" && !Number.isInteger(value)
            ? [`${name}!${toAddress({ row: at, column })}`]
            : []
        )
      )
    );
    const further = (dialect.further ?? []).length * 2;
    expect(left.filter((address) => !read.has(address))).toHaveLength(further);
    const { otherTables = [] } = checkWorkbook(opened);
    expect(otherTables.map(({ text }) => text)).toEqual(dialect.further ?? []);
  });

  it.each(ALL)("give no finding where the budget is honest: %s", (_name, dialect) => {
    for (const [seed, isRich] of [
      [1, false],
      [2, true],
    ] as const) {
      const report = checkWorkbook(
        openCase(nineWorkbook(randomNineBudget(new SeededRandom(seed), isRich), dialect))
      );
      expect(report.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
      expect(report.problems.map(({ message }) => message)).toEqual([]);
    }
  });
});

describe("lines of “三公” side by side", () => {
  const budget = randomNineBudget(new SeededRandom(7), true);
  const wordsOf = (threePublic: "two-years" | "short" | "across"): readonly string[] =>
    toFigureLines("", openCase(nineWorkbook(budget, { threePublic })).budget)
      .filter(({ table }) => table === "nineThreePublicExpenditure")
      .map(({ rowName, caption }) => `${rowName} ${caption}`);

  it("are called by their own year and line where two years stand beside each other", () => {
    const words = wordsOf("two-years");
    for (const year of ["2024", "2025"])
      expect(words).toEqual(
        expect.arrayContaining([
          `合计 ${year}年预算数`,
          `公务用车购置及运行费/小计 ${year}年预算数`,
          `公务接待费 ${year}年预算数`,
        ])
      );
    expect(words).toHaveLength(12);
  });

  it("have none of the words over the others", () => {
    const names = wordsOf("short").map((words) => words.split(" ")[0]);
    expect(names).toContain("机关运行经费预算数");
    expect(names).toContain("公务用车购置及运行费/运行费");
  });

  it("in a finding too: the year is that of the wrong cell", () => {
    const workbook = nineWorkbook(budget, { threePublic: "two-years" });
    const sheets = workbook.sheets.map((sheet) => {
      const at = sheet.values.findIndex((row) => row.includes("2024年预算数")) + 3;
      const wrong = (row: (typeof sheet.values)[number], index: number) =>
        index === at ? row.map((one, column) => (column === 4 ? Number(one) + 1 : one)) : row;
      return at < 3 ? sheet : { ...sheet, values: sheet.values.map(wrong) };
    });
    const [finding, ...others] = checkWorkbook(openCase({ ...workbook, sheets })).findings;
    expect(others).toEqual([]);
    expect(finding?.message).toContain("公务用车购置及运行费/小计·2024年预算数");
    expect(finding?.message).not.toContain("2025");
  });
});
