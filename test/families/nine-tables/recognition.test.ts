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
