import { Amount } from "../../money/amount";
import { computeGrowth } from "../../money/percentage";
import type { PrintedAmount } from "./environment";

/** How an amount changed against last year, from the amounts as printed. */
export interface Difference {
  /**
   * - up, down: both years have an amount
   * - new, gone: only one year has
   * - flat: the same amount
   * - never: nothing in either year
   */
  readonly kind: "up" | "down" | "new" | "gone" | "flat" | "never";
  /** Without sign. */
  readonly amount: PrintedAmount;
  readonly direction: "增加" | "减少";
  readonly trend: "增长" | "下降";
  /** In percent with two decimals, without sign; 100.00 on a zero base, as published texts have it. */
  readonly rate: string;
}

const FULL_RATE = "100.00";

/** @returns the change from prior to current; zero counts as 增加0.00, 增长0.00%, as published texts have it */
export function computeDifference(current: PrintedAmount, prior: PrintedAmount): Difference {
  const change = current.minus(prior);
  const isDown = change.isNegative;
  return {
    kind: kindOf(current, prior),
    amount: change.absolute(),
    direction: isDown ? "减少" : "增加",
    trend: isDown ? "下降" : "增长",
    rate: change.isZero ? "0.00" : (computeGrowth(current, prior) ?? FULL_RATE),
  };
}

/** Last year's amount that a stated change implies. */
export function impliedPrior(
  current: PrintedAmount,
  change: PrintedAmount,
  direction: Difference["direction"]
): PrintedAmount {
  return direction === "增加" ? current.minus(change) : current.plus(change);
}

/** True when the amounts differ, so that a reason is due. */
export function isChanged({ kind }: Difference): boolean {
  return kind !== "flat" && kind !== "never";
}

function kindOf(current: PrintedAmount, prior: PrintedAmount): Difference["kind"] {
  const order = current.compare(prior);
  if (order === 0) return current.equals(Amount.zero("ten-thousand-yuan")) ? "never" : "flat";
  if (prior.isZero) return "new";
  if (current.isZero) return "gone";
  return order > 0 ? "up" : "down";
}
