import { shownAs } from "../grid/number-format";
import { Amount, type Measure } from "../money/amount";
import { measureLabel } from "../money/format";
import type { Shown } from "../money/judgement";

/** Coarsest step of an amount: 0.01 万元 or 1 元. */
const FEWEST_DECIMALS: Readonly<Record<Measure, number>> = { yuan: 0, "ten-thousand-yuan": 2 };
/** Digits behind this are residues of binary arithmetic: a millionth of the smallest step that is written. */
const MOST_DECIMALS = 8;
/** Signs, brackets and currency around the digits. */
const BESIDE = /[\s()（）+\-\u2212\uff0d¥￥$:：]|RMB|CNY/gu;

/** What a cell stores where it shows something else: more digits, or the same digits in another place. */
export interface StoredAmount {
  /** In the scale of the shown amount. */
  readonly amount: Amount;
  /** The shown amount is the stored number times ten to this power. */
  readonly power: number;
}

/** The published reading of a number: what the cell shows. */
export type ShownAmount =
  | (Shown & { readonly kind: "amount"; readonly stored?: StoredAmount })
  /** The format shows no amount of this measure; `how` it shows the number instead, in words. */
  | { readonly kind: "hidden"; readonly how: string };

/** The amount that a number cell shows in its number format, never coarser than 0.01 万元 or 1 元. */
export function readShownNumber(
  value: number,
  numberFormat: string,
  measure: Measure
): ShownAmount {
  if (!Number.isFinite(value)) return { kind: "hidden", how: "无法显示这个数" };
  const exact = withoutResidue(Amount.of(value, measure));
  if (exact.isZero) return { kind: "amount", ...showNothing(numberFormat, measure) };
  const shown = shownAs(value, numberFormat);
  if (shown.kind === "plain") return { kind: "amount", ...shownAsWritten(exact) };
  if (shown.kind === "other") return { kind: "hidden", how: shown.how };
  const unit = shown.affix.replace(BESIDE, "");
  if (!isMeasure(unit, measure)) return { kind: "hidden", how: `加了“${unit}”` };
  const { power } = shown;
  const stored = power === 0 ? exact : withoutResidue(exact.times(`1e${power}`));
  const decimals = withinBounds(shown.decimals, measure);
  const amount = stored.decimals > decimals ? stored.rounded(decimals) : stored;
  if (power === 0 && amount === stored) return { kind: "amount", amount, step: stepOf(decimals) };
  // Where the format moves the digits it cannot choose how many decimals there are: noughts at the end say nothing.
  const step = power === 0 ? stepOf(decimals) : shownAsWritten(amount).step;
  return { kind: "amount", amount, step, stored: { amount: stored, power } };
}

/** An amount with the digits it has, such as one written as text. */
export function shownAsWritten(amount: Amount): Shown {
  return { amount, step: stepOf(withinBounds(amount.decimals, amount.measure)) };
}

/** Nothing, with the step that an amount in the cell would have. */
export function showNothing(numberFormat: string, measure: Measure): Shown {
  // An amount is positive as a rule; the section for zero is often a mere dash.
  const shown = shownAs(1, numberFormat);
  const decimals = shown.kind === "digits" && shown.power === 0 ? shown.decimals : 0;
  return { amount: Amount.zero(measure), step: stepOf(withinBounds(decimals, measure)) };
}

function withinBounds(decimals: number, measure: Measure): number {
  return Math.min(Math.max(FEWEST_DECIMALS[measure], decimals), MOST_DECIMALS);
}

function withoutResidue(amount: Amount): Amount {
  return amount.decimals > MOST_DECIMALS ? amount.rounded(MOST_DECIMALS) : amount;
}

/** “元”, “万元” or nothing: a figure with the other unit behind it is in another measure than its table. */
function isMeasure(unit: string, measure: Measure): boolean {
  if (unit === "" || unit === measureLabel(measure)) return true;
  return unit === "万" && measure === "ten-thousand-yuan";
}

function stepOf(decimals: number): string {
  return decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`;
}
