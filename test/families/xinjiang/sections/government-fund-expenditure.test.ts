import { describe, expect, it } from "vitest";
import { governmentFundExpenditureSection } from "../../../../src/families/xinjiang/sections/government-fund-expenditure";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("government-fund-expenditure", () => {
  testSection(governmentFundExpenditureSection);

  const nil =
    "甲县某某中心2026年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。";

  it("says that the table is empty where it is, with the table's own name", () => {
    expect(linesOf(governmentFundExpenditureSection, unit("plain"))).toEqual([nil]);
  });

  it("explains the fund item by item where there is one", () => {
    const lines = linesOf(governmentFundExpenditureSection, unit("with both funds"));
    expect(lines[0]).toMatch(/^甲县某某中心2026年政府性基金预算拨款[\d.]+万元，比上年预算增加/);
    expect(lines[1]).toBe(
      "1、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）：2026年预算数为300.00万元，比上年预算增加200.00万元，增长200.00%，主要原因是【请填写：增加的主要原因】。"
    );
  });

  it("does not call a table empty that holds something unreadable", () => {
    const [line] = linesOf(governmentFundExpenditureSection, unit("tables missing or unreadable"));
    expect(line).toMatch(/^【请填写：表8的B6 单元格读不出金额】$/);
  });

  it("rejects 为空表 for a fund that has money, and a wrong table name", () => {
    const source = unit("with both funds");
    expect(remarksOn(governmentFundExpenditureSection, [nil], source)).not.toEqual([]);
    const wrong = nil.replace("支出情况表", "收支情况表");
    expect(remarksOn(governmentFundExpenditureSection, [wrong], unit("plain"))).toEqual([
      "表名写的是“政府性基金预算收支情况表”，应为“政府性基金预算支出情况表”。",
    ]);
  });
});
