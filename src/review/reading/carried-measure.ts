import type { ReadText } from "../../narrative/index";
import type { Quantity } from "./quantity";

const NAMED = /[\p{Script=Han})”][:为是]?$/u;
const ENDS = /^(?:[,、;。)]|$)/u;
/** One figure without a unit among others is a slip, several are a habit. */
const HABIT = 2;

/**
 * “商品和服务支出141.5万元：办公费52.3、电费40.1”: decimals right behind names, several of them and without a unit, go on in the
 * measure of the amount before.
 */
export function withCarriedMeasure(
  quantities: readonly Quantity[],
  text: ReadText
): readonly Quantity[] {
  const bare = new Set(quantities.filter((one) => isBare(one, text)));
  if (bare.size < HABIT) return quantities;
  let unit: string | null = null;
  return quantities.map((quantity) => {
    if (quantity.kind === "amount") unit = quantity.unit;
    return unit !== null && bare.has(quantity)
      ? { ...quantity, kind: "amount" as const, unit }
      : quantity;
  });
}

function isBare({ kind, digits, start, end }: Quantity, text: ReadText): boolean {
  if (kind !== "plain" || !digits.includes(".")) return false;
  return (
    NAMED.test(text.slice(Math.max(0, start - 2), start)) && ENDS.test(text.slice(end, end + 1))
  );
}
