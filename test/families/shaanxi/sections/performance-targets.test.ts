import { describe, expect, it } from "vitest";
import { performanceTargetsSection } from "../../../../src/families/shaanxi/sections/performance-targets";
import { SHAANXI_UNITS, shaanxiUnit } from "../../../support/shaanxi-units";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";

describe("performance-targets", () => {
  testSection(performanceTargetsSection, SHAANXI_UNITS);

  it("does not say 全覆盖 where projects have no target form", () => {
    const [line] = linesOf(performanceTargetsSection, shaanxiUnit("plain"));
    expect(line).toBe(
      "本单位实行绩效管理，涉及当年一般公共预算当年拨款13349.12万元，当年政府性基金预算当年拨款0万元，当年国有资本经营预算拨款0万元（详见公开报表中的绩效目标表）。"
    );
    const claimed = line!.replace("实行绩效管理", "绩效管理全覆盖");
    expect(remarksOn(performanceTargetsSection, [claimed], shaanxiUnit("plain"))).toEqual([
      "文中写的是“绩效管理全覆盖”，按表中数据应写“实行绩效管理”。",
    ]);
  });
});
