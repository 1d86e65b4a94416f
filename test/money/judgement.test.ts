import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Amount, type Measure } from "../../src/money/amount";
import {
  judgeFooting,
  judgePartOf,
  judgeRestatement,
  type Judgement,
  type SignedShown,
} from "../../src/money/judgement";

const MEASURE: Measure = "ten-thousand-yuan";

function shown(text: string, step = "0.01", sign: 1 | -1 = 1): SignedShown {
  return { amount: Amount.of(text, MEASURE), step, sign };
}

function foot(total: SignedShown, ...parts: readonly SignedShown[]): Judgement {
  return judgeFooting(total, parts);
}

/** n parts of 1.00 each against a total that is off by the gap. */
function footWithGap(n: number, gap: string): Judgement["grade"] {
  const parts = Array.from({ length: n }, () => shown("1.00"));
  const total = Amount.of(String(n), MEASURE).plus(Amount.of(gap, MEASURE));
  return judgeFooting({ amount: total, step: "0.01" }, parts).grade;
}

describe("judgeRestatement", () => {
  it("tolerates nothing between figures of one step", () => {
    const judgement = judgeRestatement(shown("470.01"), shown("470.02"));
    expect(judgement.grade).toBe("error");
    expect(judgement.difference.toString()).toBe("-0.01");
    expect(judgement.bound.isZero).toBe(true);
    expect(judgeRestatement(shown("470.02"), shown("470.020")).grade).toBe("exact");
  });

  it("takes further stored digits for a tail, once they round to the coarser figure", () => {
    expect(judgeRestatement(shown("69.40505", "0.00001"), shown("69.41")).grade).toBe("tail");
    expect(judgeRestatement(shown("69.41"), shown("69.405", "0.001")).grade).toBe("tail");
    expect(judgeRestatement(shown("69.40499", "0.00001"), shown("69.41")).grade).toBe("error");
  });

  it("does not compare different measures", () => {
    const yuan = { amount: Amount.of("1", "yuan"), step: "0.01" };
    expect(() => judgeRestatement(yuan, shown("1"))).toThrow();
  });
});

describe("judgeFooting", () => {
  it("is exact where the parts add up, with signs", () => {
    expect(foot(shown("7"), shown("10"), shown("3", "0.01", -1)).grade).toBe("exact");
    expect(foot(shown("0.3"), shown("0.1"), shown("0.2")).grade).toBe("exact");
  });

  it("gives total minus parts, and the bound", () => {
    const judgement = foot(shown("28.61"), shown("27.74"), shown("0.88"));
    expect(judgement.grade).toBe("tail");
    expect(judgement.difference.toString()).toBe("-0.01");
    expect(judgement.bound.toString()).toBe("0.015");
  });

  it("knows the tails of a published 2025 workbook", () => {
    expect(foot(shown("457.01"), shown("400"), shown("50"), shown("7")).grade).toBe("tail");
    expect(footWithGap(7, "0.02")).toBe("tail");
  });

  it("judges a single part as the same quantity", () => {
    expect(footWithGap(1, "0.01")).toBe("error");
    expect(footWithGap(1, "-0.01")).toBe("error");
    expect(foot(shown("-3"), shown("3", "0.01", -1)).grade).toBe("exact");
    expect(foot(shown("3"), shown("3", "0.01", -1)).grade).toBe("error");
  });

  it.each([
    ["0.014", "tail"],
    ["0.015", "tail"],
    ["0.016", "error"],
    ["-0.014", "tail"],
    ["-0.015", "tail"],
    ["-0.016", "error"],
  ])("n = 2: a gap of %s is %s", (gap, grade) => {
    expect(footWithGap(2, gap)).toBe(grade);
  });

  it.each([
    // n = 11: 3σ = 3·0.01·√(12/12) = 0.03 exactly, bound 0.06
    [11, "0.03", "tail"],
    [11, "0.0300001", "unlikely-tail"],
    [11, "0.06", "unlikely-tail"],
    [11, "0.0600001", "error"],
    // n = 26: 3σ = 3·0.01·√(27/12) = 0.045 exactly, bound 0.135
    [26, "0.045", "tail"],
    [26, "-0.045", "tail"],
    [26, "0.0450001", "unlikely-tail"],
    [26, "0.135", "unlikely-tail"],
    [26, "-0.1350001", "error"],
  ])("n = %d: a gap of %s is %s", (n, gap, grade) => {
    expect(footWithGap(n, gap)).toBe(grade);
  });

  it("counts each figure with its own step", () => {
    const parts = [shown("1", "0.01"), shown("1", "0.0001")];
    const at = (total: string) => foot(shown(total, "0.0001"), ...parts).grade;
    expect(at("2.005")).toBe("tail");
    expect(at("2.0051")).toBe("tail");
    expect(at("2.0052")).toBe("error");
  });

  it("takes a total without parts for a difference", () => {
    expect(foot(shown("0")).grade).toBe("exact");
    expect(foot(shown("0.01")).grade).toBe("error");
  });

  it("never calls honest rounding an error", () => {
    const cents = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 2, maxLength: 40 }), (yuanCents) => {
        const exact = yuanCents.map((value) =>
          Amount.of(String(value), "yuan").times("0.01").to(MEASURE)
        );
        const total = Amount.sum(exact, MEASURE).rounded(2);
        const parts = exact.map((amount) => ({
          amount: amount.rounded(2),
          step: "0.01",
          sign: 1 as const,
        }));
        expect(judgeFooting({ amount: total, step: "0.01" }, parts).grade).not.toBe("error");
      })
    );
  });

  it("always notices a gap of more than half a step for each figure", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.boolean(), (n, isNegative) => {
        const gap = Amount.of(String(n + 1), MEASURE)
          .times("0.005")
          .plus(Amount.of("0.0001", MEASURE));
        expect(footWithGap(n, (isNegative ? gap.negated() : gap).toString())).toBe("error");
      })
    );
  });
});

describe("judgePartOf", () => {
  it.each([
    ["5", "5", "exact"],
    ["4", "5", "exact"],
    ["5.01", "5", "tail"],
    ["5.02", "5", "error"],
  ])("%s of %s is %s", (part, whole, grade) => {
    expect(judgePartOf(shown(part), shown(whole)).grade).toBe(grade);
  });

  it("gives the excess and the half-steps", () => {
    const judgement = judgePartOf(shown("5.02"), shown("5"));
    expect(judgement.difference.toString()).toBe("0.02");
    expect(judgement.bound.toString()).toBe("0.01");
  });
});
