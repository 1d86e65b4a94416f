import { describe, expect, it } from "vitest";
import { fromChineseOrdinal, toChineseOrdinal } from "../../src/text/chinese-ordinal";

describe("Chinese ordinals", () => {
  it.each([
    [1, "一"],
    [9, "九"],
    [10, "十"],
    [11, "十一"],
    [13, "十三"],
    [20, "二十"],
    [21, "二十一"],
    [90, "九十"],
    [99, "九十九"],
  ])("%d is %s", (value, text) => {
    expect(toChineseOrdinal(value)).toBe(text);
    expect(fromChineseOrdinal(text)).toBe(value);
  });

  it("gives every number back", () => {
    for (let value = 1; value <= 99; value += 1)
      expect(fromChineseOrdinal(toChineseOrdinal(value))).toBe(value);
  });

  it.each([0, 100, -1, 1.5, NaN])("has none for %d", (value) => {
    expect(() => toChineseOrdinal(value)).toThrow(RangeError);
  });

  it.each(["", "零", "一十", "十十", "百", "1", "一二", " 一"])("does not read %j", (text) => {
    expect(fromChineseOrdinal(text)).toBeNull();
  });
});
