import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const NAME = "提前下达2026年自治区财政社保经办机构业务补助经费巴财社[2025]102号";
const HEADER = "一级指标\t二级指标\t三级指标\t指标值\t指标值设置依据";
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), hejing, null).findings.map(({ message }) => message);

/** A project told in words, and its table with one indicator. */
const beside = (words: string, ...indicators: readonly string[]): readonly string[] =>
  messagesOf(
    `项目名称：${NAME}`,
    "预算安排规模：3.50万元",
    words,
    "项目支出绩效目标表",
    `项目名称\t${NAME}`,
    HEADER,
    ...indicators.map((indicator) => `产出指标\t数量指标\t${indicator}\t计划标准`)
  );

describe("indicators against the words about the project", () => {
  it("compares money of the same name, whatever its measure", () => {
    const words = "资金分配情况：印刷宣传材料2.00万元、奖励发放1.50万元。";
    expect(beside(words, "印刷宣传材料金额\t=20000元", "奖励发放金额\t=15000元")).toEqual([]);
    expect(beside(words, "印刷宣传材料金额\t=20000元", "奖励发放金额\t=10000元")).toEqual([
      expect.stringContaining("奖励发放金额"),
    ]);
  });

  it("compares standards for the same things and the number of persons who are paid", () => {
    const words = "补贴标准：500元/人/月，补贴人数：7人，发放10个月";
    expect(beside(words, "补助标准\t=500元/月/人")).toEqual([]);
    expect(beside(words, "补助标准\t=560元/月/人")).toHaveLength(1);
    expect(beside(words, "补助标准\t≤560元/月/人")).toEqual([]);
    expect(beside(words, "补助人数\t≥9人")).toHaveLength(1);
    expect(beside(words, "培训人数\t≥9人")).toEqual([]);
  });

  it("asks about the same money under the names of two subjects", () => {
    const words = "资金分配情况：委托业务费1.20万元，办公费2.30万元。";
    expect(beside(words, "劳务费\t≤1.20万元", "办公费\t≤2.30万元")).toEqual([
      expect.stringContaining("委托业务费"),
    ]);
    expect(beside(words, "委托业务费\t≤1.20万元", "办公费\t≤2.30万元")).toEqual([]);
  });
});

describe("indicators alone", () => {
  const table = (goal: string, indicator: string): readonly string[] =>
    messagesOf(
      "项目支出绩效目标表",
      `年度目标\t${goal}`,
      HEADER,
      `产出指标\t数量指标\t${indicator}`
    );

  it("are compared with the goal of their table", () => {
    const goal = "保障全县12个乡镇场的网络畅通。";
    expect(table(goal, "覆盖乡镇场数量\t=12个")).toEqual([]);
    expect(table(goal, "覆盖乡镇场数量\t=15个")).toHaveLength(1);
    expect(table(goal, "购置设备数量\t=15个")).toEqual([]);
  });

  it("are listed where nothing else says the same", () => {
    const lines = ["项目支出绩效目标表", HEADER, "产出指标\t质量指标\t94年前退休人员满意度\t≥98%"];
    const { entries } = reviewClaims(lines.join("\n"), hejing, null);
    expect(entries.find(({ quantity }) => quantity.digits === "98")?.state).toBe(
      "nothingToCompare"
    );
  });

  it("tell no rate above the whole, but one of change", () => {
    expect(table("", "发放准确率\t=103%")).toHaveLength(1);
    expect(table("", "收入增长率\t≥103%")).toEqual([]);
    expect(table("", "成本控制率\t≤103%")).toEqual([]);
  });
});
