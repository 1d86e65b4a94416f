import { describe, expect, it } from "vitest";
import { appropriationOverviewSection } from "../../../../src/families/xinjiang/sections/appropriation-overview";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

describe("appropriation-overview", () => {
  testSection(appropriationOverviewSection);

  it("says that everything is general public budget only where it is", () => {
    const only = "收入全部为一般公共预算拨款，无政府性基金预算拨款和国有资本经营预算。";
    expect(linesOf(appropriationOverviewSection, unit("plain"))).toContain(only);
    expect(linesOf(appropriationOverviewSection, unit("with both funds"))).not.toContain(only);
  });

  it("lists sources with their amounts and categories by fund", () => {
    const lines = linesOf(appropriationOverviewSection, unit("with both funds"));
    expect(lines[1]).toBe(
      "收入预算包括：一般公共预算拨款1,319.09万元、政府性基金预算拨款300.00万元、国有资本经营预算拨款13.30万元。"
    );
    expect(lines[3]).toBe(
      "政府性基金预算支出包括：城乡社区支出300.00万元，主要用于【请填写：用途】。"
    );
  });

  it("notices a source left out or put elsewhere", () => {
    const source = unit("with both funds");
    const lines = linesOf(appropriationOverviewSection, source);
    const fund = "、政府性基金预算拨款300.00万元";
    const without = lines.map((line) => line.replace(fund, ""));
    const moved = without.map((line) => line.replace("13.30万元。", `13.30万元${fund}。`));
    expect(remarksOn(appropriationOverviewSection, without, source)).toEqual([
      "漏写了“政府性基金预算拨款300.00万元”。",
    ]);
    expect(remarksOn(appropriationOverviewSection, moved, source)).not.toEqual([]);
  });

  it("reads a text that begins a line with each category", () => {
    const source = unit("plain", {
      "purpose.general-public-budget.208": "人员",
      "purpose.general-public-budget.221": "公积金",
    });
    const lines = linesOf(appropriationOverviewSection, source).flatMap((line) =>
      line.replace("包括：社", "包括：\n社").replace("；", "。\n").split("\n")
    );
    expect(lines).toHaveLength(6);
    expect(remarksOn(appropriationOverviewSection, lines, source)).toEqual([]);
  });
});
