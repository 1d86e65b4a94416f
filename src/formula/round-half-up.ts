/** Digits that a spreadsheet keeps of a double. */
const DIGITS = 15;

/** Rounds as a spreadsheet does: the decimal number that is shown, halves away from zero: (1.005, 2) -> 1.01. */
export function roundHalfUp(value: number, decimals: number): number {
  // Nothing is left to round, and the digits would no longer be written out below.
  if (decimals >= 0 && Math.abs(value) >= 1e15) return value;
  const [digits = "0", exponent = "0"] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split("e");
  const scaled = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return scaled === 0 ? 0 : Math.sign(value) * Number(`${scaled}e${-decimals}`);
}
