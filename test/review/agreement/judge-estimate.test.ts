import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const NAME = "提前下达2026年自治区财政社保经办机构业务补助经费巴财社[2025]102号";
const beside = (...fields: readonly string[]): readonly string[] =>
  reviewClaims(
    [`项目名称：${NAME}`, "预算安排规模：3.50万元", ...fields].join("\n"),
    hejing,
    null
  ).findings.map(({ message }) => message);

describe("what a project costs by persons and standards", () => {
  it("is its scale", () => {
    expect(beside("补贴标准：500元/人/月，补贴人数：7人，发放10个月")).toEqual([]);
    expect(beside("补贴标准：500元/人/月，补贴人数：8人，发放10个月")).toHaveLength(1);
    expect(beside("补助标准：350元/人次，补助100人次")).toEqual([]);
    expect(beside("补助标准：530元/人次，补助100人次")).toHaveLength(1);
  });

  it("leaves nothing for another standard, or another number of the same persons", () => {
    const told = "补贴7人，标准500元/人/月，发放10个月";
    expect(beside(told, "补贴标准：500元/月/人", "补贴人数：7人")).toEqual([]);
    expect(beside(told, "补贴标准：550元/月/人", "补贴人数：7人")).toEqual([
      expect.stringContaining("550元"),
    ]);
    expect(beside(told, "补贴标准：500元/月/人", "补贴人数：9人")).toEqual([
      expect.stringContaining("9人"),
    ]);
  });

  it("may be made by several standards, each for its own persons", () => {
    expect(beside("甲类10人，2000元/人/年，乙类5人，3000元/人/年")).toEqual([]);
  });
});
