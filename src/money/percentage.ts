import { Amount } from "./amount";
import type { Shown } from "./judgement";

/** Decimals of a printed percentage. */
const PERCENT_DECIMALS = 2;
/** A percentage is compared as an amount of nothing in particular; the measure only keeps `Amount` happy. */
const SCALE = "yuan";

/** Share of a part in a whole as the text part prints it: "85.23"; null when the whole is zero. */
export function computeShare(part: Amount, whole: Amount): string | null {
  return part.percentOf(whole, PERCENT_DECIMALS);
}

/** Rate of a change on the prior figure, unsigned: "37.33"; null when the prior figure is zero. */
export function computeGrowth(current: Amount, prior: Amount): string | null {
  return current.minus(prior).absolute().percentOf(prior.absolute(), PERCENT_DECIMALS);
}

/** Whether a printed percentage equals the own computation, is explained by rounding of the shown figures, or is wrong. */
export type PercentGrade = "exact" | "tail" | "error";

/**
 * Judges a printed percentage `part / whole`: right when some true values inside the intervals of both give it.
 * @param printed - decimal text without the percent sign, e.g. "85.23"
 * @param whole - its step doubles when it is itself a difference of two shown figures
 */
export function judgePercentage(printed: string, part: Shown, whole: Shown): PercentGrade {
  const own = part.amount.percentOf(whole.amount, PERCENT_DECIMALS);
  if (own === null) return "exact";
  const value = Amount.of(printed, SCALE);
  if (value.equals(Amount.of(own, SCALE))) return "exact";
  const half = (shown: Shown): Amount => Amount.of(shown.step, shown.amount.measure).times("0.5");
  const low = part.amount.minus(half(part)).percentOf(whole.amount.plus(half(whole)), 6);
  const high = part.amount.plus(half(part)).percentOf(whole.amount.minus(half(whole)), 6);
  if (low === null || high === null) return "tail";
  const halfStep = Amount.of("0.005", SCALE);
  const isInside =
    value.compare(Amount.of(low, SCALE).minus(halfStep)) >= 0 &&
    value.compare(Amount.of(high, SCALE).plus(halfStep)) <= 0;
  return isInside ? "tail" : "error";
}
