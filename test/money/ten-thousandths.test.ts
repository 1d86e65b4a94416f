import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Amount } from "../../src/money/amount";

/** What judges: the same operations by decimal.js alone. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** Amounts of tables, whole numbers and decimals at the edge of what fits, and such as do not fit. */
const text = fc.oneof(
  fc
    .integer({ min: -5_000_000, max: 5_000_000 })
    .map((units) => new Exact(units).div(100).toFixed()),
  fc
    .bigInt({ min: -(2n ** 55n), max: 2n ** 55n })
    .map((units) => new Exact(String(units)).div(1e4).toFixed()),
  fc
    .bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
    .map((units) => new Exact(String(units)).div(1e7).toFixed()),
  fc.constantFrom(
    "0",
    "-0",
    "0.00005",
    "-0.00005",
    "0.005",
    "900719925474.0991",
    "900719925474.0992"
  )
);
const double = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e13, max: 1e13 }),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((units) => units / 100),
  fc.tuple(fc.integer(), fc.integer()).map(([left, right]) => left / 100 + right / 1000),
  fc.constantFrom(0.1 + 0.2, 354.25000000000006, -0, 1e21, 5e-324)
);
const value = fc.oneof(text, double);

/** An amount and what it must be. */
type Pair = readonly [Amount, Decimal];

const operation = fc.oneof(
  value.map((other) => (pair: Pair): Pair => {
    const [amount, exact] = read(other);
    return [pair[0].plus(amount), pair[1].plus(exact)];
  }),
  value.map((other) => (pair: Pair): Pair => {
    const [amount, exact] = read(other);
    return [pair[0].minus(amount), pair[1].minus(exact)];
  }),
  fc
    .constantFrom<(string | number)[]>(-1, 1, 2, 13, "0.5", "0.75", "1.1", "10", "-0.0001", 0.3)
    .map((factor) => ([amount, exact]: Pair): Pair => [amount.times(factor), exact.times(factor)]),
  fc
    .integer({ min: 0, max: 6 })
    .map((decimals) => ([amount, exact]: Pair): Pair => [
      amount.rounded(decimals),
      exact.toDecimalPlaces(decimals),
    ]),
  fc.constant(([amount, exact]: Pair): Pair => [amount.negated(), exact.negated()]),
  fc.constant(([amount, exact]: Pair): Pair => [amount.absolute(), exact.abs()])
);

function read(one: string | number): Pair {
  const exact = new Exact(one);
  const isText = typeof one === "string";
  return [Amount.of(one, "yuan"), isText ? exact : exact.toSignificantDigits(15)];
}

function describePair(amount: Amount): unknown {
  const { isZero, isNegative, decimals } = amount;
  const other = amount.to("ten-thousand-yuan");
  const inOther = `${other.toString()} ${other.times(3).to("yuan").toString()}`;
  return {
    text: amount.toString(),
    fixed: amount.toFixed(2),
    isZero,
    isNegative,
    decimals,
    inOther,
  };
}

function describeExact(exact: Decimal): unknown {
  const isZero = exact.isZero();
  return {
    text: isZero ? "0" : exact.toFixed(),
    fixed: exact.toFixed(2).replace(/^-(?=[0.]+$)/, ""),
    isZero,
    isNegative: exact.isNegative() && !isZero,
    decimals: exact.decimalPlaces(),
    inOther: isZero ? "0 0" : `${exact.div(1e4).toFixed()} ${exact.times(3).toFixed()}`,
  };
}

describe("amounts as ten-thousandths", () => {
  it("are what decimal.js says after any operations", () => {
    const run = fc.property(value, fc.array(operation, { maxLength: 6 }), (start, operations) => {
      const [amount, exact] = operations.reduce((pair, apply) => apply(pair), read(start));
      expect(describePair(amount)).toEqual(describeExact(exact));
    });
    fc.assert(run, { numRuns: 20_000 });
  });

  it("are ordered as decimal.js orders them", () => {
    const run = fc.property(value, value, (left, right) => {
      const [[a, exactA], [b, exactB]] = [read(left), read(right)];
      expect(a.compare(b)).toBe(exactA.comparedTo(exactB));
      const share = exactB.isZero() ? null : exactA.times(100).div(exactB).toFixed(2);
      expect(a.percentOf(b, 2)).toBe(share?.replace(/^-(?=[0.]+$)/, "") ?? null);
    });
    fc.assert(run, { numRuns: 5_000 });
  });
});
