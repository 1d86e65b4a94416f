import { describe, expect, it } from "vitest";
import { revenueExpenditureOverviewSection } from "../../../../src/families/xinjiang/sections/revenue-expenditure-overview";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("revenue-expenditure-overview", () => {
  testSection(revenueExpenditureOverviewSection);

  it("names the sources that have money, transfers within the general public budget", () => {
    const lines = linesOf(revenueExpenditureOverviewSection, unit("with carry-over and own funds"));
    expect(lines[0]).toBe(
      "按照全口径预算的原则，甲县某某中心2026年所有收入和支出均纳入单位预算管理。收支总预算1,460.09万元。"
    );
    expect(lines[1]).toBe(
      "收入预算包括：一般公共预算、财政专户管理资金、单位资金、财政拨款结转结余。"
    );
    expect(lines[2]).toBe("支出预算包括：社会保障和就业支出、住房保障支出。");
  });

  it("speaks of 部门预算管理 where the tables do", () => {
    const [first] = linesOf(revenueExpenditureOverviewSection, unit("department form of 2025"));
    expect(first).toContain("均纳入部门预算管理");
  });

  it("says which source is missing", () => {
    const source = unit("plain");
    const lines = [...linesOf(revenueExpenditureOverviewSection, source)];
    lines[2] = "支出预算包括：住房保障支出。";
    expect(remarksOn(revenueExpenditureOverviewSection, lines, source)).toEqual([
      "支出类别的列举与表中不一致：漏写“社会保障和就业支出”。",
    ]);
  });
});
