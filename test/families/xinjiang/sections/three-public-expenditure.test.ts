import { describe, expect, it } from "vitest";
import { threePublicExpenditureSection } from "../../../../src/families/xinjiang/sections/three-public-expenditure";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("three-public-expenditure", () => {
  testSection(threePublicExpenditureSection);

  it("writes four amounts and four changes in the prescribed order", () => {
    expect(linesOf(threePublicExpenditureSection, unit("plain"))).toEqual([
      "甲县某某中心2026年财政拨款“三公”经费数为2.64万元，其中：因公出国（境）费用0.00万元，公务用车购置费0.00万元，公务用车运行维护费2.14万元，公务接待费0.50万元。",
      "2026年财政拨款“三公”经费预算比上年预算减少0.50万元，下降15.92%，其中：因公出国（境）费用减少1.00万元，下降100.00%，主要原因是【请填写：减少的主要原因】；公务用车购置费增加0.00万元，增长0.00%，主要原因是2025年与2026年均未安排公务用车购置费；公务用车运行维护费增加0.00万元，增长0.00%，主要原因是与上年预算持平；公务接待费增加0.50万元，增长100.00%，主要原因是【请填写：增加的主要原因】。",
    ]);
  });

  it("uses the names of the form's year", () => {
    const [first] = linesOf(threePublicExpenditureSection, unit("department form of 2025"));
    expect(first).toContain("因公出国（境）费0.00万元");
    expect(first).toContain("公务用车运行费2.14万元");
  });

  it("rejects 均未安排 where there is money", () => {
    const source = unit("plain");
    const lines = linesOf(threePublicExpenditureSection, source).map((line) =>
      line.replace("与上年预算持平", "2025与2026年均无公务用车运行费")
    );
    expect(remarksOn(threePublicExpenditureSection, lines, source)).toEqual([
      "公务用车运行维护费有预算安排，不应写“2025与2026年均无”。",
    ]);
  });
});
