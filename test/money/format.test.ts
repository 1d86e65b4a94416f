import { describe, expect, it } from "vitest";
import { Amount } from "../../src/money/amount";
import {
  formatAmount,
  formatPrinted,
  formatWithMeasure,
  measureLabel,
} from "../../src/money/format";

const wan = (text: string) => Amount.of(text, "ten-thousand-yuan");

describe("formatting", () => {
  it.each([
    ["0", "0.00"],
    ["3.5", "3.50"],
    ["999.99", "999.99"],
    ["1000", "1,000.00"],
    ["3096.25", "3,096.25"],
    ["1234567.891", "1,234,567.891"],
    ["-1234.5", "-1,234.50"],
    ["-123", "-123.00"],
    ["0.00005", "0.00005"],
  ])("prints %s as %s", (text, expected) => {
    expect(formatAmount(wan(text))).toBe(expected);
  });

  it.each([
    ["2.345", "2.35"],
    ["-2.345", "-2.35"],
    ["1999.995", "2,000.00"],
    ["-0.004", "0.00"],
    ["1234567.891", "1,234,567.89"],
  ])("rounds %s for the text: %s", (text, expected) => {
    expect(formatPrinted(wan(text))).toBe(expected);
  });

  it("names the measure", () => {
    expect(formatWithMeasure(wan("3096.25"))).toBe("3,096.25万元");
    expect(formatWithMeasure(Amount.of("3096.2", "yuan"))).toBe("3,096.20元");
    expect([measureLabel("yuan"), measureLabel("ten-thousand-yuan")]).toEqual(["元", "万元"]);
  });
});
