import { describe, expect, it } from "vitest";
import { procurementSection } from "../../../../src/families/shaanxi/sections/procurement";
import { SHAANXI_UNITS, shaanxiUnit } from "../../../support/shaanxi-units";
import { linesOf, testSection } from "../../../support/test-section";

describe("procurement", () => {
  testSection(procurementSection, SHAANXI_UNITS);

  it("states the empty table, or the total of the table with what was typed", () => {
    expect(linesOf(procurementSection, shaanxiUnit("plain"))).toEqual([
      "本单位当年无政府采购预算，并已公开空表。",
    ]);
    const [line] = linesOf(procurementSection, shaanxiUnit("with procurement"));
    expect(line).toMatch(/^本单位当年政府采购预算8.80万元，其中：政府采购货物预算【请填写：/u);
  });
});
