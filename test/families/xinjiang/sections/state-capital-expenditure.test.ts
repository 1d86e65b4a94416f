import { describe, expect, it } from "vitest";
import { stateCapitalExpenditureSection } from "../../../../src/families/xinjiang/sections/state-capital-expenditure";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("state-capital-expenditure", () => {
  testSection(stateCapitalExpenditureSection);

  const nil =
    "甲县某某中心2026年没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表。";

  it("says that the table is empty where it is, with the table's own name", () => {
    expect(linesOf(stateCapitalExpenditureSection, unit("plain"))).toEqual([nil]);
  });

  it("explains the fund item by item where there is one", () => {
    const lines = linesOf(stateCapitalExpenditureSection, unit("with both funds"));
    expect(lines[0]).toMatch(/^甲县某某中心2026年国有资本经营预算拨款[\d.]+万元，比上年预算增加/);
    expect(lines[1]).toBe(
      "1、国有资本经营预算支出（类）解决历史遗留问题及改革成本支出（款）国有企业退休人员社会化管理补助支出（项）：2026年预算数为13.30万元，比上年预算增加13.30万元，增长100.00%，主要原因是【请填写：增加的主要原因】。"
    );
  });

  it("rejects 为空表 for a fund that has money, and a wrong table name", () => {
    const source = unit("with both funds");
    expect(remarksOn(stateCapitalExpenditureSection, [nil], source)).not.toEqual([]);
    const wrong = nil.replace("支出情况表", "收支情况表");
    expect(remarksOn(stateCapitalExpenditureSection, [wrong], unit("plain"))).toEqual([
      "表名写的是“国有资本经营预算收支情况表”，应为“国有资本经营预算支出情况表”。",
    ]);
  });
});
