import { describe, expect, it } from "vitest";
import { narrateWorkbook } from "../../../src/app/narrate-workbook";
import { openCase } from "../../../src/app/open-case";
import { reviewText } from "../../../src/app/review-text";
import type { CellValue, WorkbookSnapshot } from "../../../src/grid/snapshot";
import { randomNineBudget } from "../../support/nine-budget";
import type { NineDialect } from "../../support/nine-dialect";
import { nineWorkbook } from "../../support/nine-sheets";
import { SeededRandom } from "../../support/seeded-random";

const budget = randomNineBudget(new SeededRandom(31), true);

function textOf(
  dialect: NineDialect,
  edit: (workbook: WorkbookSnapshot) => WorkbookSnapshot = (same) => same
): string {
  const opened = openCase(edit(nineWorkbook(budget, dialect)), { fiscalYear: 2025 });
  const { text } = narrateWorkbook(opened);
  expect(reviewText(opened, text.split("\n")).findings.map(({ message }) => message)).toEqual([]);
  return text;
}

const ABOVE = ["合计", "住房保障支出", "住房改革支出", "住房公积金"];

/** The workbook with last year's 住房公积金 replaced in 一般公共预算支出表, and what adds it up. */
function withPrior(change: (now: number) => number) {
  return (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const head = sheet.values.find((row) => row.includes("2024年执行数"));
      const row = sheet.values.find((one) => one.includes("住房公积金"));
      if (!head || !row) return sheet;
      const column = head.indexOf("2024年执行数");
      const more = change(Number(row[column + 1])) - Number(row[column]);
      const edited = (value: CellValue): CellValue =>
        Math.round((Number(value) + more) * 100) / 100 || null;
      const values = sheet.values.map((one) =>
        ABOVE.some((name) => one[1] === name)
          ? one.map((value, index) => (index === column ? edited(value) : value))
          : one
      );
      return { ...sheet, values };
    }),
  });
}

describe("the text of the nine tables says what the tables say", () => {
  it("takes 机关运行经费 from the table that has it, and asks for last year's alone", () => {
    const { overseasVisits, officialReception, vehiclePurchase, vehicleOperation } =
      budget.threePublic;
    const total = overseasVisits + officialReception + vehiclePurchase + vehicleOperation;
    const text = textOf({ threePublic: "short" });
    const amount = ((2 * total + 12345) / 100).toFixed(2).replace(/\.00$/u, "");
    expect(text).toContain(
      `机关运行经费财政拨款预算${amount}万元，比上年【请填写：机关运行经费的上年预算数】。`
    );
  });

  it("asks for this year's amount once and then for last year's", () => {
    const line = textOf({})
      .split("\n")
      .find((one) => one.includes("机关运行经费财政拨款预算"));
    expect(line?.match(/【请填写：[^】]*】/gu)).toEqual([
      "【请填写：机关运行经费财政拨款预算（万元，没有则填零）】",
      "【请填写：机关运行经费的上年预算数】",
    ]);
  });

  it("says in words that nothing changed", () => {
    const text = textOf({ threePublic: "two-years" });
    expect(text).toContain("因公出国（境）费与上年持平；");
    expect(text).not.toMatch(/增长0\.00%|增加0万元/u);
    const same = textOf(
      { priorYear: true },
      withPrior((now) => now)
    );
    expect(same).toMatch(/住房公积金（项）2025年预算数[\d.]+万元，与上年执行数持平。/u);
  });

  it("gives no rate on nothing, and says that it compares with what was carried out", () => {
    const text = textOf(
      { priorYear: true },
      withPrior(() => 0)
    );
    expect(text).toMatch(
      /住房公积金（项）2025年预算数([\d.]+)万元，比上年执行数增加\1万元，上年无此项支出，不作同比，主要原因是/u
    );
    expect(text).toMatch(
      /行政运行（项）2025年预算数[\d.]+万元，比上年执行数减少[\d.]+万元，下降50\.00%/u
    );
  });
});
