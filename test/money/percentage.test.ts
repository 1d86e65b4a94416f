import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Amount } from "../../src/money/amount";
import type { Shown } from "../../src/money/judgement";
import { computeGrowth, computeShare, judgePercentage } from "../../src/money/percentage";

const wan = (text: string) => Amount.of(text, "ten-thousand-yuan");
const shown = (text: string, step = "0.01"): Shown => ({ amount: wan(text), step });

describe("computing", () => {
  it("rounds a share half up to two decimals", () => {
    expect(computeShare(wan("400.62"), wan("470.02"))).toBe("85.23");
    expect(computeShare(wan("1"), wan("800"))).toBe("0.13");
    expect(computeShare(wan("0"), wan("470.02"))).toBe("0.00");
    expect(computeShare(wan("1"), wan("0"))).toBeNull();
  });

  it("gives a rate without sign, on the prior figure", () => {
    expect(computeGrowth(wan("5.91"), wan("0.00"))).toBeNull();
    expect(computeGrowth(wan("150"), wan("100"))).toBe("50.00");
    expect(computeGrowth(wan("50"), wan("100"))).toBe("50.00");
    expect(computeGrowth(wan("0"), wan("3095"))).toBe("100.00");
    expect(computeGrowth(wan("3"), wan("3"))).toBe("0.00");
  });

  it("gives shares of one whole that add up to 100 within rounding", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 8 }), { minLength: 1, maxLength: 20 }),
        (cents) => {
          const parts = cents.map((value) => wan(String(value)).times("0.01"));
          const whole = Amount.sum(parts, "ten-thousand-yuan");
          const sum = parts
            .map((part) => wan(computeShare(part, whole) ?? "0"))
            .reduce((left, right) => left.plus(right));
          const gap = sum.minus(wan("100")).absolute();
          expect(gap.compare(wan("0.005").times(parts.length + 1))).toBeLessThanOrEqual(0);
        }
      )
    );
  });
});

describe("judgePercentage", () => {
  it("is exact where the own computation gives it", () => {
    expect(judgePercentage("85.23", shown("400.62"), shown("470.02"))).toBe("exact");
    expect(judgePercentage("85.230", shown("400.62"), shown("470.02"))).toBe("exact");
  });

  it("is a tail where some true amounts give it", () => {
    // 0.01 of 0.03 is 33.33; the true amounts may be 0.005 of 0.035 (14.29) up to 0.015 of 0.025 (60.00).
    for (const printed of ["14.29", "33.34", "60", "60.00"])
      expect(judgePercentage(printed, shown("0.01"), shown("0.03")), printed).toBe("tail");
    for (const printed of ["14.28", "60.01", "100"])
      expect(judgePercentage(printed, shown("0.01"), shown("0.03")), printed).toBe("error");
  });

  it("is an error outside, for large amounts after a hundredth", () => {
    expect(judgePercentage("85.24", shown("400.62"), shown("470.02"))).toBe("tail");
    expect(judgePercentage("85.22", shown("400.62"), shown("470.02"))).toBe("error");
    expect(judgePercentage("85.24", shown("400620.00"), shown("470020.00"))).toBe("error");
  });

  it("gives a whole that is a difference its double step", () => {
    expect(judgePercentage("0.99", shown("0.10"), shown("10.06"))).toBe("exact");
    const printed = "50.30";
    expect(judgePercentage(printed, shown("1.00"), shown("2.00"))).toBe("tail");
    expect(judgePercentage("50.50", shown("1.00"), shown("2.00"))).toBe("error");
    expect(judgePercentage("50.50", shown("1.00"), shown("2.00", "0.02"))).toBe("tail");
  });

  it("is never an error on a whole of zero", () => {
    expect(judgePercentage("100.00", shown("5"), shown("0"))).toBe("exact");
  });

  it("accepts what true amounts behind the shown ones give", () => {
    const amount = fc.integer({ min: 1000, max: 10 ** 9 });
    fc.assert(
      fc.property(amount, amount, (partYuan, restYuan) => {
        const part = Amount.of(String(partYuan), "yuan").to("ten-thousand-yuan");
        const whole = part.plus(Amount.of(String(restYuan), "yuan").to("ten-thousand-yuan"));
        const printed = part.percentOf(whole, 2) ?? "";
        const round = (value: Amount<"ten-thousand-yuan">): Shown => ({
          amount: value.rounded(2),
          step: "0.01",
        });
        expect(judgePercentage(printed, round(part), round(whole))).not.toBe("error");
      })
    );
  });
});
