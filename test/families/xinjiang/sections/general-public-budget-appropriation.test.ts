import { describe, expect, it } from "vitest";
import { generalPublicBudgetAppropriationSection } from "../../../../src/families/xinjiang/sections/general-public-budget-appropriation";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("general-public-budget-appropriation", () => {
  testSection(generalPublicBudgetAppropriationSection);

  it("lists the items of both years in code order, those that are gone with 0.00", () => {
    const lines = linesOf(generalPublicBudgetAppropriationSection, unit("plain"));
    const items = lines.filter((line) => line.includes("（项）"));
    expect(items.map((line) => line.slice(0, 2))).toEqual(["1、", "2、", "3、", "4、"]);
    expect(items[2]).toBe(
      "3、社会保障和就业支出（类）财政对基本养老保险基金的补助（款）财政对城乡居民基本养老保险基金的补助（项）：2026年预算数为0.00万元，比上年预算减少3,095.00万元，下降100.00%，主要原因是【请填写：减少的主要原因】。"
    );
    expect(items[3]).toContain("增加29.67万元，增长100.00%");
  });

  it("says nothing new where nothing changed", () => {
    const lines = linesOf(generalPublicBudgetAppropriationSection, unit("nothing changed"));
    expect(lines.join("\n")).not.toContain("请填写");
    expect(lines[2]).toBe(
      "项目支出9.50万元，比上年预算增加0.00万元，增长0.00%，主要原因是与上年预算持平。"
    );
  });

  it("names an item that the table does not have, and the one that is left out", () => {
    const source = unit("nothing changed");
    const lines = linesOf(generalPublicBudgetAppropriationSection, source).map((line) =>
      line.replace("行政单位离退休（项）", "事业单位离退休（项）")
    );
    expect(remarksOn(generalPublicBudgetAppropriationSection, lines, source)).toEqual([
      "表中没有“社会保障和就业支出·行政事业单位养老支出·事业单位离退休”这一行，或该行没有金额。",
      "漏写了“行政单位离退休”。",
    ]);
  });
});
