import { describe, expect, it } from "vitest";
import { generalPublicBudgetProjectExpenditureSection } from "../../../../src/families/xinjiang/sections/general-public-budget-project-expenditure";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { buildUnit } from "../../../support/build-unit";
import { unit } from "../../../support/units";

describe("general-public-budget-project-expenditure", () => {
  testSection(generalPublicBudgetProjectExpenditureSection);

  it("writes five fields for every project, seven more for payments to persons", () => {
    const lines = linesOf(generalPublicBudgetProjectExpenditureSection, unit("plain"));
    expect(lines.slice(0, 6)).toEqual([
      "（一）项目名称：2026年经办机构业务补助〔2025〕102号",
      "设立的政策依据：【请填写：设立的政策依据】",
      "预算安排规模：6.00万元",
      "项目承担单位：甲县某某中心",
      "资金分配情况：【请填写：资金分配情况】",
      "资金执行时间：2026年1月1日-2026年12月31日",
    ]);
    expect(lines).toHaveLength(19);
    expect(lines.filter((line) => line.startsWith("补贴人数："))).toHaveLength(1);
  });

  it("takes rows of one name together", () => {
    const lines = linesOf(
      generalPublicBudgetProjectExpenditureSection,
      unit("one project in two rows")
    );
    expect(lines.filter((line) => line.includes("项目名称"))).toEqual([
      "（一）项目名称：补助（一）",
    ]);
    expect(lines).toContain("预算安排规模：9.50万元");
  });

  it("reads a project that the text splits, and judges the sum", () => {
    const source = unit("nothing changed", {});
    const lines = linesOf(generalPublicBudgetProjectExpenditureSection, source);
    const [first, rest] = [lines.slice(0, 6), lines.slice(6)];
    const split = (...sizes: readonly string[]): readonly string[] => [
      ...sizes.flatMap((size, index) =>
        first.map((line) =>
          line.replace("（一）", index === 0 ? "（一）" : "（二）").replace("6.00", size)
        )
      ),
      ...rest.map((line) => line.replace("（二）", "（三）")),
    ];
    expect(
      remarksOn(generalPublicBudgetProjectExpenditureSection, split("2.50", "3.50"), source)
    ).toEqual([]);
    const [remark] = remarksOn(
      generalPublicBudgetProjectExpenditureSection,
      split("2.50", "3.40"),
      source
    );
    expect(remark).toContain("各处合计5.90万元");
  });

  it("numbers more than a hundred projects", () => {
    const projects = Array.from({ length: 120 }, (_, index) => ({
      code: "2080109",
      name: `某项目第${index}号`,
      total: "1.00",
    }));
    const source = { current: buildUnit({ items: [], projects }), prior: null, inputs: new Map() };
    const lines = linesOf(generalPublicBudgetProjectExpenditureSection, source);
    expect(lines).toContain("（九十九）项目名称：某项目第98号");
    expect(lines).toContain("（100）项目名称：某项目第99号");
    expect(remarksOn(generalPublicBudgetProjectExpenditureSection, lines, source)).toEqual([]);
  });

  it("says that the table is empty where it is", () => {
    expect(linesOf(generalPublicBudgetProjectExpenditureSection, unit("without projects"))).toEqual(
      [
        "甲县某某中心2026年没有使用一般公共预算拨款安排的项目支出，一般公共预算项目支出情况表为空表。",
      ]
    );
  });

  it("asks once for a table that was not recognised", () => {
    expect(
      linesOf(generalPublicBudgetProjectExpenditureSection, unit("tables missing or unreadable"))
    ).toEqual(["【请填写：没有识别到“一般公共预算项目支出情况表”】"]);
  });
});
