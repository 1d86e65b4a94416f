import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import { Amount, type Measure } from "../../src/money/amount";

const wan = (text: string | number) => Amount.of(text, "ten-thousand-yuan");
const yuan = (text: string | number) => Amount.of(text, "yuan");

/** Amounts of up to 15 digits with up to 4 decimals, as exact numerator over 10⁴. */
const scaled = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

function fromScaled(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(5, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function codeOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return isBudgetToolError(error) ? error.name : String(error);
  }
}

describe("Amount.of", () => {
  it.each([
    ["1202.95", "1202.95"],
    [" 3.50 ", "3.5"],
    ["-0.00", "0"],
    ["+7", "7"],
    [".5", "0.5"],
    ["5.", "5"],
    ["1e3", "1000"],
    ["1.5E-3", "0.0015"],
    [354.25000000000006, "354.25"],
    [0.1 + 0.2, "0.3"],
    [1202.95, "1202.95"],
    [1e21, "1000000000000000000000"],
    [1e-7, "0.0000001"],
    [-0, "0"],
  ])("reads %j as %s", (value, text) => {
    expect(wan(value).toString()).toBe(text);
  });

  it.each([
    "",
    " ",
    "1,202.95",
    "１２",
    "12万元",
    "1.2.3",
    "--1",
    "0x10",
    "Infinity",
    "NaN",
    "1e9999",
  ])("refuses %j", (text) => {
    expect(codeOf(() => wan(text))).toBe("invalid-amount");
  });

  it.each([NaN, Infinity, -Infinity])("refuses the double %d", (value) => {
    expect(codeOf(() => wan(value))).toBe("invalid-amount");
  });

  it("keeps every digit of a text, and the 15 of a double", () => {
    expect(wan("12345678901234567.89").toString()).toBe("12345678901234567.89");
    expect(wan(1234567890.123456).toString()).toBe("1234567890.12346");
  });

  it("gives any two-decimal number back from its double", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (cents) => {
        expect(wan(cents / 100).equals(wan(String(cents)).times("0.01"))).toBe(true);
      })
    );
  });
});

describe("arithmetic", () => {
  it("is exact where doubles are not", () => {
    expect(wan("0.1").plus(wan("0.2")).toString()).toBe("0.3");
    expect(wan("1.005").times("100").toString()).toBe("100.5");
    expect(wan("470.02").minus(wan("400.62")).toString()).toBe("69.4");
  });

  it("agrees with integer arithmetic", () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const [left, right] = [wan(fromScaled(a)), wan(fromScaled(b))];
        expect(left.plus(right).equals(wan(fromScaled(a + b)))).toBe(true);
        expect(left.minus(right).equals(wan(fromScaled(a - b)))).toBe(true);
        expect(left.compare(right)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(left.negated().plus(left).isZero).toBe(true);
        expect(left.absolute().equals(wan(fromScaled(a < 0n ? -a : a)))).toBe(true);
        expect(left.isNegative).toBe(a < 0n);
      })
    );
  });

  it("adds up in any order", () => {
    fc.assert(
      fc.property(fc.array(scaled, { maxLength: 40 }), (values) => {
        const amounts = values.map((value) => wan(fromScaled(value)));
        const sum = Amount.sum(amounts, "ten-thousand-yuan");
        expect(sum.equals(Amount.sum([...amounts].reverse(), "ten-thousand-yuan"))).toBe(true);
        expect(sum.equals(wan(fromScaled(values.reduce((a, b) => a + b, 0n))))).toBe(true);
      })
    );
  });

  it("has a zero that changes nothing", () => {
    expect(Amount.zero("yuan").isZero).toBe(true);
    expect(Amount.zero("yuan").isNegative).toBe(false);
    expect(yuan("0").negated().isNegative).toBe(false);
    expect(yuan("0").negated().toString()).toBe("0");
    expect(Amount.sum([], "yuan").toString()).toBe("0");
  });

  it("leaves its operands alone", () => {
    const amount = wan("1.5");
    amount.plus(wan("2"));
    amount.rounded(0);
    amount.negated();
    expect(amount.toString()).toBe("1.5");
  });
});

