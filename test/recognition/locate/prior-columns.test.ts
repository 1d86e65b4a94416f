import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { randomNineBudget } from "../../support/nine-budget";
import type { NineDialect } from "../../support/nine-dialect";
import { nineWorkbook } from "../../support/nine-sheets";
import { SeededRandom } from "../../support/seeded-random";

const budget = randomNineBudget(new SeededRandom(71), true);

/** The workbook with years in its titles, as a dialect prints both years, and with some headings written otherwise. */
function withHeadings(dialect: NineDialect, from: RegExp, to: string): WorkbookSnapshot {
  return editSheets(nineWorkbook(budget, dialect), (sheet) => {
    sheet.map((value, row) => {
      if (typeof value !== "string") return value;
      return row === 0 ? `2025年${value}` : value.replace(from, to);
    });
  });
}

function findingsIn(workbook: WorkbookSnapshot) {
  const { findings, problems } = checkWorkbook(openCase(workbook));
  expect(problems).toEqual([]);
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ code, cells }) => `${code} ${cells.map(({ address }) => address).join()}`);
}

const GROUPED: NineDialect = { priorYear: true, hasGroupHeads: true };
const ALONE: NineDialect = { priorYear: true };
const THREE_PUBLIC: NineDialect = { threePublic: "two-years" };
const PRIOR = /^2024年(?:执行数|预算数)$/u;

describe("columns of two years", () => {
  it.each([
    ["one caption for last year, three for this", GROUPED, "2025年预算数", "BC093 C3"],
    ["the same, with the word of last year", GROUPED, "2025年执行数", "BC093 C3"],
    ["captions in one row", ALONE, "2025年预算数", "BC093 C3"],
    ["lines side by side", THREE_PUBLIC, "2025年预算数", "BC093 A3"],
  ])("whose earlier year was written as this one: %s", (_name, dialect, written, found) =>
    expect(findingsIn(withHeadings(dialect, PRIOR, written))).toEqual([found])
  );

  it.each([
    ["one caption for last year, three for this", GROUPED, "BC093 D3"],
    ["lines side by side", THREE_PUBLIC, "BC093 G3"],
  ])("whose later year was not renewed: %s", (_name, dialect, found) =>
    expect(findingsIn(withHeadings(dialect, /^2025年预算数$/u, "2024年预算数"))).toEqual([found])
  );

  it("are of one budget after the other, but what was executed may be older", () => {
    expect(findingsIn(withHeadings(THREE_PUBLIC, PRIOR, "2023年预算数"))).toEqual(["BC093 A3"]);
    expect(findingsIn(withHeadings(GROUPED, PRIOR, "2023年执行数"))).toEqual([]);
  });

  it.each([GROUPED, ALONE, THREE_PUBLIC])("are sound as they are: %o", (dialect) =>
    expect(findingsIn(withHeadings(dialect, /$^/u, ""))).toEqual([])
  );
});

describe("columns of one year", () => {
  it("are of this year though its words stand over each of them", () => {
    const repeated = editSheets(nineWorkbook(budget, { hasGroupHeads: true }), (sheet) => {
      if (sheet.values[0]?.[0] !== "一般公共预算支出表") return;
      sheet.map((value, row, column) => (row === 2 && column > 2 ? "2025年预算数" : value));
    });
    expect(findingsIn(repeated)).toEqual([]);
  });
});
