import { describe, expect, it } from "vitest";
import { expenditureBudgetSection } from "../../../../src/families/xinjiang/sections/expenditure-budget";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("expenditure-budget", () => {
  testSection(expenditureBudgetSection);

  it("covers all money, so that its project expenditure differs from that of the appropriations", () => {
    const lines = linesOf(expenditureBudgetSection, unit("with carry-over and own funds"));
    expect(lines[0]).toBe("甲县某某中心2026年支出预算1,460.09万元，其中：");
    expect(lines[2]).toBe(
      "项目支出150.50万元，占10.31%，比上年预算减少2,956.50万元，下降95.16%，主要原因是【请填写：减少的主要原因】。"
    );
  });

  it("names table and cell that could not be read instead of a number", () => {
    const lines = linesOf(expenditureBudgetSection, unit("tables missing or unreadable"));
    expect(lines[1]).toMatch(/^基本支出【请填写：表3的C\d+ 单元格读不出金额】万元/);
  });

  it("quotes both sides of a wrong change", () => {
    const source = unit("plain");
    const lines = linesOf(expenditureBudgetSection, source).map((line) =>
      line.replace("减少3,097.50", "减少3,097.05")
    );
    expect(remarksOn(expenditureBudgetSection, lines, source)).toEqual([
      "文中写的是“减少3,097.05万元”，按9.50万元与上年3,107.00万元计算应为减少3,097.50万元。",
    ]);
  });
});
