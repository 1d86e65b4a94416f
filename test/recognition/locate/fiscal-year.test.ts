import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import type { CheckReport } from "../../../src/report/check-report";
import { editSheets, plainSheet } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

const [aketao, zizhou] = await Promise.all([readCase("aketao-2025"), readCase("zizhou-2024")]);

function replaced(
  workbook: WorkbookSnapshot,
  from: string,
  to: string,
  most = 1
): WorkbookSnapshot {
  let left = most;
  const changed = editSheets(workbook, (sheet) => {
    sheet.map((value) => {
      if (typeof value !== "string" || !value.includes(from) || left === 0) return value;
      left -= 1;
      return value.replace(from, to);
    });
  });
  expect(left).toBe(0);
  return changed;
}

/** The year that was found, and the cells that state another. */
function oddOnes(report: CheckReport): readonly [number | null, ...string[]] {
  const found = report.findings.filter(({ code }) => code === "BC093");
  return [report.fiscalYear, ...found.flatMap(({ cells }) => cells.map((cell) => cell.address))];
}

const check = (workbook: WorkbookSnapshot): ReturnType<typeof oddOnes> =>
  oddOnes(checkWorkbook(openCase(workbook)));

const front = (...lines: readonly string[]): WorkbookSnapshot => ({
  ...aketao,
  sheets: [
    plainSheet(
      "封面",
      lines.map((line) => [line])
    ),
    ...aketao.sheets,
  ],
});

describe("the fiscal year", () => {
  it("one title with last year's number is the odd one, not the three notes", () => {
    const titled = replaced(aketao, "一般公共预算支出情况表", "2024年一般公共预算支出情况表");
    expect(check(titled)).toEqual([2025, "A2"]);
  });

  it("of two that are stated as often, last year's is the odd one", () => {
    const titled = replaced(aketao, "2025年没有使用政府", "2024年没有使用政府");
    const tied = replaced(titled, "2025年没有上年结转", "没有上年结转");
    expect(check(tied)).toEqual([2025, "A12"]);
  });

  it("one note with last year's number is the odd one", () => {
    expect(check(replaced(aketao, "2025年没有使用政府", "2024年没有使用政府"))).toEqual([
      2025,
      "A12",
    ]);
  });

  it("a note that compares with a year, or goes back to it, does not state it", () => {
    for (const note of [
      "注：与2024年相比有增减。",
      "注：本表含2024年结转资金。",
      "说明：2024年预算执行中追加的资金不在本表反映。",
      "注：按照《关于编制2024年部门预算的通知》填列。",
      "注：2025年与2024年口径相同。",
    ])
      expect(check(replaced(aketao, "2025年没有使用政府", `${note}没有使用政府`))).toEqual([2025]);
  });

  it("a cover and headings are asked as well, and may be the odd one", () => {
    expect(check(front("某某单位", "2024年部门预算公开"))).toEqual([2025, "A2"]);
    expect(check(front("目录", "2024年部门收支总体情况表"))).toEqual([2025, "A2"]);
  });

  it("a contents list is one place: forgotten as a whole, it does not make errors of the notes", () => {
    const lines = Array.from({ length: 11 }, (_, at) => `2024年部门收支总体情况表（之${at + 1}）`);
    const rows = lines.map((_, at) => `A${at + 2}`);
    expect(check(front("目录", ...lines))).toEqual([2025, ...rows]);
  });

  it("what speaks of another year, a day or a month is no statement", () => {
    const report = check(
      front(
        "2025年部门预算公开",
        "2024年预算执行情况",
        "编制日期：2024年12月",
        "2024年决算预算对照"
      )
    );
    expect(report).toEqual([2025]);
  });

  it("a sheet behind the tables is no cover", () => {
    const behind = plainSheet("附", [["2024年预算项目库"]]);
    expect(check({ ...aketao, sheets: [...aketao.sheets, behind] })).toEqual([2025]);
  });

  it("contents, titles and the header of the table with two years: one of each, odd in turn", () => {
    expect(check(zizhou)).toEqual([2024]);
    for (const text of ["2024年单位综合预算公开报表", "2024年部门综合预算收入总表"])
      expect(check(replaced(zizhou, text, text.replace("2024", "2023")))).toHaveLength(2);
    const header = editSheets(zizhou, (sheet) => {
      sheet.map((value) => (value === "2024年" ? "2023年" : value === "2023年" ? "2022年" : value));
    });
    expect(check(header)).toHaveLength(2);
  });

  it("where places state as many years, titles decide; where only the file does, it", () => {
    const silent = editSheets(aketao, (sheet) => {
      sheet.map((value) =>
        typeof value === "string" ? value.replace(/2025年没有/u, "没有") : value
      );
    });
    expect(check(silent)).toEqual([2025]);
    expect(check({ ...silent, title: null, fileName: "2023年.xlsx" })).toEqual([2023]);
    expect(check({ ...silent, title: null, fileName: null })).toEqual([null]);
    const titled = replaced(silent, "一般公共预算支出情况表", "2024年一般公共预算支出情况表");
    expect(check(titled)).toEqual([2024]);
  });

  it("the year that is stated by the user needs no vote", () => {
    expect(oddOnes(checkWorkbook(openCase(aketao, { fiscalYear: 2024 })))).toEqual([
      2024,
      "A12",
      "A12",
      "A12",
    ]);
  });
});
