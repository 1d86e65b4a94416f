import { describe, expect, it } from "vitest";
import { likeness, weighCharacters } from "../../src/text/likeness";

describe("likeness", () => {
  it("is one for the same words, nothing for others, and counts what is left out", () => {
    expect(likeness("政府采购情况", "政府采购情况")).toBe(1);
    expect(likeness("政府采购", "车辆")).toBe(0);
    expect(likeness("政府采购情况", "政府采购")).toBeCloseTo(0.8);
    expect(likeness("", "")).toBe(0);
  });

  it("goes by the characters that tell one expression from the others", () => {
    const all = ["收入预算情况说明", "支出预算情况说明", "国有资产情况说明"];
    const weigh = weighCharacters(all);
    const [revenue = "", expenditure = "", assets = ""] = all;
    expect(likeness("收入情况", revenue, weigh)).toBeGreaterThan(
      likeness("收入情况", expenditure, weigh) + 0.3
    );
    expect(likeness("资产说明", assets, weigh)).toBeGreaterThan(0.5);
  });
});
