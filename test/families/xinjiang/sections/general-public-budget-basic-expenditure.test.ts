import { describe, expect, it } from "vitest";
import { generalPublicBudgetBasicExpenditureSection } from "../../../../src/families/xinjiang/sections/general-public-budget-basic-expenditure";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("general-public-budget-basic-expenditure", () => {
  testSection(generalPublicBudgetBasicExpenditureSection);

  it("lists what has an amount, in the order of the codes", () => {
    expect(linesOf(generalPublicBudgetBasicExpenditureSection, unit("plain"))).toEqual([
      "甲县某某中心2026年一般公共预算基本支出1,309.59万元，其中：",
      "人员经费1,244.98万元，主要包括：基本工资、住房公积金、退休费。",
      "公用经费64.61万元，主要包括：办公费、维修（护）费。",
    ]);
  });

  it("leaves the list out where there is nothing to list", () => {
    const lines = linesOf(generalPublicBudgetBasicExpenditureSection, unit("nothing at all"));
    expect(lines.slice(1)).toEqual(["人员经费0.00万元。", "公用经费0.00万元。"]);
  });

  it("tells what a list lacks, has too much, and that its order is wrong", () => {
    const source = unit("plain");
    const wrong = [
      "基本工资、退休费、津贴",
      "住房公积金、基本工资、退休费",
      "基本工资、住房公积金、退休费、退休费",
    ];
    const remarks = wrong.map((words) => {
      const lines = linesOf(generalPublicBudgetBasicExpenditureSection, source);
      const changed = lines.map((line) => line.replace("基本工资、住房公积金、退休费", words));
      return remarksOn(generalPublicBudgetBasicExpenditureSection, changed, source).join();
    });
    expect(remarks).toEqual([
      "人员经费的列举与表中不一致：漏写“住房公积金”，多写“津贴”。",
      "人员经费的列举与表中不一致：次序不同。",
      "人员经费的列举与表中不一致：重复“退休费”。",
    ]);
  });
});
