import { describe, expect, it } from "vitest";
import { narrateWorkbook } from "../../../src/app/narrate-workbook";
import { openCase } from "../../../src/app/open-case";
import { reviewText } from "../../../src/app/review-text";
import { randomNineBudget } from "../../support/nine-budget";
import { TITLES, type NineDialect, type NineTable } from "../../support/nine-dialect";
import { nineWorkbook } from "../../support/nine-sheets";
import { SeededRandom } from "../../support/seeded-random";

const NAME = "乙省丙县水务局";
const TABLES = Object.keys(TITLES) as NineTable[];

const budget = randomNineBudget(new SeededRandom(31), true);

function openWith(dialect: NineDialect) {
  return openCase(nineWorkbook(budget, dialect));
}

/** Titles of all tables as the words before the title make them. */
function titlesWith(before: (title: string) => string): Partial<Record<NineTable, string>> {
  return Object.fromEntries(TABLES.map((table) => [table, before(TITLES[table])]));
}

describe("the unit of the nine tables", () => {
  it.each([
    `部门（单位）名称：${NAME}`,
    `单位代码：215001  单位名称：${NAME}`,
    `215001-${NAME}`,
    `920${NAME}`,
    NAME,
    `${NAME}（公章）`,
  ])("is read from the line below the title: %s", (unitLine) =>
    expect(openWith({ unitLine }).budget.budgetUnit).toBe(NAME)
  );

  it.each([
    ["year and name", (title: string) => `2025年${NAME}${title}`],
    ["name and year", (title: string) => `${NAME}2025年${title}`],
    ["number, name", (title: string) => `表3 ${NAME}${title}`],
  ])("is read from the titles where no line has it: %s", (_name, before) => {
    for (const isStacked of [{}, { isStacked: true }] as const) {
      const opened = openWith({ titles: titlesWith(before), unitLine: "2025年", ...isStacked });
      expect(opened.budget.budgetUnit).toBe(NAME);
    }
  });

  it("is not made of words that titles have in common", () => {
    for (const unitLine of ["2025年", "预算公开", "部门："])
      expect(openWith({ unitLine }).budget.budgetUnit).toBeNull();
  });

  it("that is nowhere written is to be filled in, and nothing else is said of that", () => {
    const workbook = nineWorkbook(budget, { unitLine: "2025年" });
    const opened = openCase(workbook, { fiscalYear: 2025 });
    const { text } = narrateWorkbook(opened);
    expect(text).toContain("【请填写：单位名称（表上没有读到）】");
    const { findings } = reviewText(opened, text.split("\n"));
    expect(findings.map(({ message }) => message)).toEqual([]);
  });
});
