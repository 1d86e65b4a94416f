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
    const { findings, told } = review(
      changedTable("单位支出总体情况表", (line) => line.replace("单位：万元", "单位：元"))
    );
    expect(told).toContain("个金额没有核对：表3“单位支出总体情况表”");
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

  it.each([
    [
      "办公费\t6.85\t\t6.85",
      "办公费\t6.86\t\t6.86",
      2,
      "“办公费”行“一般公共预算基本支出/公用经费”是6.86",
    ],
    [
      "企业改革补助\t80.01\t80.01\t14.11\t65.90",
      "企业改革补助\t80.01\t80.01\t14.11\t\t65.90",
      1,
      "印错了栏",
    ],
    [
      "企业改革补助\t80.01\t14.11\t65.90",
      "企业改革补助\t80.01\t65.90\t14.11",
      2,
      "工作簿里是65.90万元",
    ],
    ["公务接待费", "公务接待费\t1.50", 1, "工作簿里是空的"],
    [
      "221\t02\t01\t",
      "213\t01\t04\t事业运行\t9.99\t9.99\n221\t02\t01\t",
      1,
      "“2130104 事业运行”行（9.99万元），工作簿里没有这一行",
    ],
    ["公务员医疗补助\t6.48\t6.48\t6.48", "公务员医疗补助", 1, "没有数"],
  ])("are compared cell by cell: “%s”", (words, instead, count, message) => {
    const lines = changed(words, (line) => line.replace(words, instead))
      .join("\n")
      .split("\n");
    const { findings } = review(lines);
    expect(findings.join("\n")).toContain(message);
    expect(findings).toHaveLength(count);
  });

  it("may break a name over two lines", () => {
    const words = "养老保险缴费支出\t";
    const lines = changed(words, (line) => line.replace(words, `\n${words}`))
      .join("\n")
      .split("\n");
    const { findings, told } = review(lines);
    expect(findings).toEqual([]);
    expect(told).toBe("文稿里印的预算表读了 12 张，与工作簿核对了 233 个金额。");
  });

  it("may not lack a table with amounts while the others are there", () => {
    const start = PRINTED.findIndex((line) => line.includes("一般公共预算支出情况表"));
    const lines = PRINTED.filter((_, at) => at < start || at > PRINTED.indexOf("", start));
    expect(review(lines).findings).toEqual([
      expect.stringContaining("没有表5“一般公共预算支出情况表”，工作簿里的这张表有金额"),
    ]);
  });

  it("tell which amounts were not compared", () => {
    const words = "企业改革补助\t80.01\t80.01\t14.11\t65.90";
    const { findings, told } = review(
      changed(words, (line) => line.replace(words, "企业改革补助\t80.01 80.01\t14.11\t65.90"))
    );
    expect(findings).toEqual([]);
    expect(told).toMatch(/另有 \d 个金额没有核对：表2“[^”]+”\d 个（“[^”]*企业改革补助”行）/u);
  });

  it("are counted where they are not read, and nothing is said of them", () => {
    const strange = ["本单位经费测算表", "名目\t金额", "甲\t1,234.00", "乙\t2,345.00"];
    const { findings, told } = review([...PRINTED, ...strange]);
    expect(findings).toEqual([]);
    expect(told).toContain("没有核对的表有 1 张：本单位经费测算表");
  });
});