describe("measures", () => {
  it("converts exactly and back", () => {
    expect(yuan("694050.5").to("ten-thousand-yuan").toString()).toBe("69.40505");
    expect(wan("69.40505").to("yuan").toString()).toBe("694050.5");
    fc.assert(
      fc.property(scaled, (value) => {
        const amount = yuan(fromScaled(value));
        expect(amount.to("ten-thousand-yuan").to("yuan").equals(amount)).toBe(true);
        expect(amount.to("yuan").equals(amount)).toBe(true);
      })
    );
  });

  it("does not let 元 meet 万元 at run time", () => {
    const left: Amount = yuan("1");
    const right: Amount = wan("1");
    for (const run of [
      () => left.plus(right),
      () => left.minus(right),
      () => left.compare(right),
      () => left.equals(right),
      () => left.percentOf(right, 2),
      () => Amount.sum([left, right], left.measure),
    ])
      expect(codeOf(run)).toBe("measure-mismatch");
  });

  it("does not let 元 meet 万元 at compile time", () => {
    const mixed: (() => unknown)[] = [
      // @ts-expect-error -- 元 and 万元 do not add
      () => yuan("1").plus(wan("1")),
      // @ts-expect-error -- 元 and 万元 do not subtract
      () => yuan("1").minus(wan("1")),
      // @ts-expect-error -- 元 and 万元 do not compare
      () => yuan("1").compare(wan("1")),
      // @ts-expect-error -- 元 and 万元 are not equal
      () => yuan("1").equals(wan("1")),
      // @ts-expect-error -- 元 is no share of 万元
      () => yuan("1").percentOf(wan("1"), 2),
      // @ts-expect-error -- 元 does not sum to 万元
      () => Amount.sum([yuan("1")], "ten-thousand-yuan"),
    ];
    const converted: Amount<"yuan"> = yuan("1").plus(wan("1").to("yuan"));
    expect(converted.toString()).toBe("10001");
    for (const run of mixed) expect(codeOf(run)).toBe("measure-mismatch");
  });
});

describe("rounding and text", () => {
  it.each([
    ["2.345", 2, "2.35"],
    ["2.344", 2, "2.34"],
    ["-2.345", 2, "-2.35"],
    ["0.005", 2, "0.01"],
    ["-0.005", 2, "-0.01"],
    ["1.005", 2, "1.01"],
    ["0.5", 0, "1"],
    ["-0.004", 2, "0.00"],
    ["1202.95", 3, "1202.950"],
    ["0", 2, "0.00"],
  ])("rounds %s half up to %d decimals: %s", (text, decimals, expected) => {
    expect(wan(text).toFixed(decimals)).toBe(expected);
    expect(wan(text).rounded(decimals).equals(wan(expected))).toBe(true);
  });

  it("rounds by at most half a step", () => {
    fc.assert(
      fc.property(scaled, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const amount = wan(fromScaled(value));
        const gap = amount.rounded(decimals).minus(amount).absolute();
        expect(gap.compare(wan(`5e-${decimals + 1}`))).toBeLessThanOrEqual(0);
        expect(amount.rounded(decimals).decimals).toBeLessThanOrEqual(decimals);
      })
    );
  });

  it("writes a text that is read as the same amount, without exponent", () => {
    fc.assert(
      fc.property(
        scaled,
        fc.constantFrom<Measure>("yuan", "ten-thousand-yuan"),
        (value, measure) => {
          const amount = Amount.of(fromScaled(value), measure);
          expect(amount.toString()).toMatch(/^-?\d+(\.\d*[1-9])?$/);
          expect(Amount.of(amount.toString(), measure).equals(amount)).toBe(true);
        }
      )
    );
  });

  it("counts the decimals that the value needs", () => {
    expect([wan("3.50"), wan("100"), wan("0.001"), wan("-2.25")].map((a) => a.decimals)).toEqual([
      1, 0, 3, 2,
    ]);
  });

  it("is its decimal text in JSON", () => {
    expect(JSON.stringify({ amount: wan("3.50") })).toBe('{"amount":"3.5"}');
  });
});

describe("percentOf", () => {
  it.each([
    ["1", "3", "33.33"],
    ["2", "3", "66.67"],
    ["1", "800", "0.13"],
    ["0", "5", "0.00"],
    ["-1", "3", "-33.33"],
    ["-0.001", "100", "0.00"],
    ["5", "5", "100.00"],
  ])("%s of %s is %s", (part, whole, expected) => {
    expect(wan(part).percentOf(wan(whole), 2)).toBe(expected);
  });

  it("is not defined on a whole of zero", () => {
    expect(wan("1").percentOf(wan("0"), 2)).toBeNull();
  });
});
