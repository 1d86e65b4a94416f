import { Decimal } from "decimal.js";
import { BudgetToolError } from "../errors/budget-tool-error";
import {
  convert,
  decimalsOf,
  fromDouble,
  fromText,
  ifExact,
  PER_UNIT,
  product,
  roundTo,
  toText,
} from "./ten-thousandths";

/** What an amount is expressed in. */
export type Measure = "yuan" | "ten-thousand-yuan";

/** 15 significant digits are what a double carries faithfully: 354.25000000000006 is 354.25. */
const DOUBLE_DIGITS = 15;
/** Clone of its own, so that no other user of decimal.js changes our precision. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const DECIMAL_TEXT = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const YUAN_PER: Readonly<Record<Measure, number>> = { yuan: 1, "ten-thousand-yuan": 10_000 };

/**
 * An exact amount of money in a stated measure. Immutable.
 *
 * Two measures never meet unconverted: `Amount<"yuan">.plus(Amount<"ten-thousand-yuan">)` does not compile, and where
 * the measure is known only at run time the operation throws "measure-mismatch".
 */
export class Amount<M extends Measure = Measure> {
  readonly measure: M;
  /** Ten-thousandths, as nearly all amounts are kept; NaN where the value is a Decimal. */
  readonly #units: number;
  #exact: Decimal | null;

  private constructor(units: number, exact: Decimal | null, measure: M) {
    this.#units = units;
    this.#exact = exact;
    this.measure = measure;
  }

  /**
   * From a decimal text ("1202.95") or a double of a spreadsheet (normalised to 15 significant digits).
   * @throws BudgetToolError "invalid-amount" for anything that is not a finite decimal number
   */
  static of<M extends Measure>(value: string | number, measure: M): Amount<M> {
    const units = typeof value === "number" ? fromDouble(value) : fromText(value);
    if (!Number.isNaN(units)) return new Amount(units, null, measure);
    const text = typeof value === "number" ? String(value) : value.trim();
    if (!DECIMAL_TEXT.test(text)) throw new BudgetToolError("invalid-amount", { text });
    const exact = new Exact(text);
    return Amount.#from(
      typeof value === "number" ? exact.toSignificantDigits(DOUBLE_DIGITS) : exact,
      measure
    );
  }

  static zero<M extends Measure>(measure: M): Amount<M> {
    // Amounts never change, so one zero serves all: a large workbook asks for it a million times.
    return ZERO[measure] as Amount as Amount<M>;
  }

  static sum<M extends Measure>(amounts: readonly Amount<NoInfer<M>>[], measure: M): Amount<M> {
    return amounts.reduce((sum, amount) => sum.plus(amount), Amount.zero(measure));
  }

  plus(other: Amount<M>): Amount<M> {
    this.#meet(other);
    const units = ifExact(this.#units + other.#units);
    return Number.isNaN(units)
      ? Amount.#from(this.#value.plus(other.#value), this.measure)
      : new Amount(units, null, this.measure);
  }

  minus(other: Amount<M>): Amount<M> {
    this.#meet(other);
    const units = ifExact(this.#units - other.#units);
    return Number.isNaN(units)
      ? Amount.#from(this.#value.minus(other.#value), this.measure)
      : new Amount(units, null, this.measure);
  }

  /** Multiplied by an exact factor, e.g. -1 for a signed part or "0.5" for half a step. */
  times(factor: string | number): Amount<M> {
    const by = typeof factor === "number" ? fromDouble(factor) : fromText(factor);
    const units = product(this.#units, by);
    return Number.isNaN(units)
      ? Amount.#from(this.#value.times(new Exact(factor)), this.measure)
      : new Amount(units, null, this.measure);
  }

  negated(): Amount<M> {
    return this.times(-1);
  }

  absolute(): Amount<M> {
    return this.isNegative ? this.negated() : this;
  }

  /** The same money in another measure, exactly. */
  to<N extends Measure>(measure: N): Amount<N> {
    const own: Measure = this.measure;
    if (own === measure) return this as Amount as Amount<N>;
    const units = convert(this.#units, YUAN_PER[this.measure], YUAN_PER[measure]);
    if (!Number.isNaN(units)) return new Amount(units, null, measure);
    const value = this.#value.times(YUAN_PER[this.measure]).dividedBy(YUAN_PER[measure]);
    return Amount.#from(value, measure);
  }

  /** Rounded half up (away from zero) to so many decimals. */
  rounded(decimals: number): Amount<M> {
    const units = roundTo(this.#units, decimals);
    return Number.isNaN(units)
      ? Amount.#from(this.#value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP), this.measure)
      : new Amount(units, null, this.measure);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Amount<M>): -1 | 0 | 1 {
    this.#meet(other);
    const difference = this.#units - other.#units;
    const order = Number.isNaN(difference) ? this.#value.comparedTo(other.#value) : difference;
    return order < 0 ? -1 : order > 0 ? 1 : 0;
  }

  equals(other: Amount<M>): boolean {
    return this.compare(other) === 0;
  }

  get isZero(): boolean {
    return this.#units === 0 || (Number.isNaN(this.#units) && this.#value.isZero());
  }

  get isNegative(): boolean {
    if (!Number.isNaN(this.#units)) return this.#units < 0;
    return this.#value.isNegative() && !this.#value.isZero();
  }

  /** Number of decimals the value needs: 3.50 -> 1. */
  get decimals(): number {
    return Number.isNaN(this.#units) ? this.#value.decimalPlaces() : decimalsOf(this.#units);
  }

  /**
   * 100 x this / whole as a decimal text, rounded half up; null when the whole is zero.
   * @param decimals - 2 for the percentages of the text part
   */
  percentOf(whole: Amount<M>, decimals: number): string | null {
    this.#meet(whole);
    if (whole.isZero) return null;
    return toFixedText(this.#value.times(100).dividedBy(whole.#value), decimals);
  }

  /** Decimal text without exponent and without trailing zeros: "1202.95". */
  toString(): string {
    if (!Number.isNaN(this.#units)) return toText(this.#units);
    return this.#value.isZero() ? "0" : this.#value.toFixed();
  }

  /** Decimal text with exactly so many decimals, rounded half up: "1202.950" for 3. */
  toFixed(decimals: number): string {
    return toFixedText(this.#value, decimals);
  }

  toJSON(): string {
    return this.toString();
  }

  /** What does not fit into ten-thousandths stays a Decimal. */
  static #from<M extends Measure>(exact: Decimal, measure: M): Amount<M> {
    const units = exact.times(PER_UNIT);
    const known = ifExact(units.toNumber());
    return units.equals(known) ? new Amount(known, null, measure) : new Amount(NaN, exact, measure);
  }

  get #value(): Decimal {
    return (this.#exact ??= new Exact(toText(this.#units)));
  }

  #meet(other: Amount): void {
    if (other.measure !== this.measure)
      throw new BudgetToolError("measure-mismatch", { left: this.measure, right: other.measure });
  }
}

const ZERO: { readonly [M in Measure]: Amount<M> } = {
  yuan: Amount.of("0", "yuan"),
  "ten-thousand-yuan": Amount.of("0", "ten-thousand-yuan"),
};

/** Rounded half up; what rounds to zero has no sign. */
function toFixedText(value: Decimal, decimals: number): string {
  const fixed = value.toFixed(decimals, Decimal.ROUND_HALF_UP);
  return /^-0(\.0*)?$/.test(fixed) ? fixed.slice(1) : fixed;
}
