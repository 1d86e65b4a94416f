import { describe, expect, it } from "vitest";
import { judgeTypedColumns } from "../../../src/review/parts/judge-typed-columns";
import { placeLines } from "../../../src/review/parts/part-finding";

const SHARES = [
  "科目\t金额\t占比",
  "教育支出\t60.00\t60%",
  "其他支出\t40.00\t40.00%",
  "合计\t100.00\t100%",
];
const YEARS = [
  "项目\t2024年\t2025年\t增减额\t增减幅",
  "公务接待费\t2.00\t1.50\t-0.50\t-25.00%",
  "公务用车运行费\t4.00\t5.00\t1.00\t25%",
  "因公出国（境）费\t0\t0\t0\t—",
];

function judge(lines: readonly string[]): readonly string[] {
  return judgeTypedColumns([placeLines(lines)], 2025).findings.map(({ message }) => message);
}

function replaced(lines: readonly string[], from: string, to: string): readonly string[] {
  return lines.map((line) => line.replace(from, to));
}

describe("the arithmetic of tables typed within a text", () => {
  it("agrees with itself, in whatever decimals it is written", () => {
    expect(judge(SHARES)).toEqual([]);
    expect(judge(YEARS)).toEqual([]);
    const { consistent } = judgeTypedColumns([placeLines(YEARS)], 2025);
    expect(consistent.length).toBeGreaterThan(8);
  });

  it("asks about a share that is none of the total", () => {
    const [message] = judge(replaced(SHARES, "40.00%", "44.00%"));
    expect(message).toContain("“其他支出”占比写的是44.00%，40.00除以合计100.00计算是40.00%");
  });

  it("asks about a change and a rate that the two years do not give", () => {
    expect(judge(replaced(YEARS, "1.00\t25%", "1.10\t25%"))[0]).toContain("增减应为1，写的是1.10");
    expect(judge(replaced(YEARS, "-25.00%", "25.00%"))).toEqual([]);
    expect(judge([...YEARS, "会议费\t4.00\t3.00\t-1.00\t25.00%"])[0]).toContain(
      "增减幅应为-25.00%"
    );
  });

  it("says nothing where hardly anything fits: other columns are meant", () => {
    expect(judge(["科目\t金额\t占比", "甲\t1.00\t3%", "乙\t2.00\t5%", "合计\t3.00\t9%"])).toEqual(
      []
    );
  });
});
