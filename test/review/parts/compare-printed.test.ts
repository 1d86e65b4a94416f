import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { readPrintedBudget } from "../../../src/app/read-printed-budget";
import { reviewParts } from "../../../src/review/parts/review-parts";
import { readCase } from "../../support/read-workbook";

const workbook = await readCase("hejing-2026");
const opened = openCase(workbook);

/** The tables as an export prints them: a line for each row, tabs between the cells. */
const PRINTED = workbook.sheets.flatMap(({ values }) => [
  ...values.map((row) => {
    const cells = row.map((value) =>
      typeof value === "number" ? value.toFixed(2) : ((value as string | null) ?? "")
    );
    return cells.join("\t").replace(/\t+$/u, "");
  }),
  "",
]);

function review(lines: readonly string[]) {
  const printed = readPrintedBudget(opened, lines);
  const { findings, printed: told, agreed } = reviewParts(lines, opened.budget, printed);
  const text = lines.join("\n");
  return {
    told,
    agreed: agreed.map(({ start, end }) => text.slice(start, end)),
    findings: findings.map(
      ({ severity, start, end, message }) => `${severity} ${text.slice(start, end)}｜${message}`
    ),
  };
}

/** The lines with one of them changed. */
function changed(words: string, change: (line: string) => string): readonly string[] {
  const at = PRINTED.findIndex((line) => line.includes(words));
  expect(at).toBeGreaterThanOrEqual(0);
  return PRINTED.map((line, index) => (index === at ? change(line) : line));
}

/** The lines of one table with all of them changed. */
function changedTable(title: string, change: (line: string) => string): readonly string[] {
  const start = PRINTED.findIndex((line) => line.includes(title));
  const end = PRINTED.indexOf("", start);
  return PRINTED.map((line, at) => (at > start && at < end ? change(line) : line));
}

describe("the tables that a text prints", () => {
  it("are the workbook's, amount by amount", () => {
    const { findings, told, agreed } = review(PRINTED);
    expect(findings).toEqual([]);
    expect(told).toBe("文稿里印的预算表读了 12 张，与工作簿核对了 233 个金额。");
    expect(agreed).toHaveLength(233);
  });

  it.each([
    ["68.11\t", "68.21\t", "error", "工作簿里是268.11万元"],
    ["208\t05\t01\t行政单位离退休\t", "", "warning", "是否漏印"],
  ])("differ in “%s”", (words, instead, severity, message) => {
    const [found = "", ...more] = review(
      changed(words, (line) => line.replace(words, instead))
    ).findings;
    expect(more).toEqual([]);
    expect(found).toMatch(new RegExp(`^${severity} `, "u"));
    expect(found).toContain(message);
  });

  it("may be in another measure, with the decimals of that", () => {
    const inYuan = PRINTED.map((line) =>
      line
        .replace(/单位：万元/u, "单位：元")
        .replace(/(?<=\t|^)(\d+)\.(\d\d)(?=\t|$)/gu, (_, whole: string, cents: string) =>
          `${whole}${cents}00`.replace(/^0+(?=\d)/u, "")
        )
    );
    expect(review(inYuan).findings).toEqual([]);
  });

  it("may not be called 元 with amounts in 万元", () => {
    const { findings } = review(
      changedTable("单位支出总体情况表", (line) => line.replace("单位：万元", "单位：元"))
    );
    expect(findings).toEqual([expect.stringContaining("单位是否写错")]);
  });

  it("may not be empty where the workbook has amounts", () => {
    const { findings } = review(
      changedTable("一般公共预算项目支出情况表", (line) => (/\d\.\d\d/u.test(line) ? "" : line))
    );
    expect(findings).toEqual([expect.stringContaining("是空表")]);
  });

  it("may not name another unit, or another year in their titles", () => {
    const unit = changed("编制单位", (line) => line.replace(/(?<=单位：)\S+/u, "乙丙县水务局"));
    expect(review(unit).findings).toEqual([expect.stringContaining("别的单位的表")]);
    const year = changed("单位支出总体情况表", (line) => `2025年${line}`);
    expect(review(year).findings).toEqual([expect.stringContaining("上年的表名")]);
  });

  it("are counted where they are not read, and nothing is said of them", () => {
    const strange = ["本单位经费测算表", "名目\t金额", "甲\t1,234.00", "乙\t2,345.00"];
    const { findings, told } = review([...PRINTED, ...strange]);
    expect(findings).toEqual([]);
    expect(told).toContain("没有核对的表有 1 张：本单位经费测算表");
  });
});
