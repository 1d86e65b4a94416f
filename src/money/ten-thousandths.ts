/**
 * Amounts as whole numbers of ten-thousandths of their measure: 1.25 is 12500. Nearly all that tables show fits, and whole
 * numbers below 2^53 are exact. What does not fit is NaN, whoever computes with it gets NaN, and decimal.js takes over.
 */
export const PER_UNIT = 10_000;
const DECIMALS = 4;
/** Fifteen digits: no two decimals of that length are the same double. */
const LARGEST_READ = 1e15;
const SHORT_DECIMAL = /^-?\d{1,11}(\.\d{1,4})?$/;

/** A double of a spreadsheet; NaN where its 15 significant digits have more than four decimals. */
export function fromDouble(value: number): number {
  const units = Math.round(value * PER_UNIT);
  const isExact = Math.abs(units) < LARGEST_READ && units / PER_UNIT === value;
  return isExact ? withoutSign(units) : NaN;
}

/** A decimal text; NaN for a long one. */
export function fromText(text: string): number {
  return SHORT_DECIMAL.test(text) ? withoutSign(Math.round(Number(text) * PER_UNIT)) : NaN;
}

/** A result that is whole and small enough to be exact; NaN for any other. */
export function ifExact(units: number): number {
  return Number.isSafeInteger(units) ? withoutSign(units) : NaN;
}

/** Two numbers of ten-thousandths multiplied. */
export function product(units: number, factor: number): number {
  const exact = units * factor;
  const isWhole = Number.isSafeInteger(exact) && exact % PER_UNIT === 0;
  return isWhole ? withoutSign(exact / PER_UNIT) : NaN;
}

/** In another measure: so many times what one of it is worth, divided by the worth of the other. */
export function convert(units: number, worth: number, other: number): number {
  const exact = units * worth;
  return Number.isSafeInteger(exact) && exact % other === 0 ? withoutSign(exact / other) : NaN;
}

/** Rounded half up (away from zero). */
export function roundTo(units: number, decimals: number): number {
  if (!(decimals >= 0 && Number.isInteger(decimals))) return NaN;
  if (decimals >= DECIMALS) return units;
  const step = 10 ** (DECIMALS - decimals);
  const size = ifExact(Math.abs(units) + step / 2);
  return withoutSign(Math.sign(units) * (size - (size % step)));
}

/** How many decimals are needed. */
export function decimalsOf(units: number): number {
  let decimals = DECIMALS;
  for (let rest = units; decimals > 0 && rest % 10 === 0; rest /= 10) decimals -= 1;
  return decimals;
}

/** Decimal text without trailing zeros. */
export function toText(units: number): string {
  const size = Math.abs(units);
  const rest = size % PER_UNIT;
  const sign = units < 0 ? "-" : "";
  const integer = `${sign}${(size - rest) / PER_UNIT}`;
  if (rest === 0) return integer;
  return `${integer}.${String(rest).padStart(DECIMALS, "0").slice(0, decimalsOf(units))}`;
}

/** Zero has no sign. */
function withoutSign(units: number): number {
  return units === 0 ? 0 : units;
}
