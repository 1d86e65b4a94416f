import { describe, expect, it } from "vitest";
import { ReadText } from "../../../src/narrative/text/read-text";

describe("ReadText", () => {
  it("leads from comparable characters back to the source", () => {
    const text = new ReadText("合 计：　１，２３４．５０ 万元\n（类）");
    expect(text.plain).toBe("合计:1,234.50万元(类)");
    const start = text.plain.indexOf("1");
    const number = text.number(start);
    expect(number?.digits).toBe("1234.50");
    expect(text.quote(start, number!.end)).toBe("１，２３４．５０");
    expect(text.sourceRange(0, 2)).toEqual({ start: 0, end: 3 });
    expect(text.sourceRange(text.length, text.length)).toEqual({ start: 20, end: 20 });
  });

  it("knows where lines begin", () => {
    const text = new ReadText("甲\n\n 乙\r\n丙");
    expect([0, 1, 2, 3].map((position) => text.isBreak(position))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(text.nextBreak(0)).toBe(1);
  });

  it.each([
    ["12,5", "12"],
    ["1,234,567.8", "1234567.8"],
    ["1,2345", "1"],
    ["-0.01", "-0.01"],
    ["100,000", "100000"],
  ])("reads the number at the start of %s", (source, digits) => {
    expect(new ReadText(source).number(0)?.digits).toBe(digits);
  });

  it("finds the end of a mark whatever brackets its words hold", () => {
    const mark = "【请填写：补助（一期[2025]102号的依据】";
    const text = new ReadText(`甲${mark}乙）`);
    expect(text.placeholder(0)).toBeNull();
    expect(text.quote(1, text.placeholder(1)!)).toBe(mark);
    expect(new ReadText("（请填写：甲）").placeholder(0)).toBeNull();
    expect(new ReadText("【请填写：甲\n乙】").placeholder(0)).toBe("(请填写:甲乙)".length);
  });

  it("ignores the bullets of an exported list, not a minus sign", () => {
    expect(new ReadText("- 1、甲\n-2 万元").plain).toBe("1、甲-2万元");
  });

  it("keeps characters outside the basic plane whole", () => {
    const text = new ReadText("𠮷甲");
    expect(text.quote(0, 1)).toBe("𠮷");
    expect(text.quote(2, 3)).toBe("甲");
  });
});
