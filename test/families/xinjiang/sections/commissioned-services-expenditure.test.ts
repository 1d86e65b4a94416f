import { describe, expect, it } from "vitest";
import { commissionedServicesExpenditureSection } from "../../../../src/families/xinjiang/sections/commissioned-services-expenditure";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("commissioned-services-expenditure", () => {
  testSection(commissionedServicesExpenditureSection);

  it("exists from the form of 2026 on", () => {
    expect(commissionedServicesExpenditureSection.years).toEqual({ from: 2026 });
  });

  it("lists the projects where the table has some", () => {
    expect(linesOf(commissionedServicesExpenditureSection, unit("with both funds"))).toEqual([
      "甲县某某中心2026年财政拨款委托业务费12.25万元，比上年预算增加12.25万元，增长100.00%，主要原因是【请填写：增加的主要原因】。其中：",
      "1.法律顾问5.00万元，主要用于：【请填写：用途】。",
      "2.系统运维20267.25万元，主要用于：【请填写：用途】。",
    ]);
  });

  it("says that the table is empty where it is", () => {
    const nil = "甲县某某中心2026年没有委托业务费预算的支出，财政拨款委托业务费支出情况表为空表。";
    expect(linesOf(commissionedServicesExpenditureSection, unit("plain"))).toEqual([nil]);
    expect(
      remarksOn(commissionedServicesExpenditureSection, [nil], unit("with both funds"))
    ).not.toEqual([]);
  });
});
