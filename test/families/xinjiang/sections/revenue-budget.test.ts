import { describe, expect, it } from "vitest";
import { revenueBudgetSection } from "../../../../src/families/xinjiang/sections/revenue-budget";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("revenue-budget", () => {
  testSection(revenueBudgetSection);

  it("speaks of six sources always, of the others only where a year has them", () => {
    const lines = linesOf(revenueBudgetSection, unit("with carry-over and own funds"));
    expect(lines).toContain("政府性基金预算未安排。");
    expect(lines[lines.length - 1]).toBe(
      "非财政拨款结转结余0.00万元，占0.00%，比上年预算减少3.00万元，下降100.00%，主要原因是【请填写：减少的主要原因】。"
    );
    expect(linesOf(revenueBudgetSection, unit("plain")).join()).not.toContain("单位资金");
  });

  it("invents nothing where last year is not known", () => {
    const lines = linesOf(revenueBudgetSection, unit("without prior year"));
    expect(lines[1]).toBe(
      "一般公共预算1,309.59万元，占99.28%，比上年预算【请填写：一般公共预算的上年预算数】。"
    );
    expect(lines).toContain("【请填写：政府性基金预算的上年预算数】");
  });

  it("takes last year's amount from the clerk", () => {
    const source = unit("without prior year", {
      "prior:revenue.general-public-budget": "1,000",
      "prior:revenue.government-fund": "0",
      "reason:revenue.general-public-budget": "人员增加。",
    });
    const lines = linesOf(revenueBudgetSection, source);
    expect(lines[1]).toBe(
      "一般公共预算1,309.59万元，占99.28%，比上年预算增加309.59万元，增长30.96%，主要原因是人员增加。"
    );
    expect(lines).toContain("政府性基金预算未安排。");
  });

  it("rejects 未安排 for a source that had money last year", () => {
    const source = unit("with carry-over and own funds");
    const lines = linesOf(revenueBudgetSection, source).map((line) =>
      line.startsWith("一般公共预算1") ? "一般公共预算未安排。" : line
    );
    const [remark] = remarksOn(revenueBudgetSection, lines, source);
    expect(remark).toContain(
      "文中写的是“一般公共预算未安排。”，按表中数据应写“一般公共预算1,309.59万元"
    );
  });
});
