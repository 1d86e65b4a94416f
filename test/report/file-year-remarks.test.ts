import { expect, it } from "vitest";
import { yearsOfFile } from "../../src/recognition/locate/fiscal-year";
import { toFileYearRemarks } from "../../src/report/file-year-remarks";

const named = (fileName: string | null, title: string | null) => ({ fileName, title, sheets: [] });
const kindsOf = (...names: Parameters<typeof named>) =>
  toFileYearRemarks(named(...names), 2026).map(({ kind }) => kind);

it("tells a file whose name or title is still last year's, and where to mend it", () => {
  const remarks = toFileYearRemarks(named("2025年单位预算公开.xlsx", "2024年预算公开"), 2026);
  expect(remarks.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
    "year-of-title: 文件属性里的标题“2024年预算公开”写的是 2024 年，预算年度是 2026 年；公开前请在“文件—信息—属性”里改正标题，或核对预算年度。",
    "year-of-file-name: 文件名“2025年单位预算公开.xlsx”写的是 2025 年，预算年度是 2026 年；公开前请改正文件名，或核对预算年度。",
  ]);
});

it.each([
  ["the year of the budget", "２０２６ 年预算公开.xlsx", "2026年预算"],
  ["no year", "预算公开（终稿）.xlsx", null],
  ["a name not known", null, ""],
  ["a year that is only a part of a number", "20251230公开表.xlsx", null],
  ["the month of a day", "预算公开2025年12月改.xlsx", null],
  ["two years, which may be right", "2026年预算公开（2025年编制）.xlsx", null],
])("says nothing of %s", (_why, fileName, title) => {
  expect(kindsOf(fileName, title)).toEqual([]);
});

it("says nothing where no year of the budget is known", () => {
  expect(toFileYearRemarks(named("2025年预算.xlsx", null), null)).toEqual([]);
  expect(yearsOfFile(named("2025年预算.xlsx", null))).toHaveLength(1);
});
