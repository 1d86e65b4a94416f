/** Digits that a spreadsheet keeps of a double. */
const DIGITS = 15;

/** Rounds as a spreadsheet does: the decimal number that is shown, halves away from zero: (1.005, 2) -> 1.01. */
export function roundHalfUp(value: number, decimals: number): number {
  return roundShown(value, decimals, Math.round);
}

/** Away from zero: (1.001, 2) -> 1.01. */
export function roundUp(value: number, decimals: number): number {
  return roundShown(value, decimals, Math.ceil);
}

/** Towards zero: (1.009, 2) -> 1. */
export function roundDown(value: number, decimals: number): number {
  return roundShown(value, decimals, Math.floor);
}

function roundShown(value: number, decimals: number, toWhole: (scaled: number) => number): number {
  const [digits = "0", exponent = "0"] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split("e");
  const shift = Number(exponent) + decimals;
  // Nothing is left to round, or nothing is left of it.
  if (shift > DIGITS) return value;
  if (shift < -DIGITS && toWhole !== Math.ceil) return 0;
  const scaled = toWhole(Number(`${digits}e${shift}`));
  return scaled === 0 ? 0 : Math.sign(value) * Number(`${scaled}e${-decimals}`);
}
