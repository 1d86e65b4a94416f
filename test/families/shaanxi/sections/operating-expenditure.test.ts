import { describe, expect, it } from "vitest";
import { operatingExpenditureSection } from "../../../../src/families/shaanxi/sections/operating-expenditure";
import { SHAANXI_UNITS, shaanxiUnit } from "../../../support/shaanxi-units";
import { linesOf, testSection } from "../../../support/test-section";

describe("operating-expenditure", () => {
  testSection(operatingExpenditureSection, SHAANXI_UNITS);

  it("is 公用经费 of 表5, in 万元", () => {
    expect(linesOf(operatingExpenditureSection, shaanxiUnit("nothing changed"))).toEqual([
      "本单位当年公用经费4.56万元，较上年无变化。",
    ]);
    expect(linesOf(operatingExpenditureSection, shaanxiUnit("without prior year"))).toEqual([
      "本单位当年公用经费4.56万元，【请填写：公用经费的上年预算数】。",
    ]);
  });
});
