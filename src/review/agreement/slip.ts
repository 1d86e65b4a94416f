const FEWEST_DIGITS = 3;

/** True when figures differ as by a slip: one digit is another one, or two neighbours are exchanged. */
export function isSlipOf(written: string, meant: string): boolean {
  if (written.indexOf(".") !== meant.indexOf(".")) return false;
  return areNear(written.replace(".", ""), meant.replace(".", ""));
}

/** Digits without a point: “30.33” and “33.03” have neighbours exchanged. */
function areNear(written: string, meant: string): boolean {
  if (written.length !== meant.length || written === meant) return false;
  if (written.replace(/\D/gu, "").length < FEWEST_DIGITS) return false;
  let [from, to] = [0, written.length];
  while (written[from] === meant[from]) from += 1;
  while (written[to - 1] === meant[to - 1]) to -= 1;
  const [one, other] = [written.slice(from, to), meant.slice(from, to)];
  if (!/^\d+$/u.test(one) || !/^\d+$/u.test(other)) return false;
  if (one.length === 1) return true;
  return one.length === 2 && one[0] === other[1] && one[1] === other[0];
}

/** True where two neighbouring digits are exchanged: no other number is likely to differ so. */
export function isExchanged(written: string, meant: string): boolean {
  const sorted = (digits: string): string => Array.from(digits).sort().join("");
  return isSlipOf(written, meant) && sorted(written) === sorted(meant);
}
