import { describe, expect, it } from "vitest";
import { judgeColumnTotals } from "../../../src/review/parts/judge-column-totals";
import { placeLines } from "../../../src/review/parts/part-finding";

/** What is asked, and how many numbers are said to follow from others. */
function judged(...rows: readonly string[]): readonly [string, number] {
  const lines = placeLines(rows.map((row) => row.replace(/ /gu, "\t")));
  const { findings, consistent } = judgeColumnTotals([lines]);
  return [findings.map(({ message }) => message).join(), consistent.length];
}

describe("columns of small tables", () => {
  const TABLES: readonly (readonly string[])[] = [
    [
      "序号 单位名称 单位性质 预算数",
      "1 局本级 行政 712.62",
      "2 服务中心 事业 140.00",
      " 合计  852.62",
    ],
    ["单位 人数 预算（元）", "合计 31 8,526,200", "局本级 20 7,126,200", "服务中心 11 1,400,000"],
    ["资产 金额", "房屋 180.00", "车辆 28.45", "其他 104.00", "合计 312.45"],
  ];

  it.each(TABLES)("add up: %s", (...rows) => {
    expect(judged(...rows)[0]).toBe("");
    expect(judged(...rows)[1]).toBeGreaterThan(2);
  });

  it.each([
    [TABLES[0] ?? [], "140.00", "104.00"],
    [TABLES[1] ?? [], "8,526,200", "8,562,200"],
    [TABLES[2] ?? [], "28.45", "28.54"],
  ])("are asked about for a slip: %s", (rows, right, wrong) => {
    expect(judged(...rows.map((row) => row.replace(right, wrong)))[0]).toContain("各行相加是");
  });

  it("may be of rows within rows, or told in part", () => {
    const nested = ["科目 金额", "工资 10.00", "其中：津贴 4.00", "合计 10.00"];
    expect(judged(...nested)).toEqual(["", 0]);
    expect(judged("项目 金额", "甲 10.00", "乙 20.00", "合计 90.00")).toEqual(["", 0]);
    expect(judged("项目 金额", "甲 10.00", "乙 见附表", "合计 11.00")).toEqual(["", 0]);
  });
});
