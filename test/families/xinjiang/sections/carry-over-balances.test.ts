import { describe, expect, it } from "vitest";
import { carryOverBalancesSection } from "../../../../src/families/xinjiang/sections/carry-over-balances";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("carry-over-balances", () => {
  testSection(carryOverBalancesSection);

  it("lists what was carried over", () => {
    expect(linesOf(carryOverBalancesSection, unit("with carry-over and own funds"))).toEqual([
      "甲县某某中心2026年上年结转结余121.00万元，包括：财政拨款120.00万元，非财政拨款1.00万元，其中：",
      "1.某改造项目2120.00万元，主要用于：【请填写：用途】。",
      "2.2025年培训项目1.00万元，主要用于：【请填写：用途】。",
    ]);
  });

  it("names the table as it names itself", () => {
    const source = unit("plain");
    const [nil = ""] = linesOf(carryOverBalancesSection, source);
    expect(nil).toBe(
      "甲县某某中心2026年没有上年结转结余预算安排的支出，上年结转结余情况表为空表。"
    );
    expect(
      remarksOn(carryOverBalancesSection, [nil.replace("情况表", "情况明细表")], source)
    ).toEqual(["表名写的是“上年结转结余情况明细表”，应为“上年结转结余情况表”。"]);
  });
});
