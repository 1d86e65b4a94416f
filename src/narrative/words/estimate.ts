import { Amount } from "../../money/amount";
import type { PrintedAmount } from "../references/environment";
import { remark, type Remark } from "./part";

const HALF_STEP = Amount.of("0.005", "ten-thousand-yuan");
const PERSONS = /(?<![\d.]|\d,)(\d+)人(?![次均员民群])/gu;
const MONTHS = /(?<![\d.]|\d,)(\d{1,2})个月/gu;
/** “120.00元/月/人”, “每人每月120元”. */
const STANDARD =
  /(?<![\d.]|\d,)(\d[\d,]*(?:\.\d+)?)(万?)元\/(?:人[/.·]?(月|年)|(月|年)[/.·]?人)|每人每(月|年)[^\d,。;]{0,4}(\d[\d,]*(?:\.\d+)?)(万?)元/gu;

/** What persons, standard and months make. */
interface Estimate {
  readonly words: string;
  readonly amount: PrintedAmount;
}

/**
 * Asks where number of persons, standard and months of a text do not make its amount. Only where each of them is stated
 * as one number: several standards or groups of persons cannot be told apart.
 * @param words - comparable text of one project, which begins at `start`
 */
export function* doubtEstimate(
  words: string,
  start: number,
  stated: PrintedAmount
): Iterable<Remark> {
  const estimate = estimateIn(words);
  if (!estimate || estimate.amount.minus(stated).absolute().compare(HALF_STEP) <= 0) return;
  const [size, own] = [estimate.amount, stated].map((amount) => `${amount.toFixed(2)}万元`);
  const message = `按文中所写测算，${estimate.words}＝${size}，与预算安排规模${own}不一致；分档发放、不满全年或另有支出的请说明。`;
  yield remark(start, start + words.length, message, {
    severity: "warning",
    written: own ?? null,
    expected: size ?? null,
  });
}

function estimateIn(words: string): Estimate | null {
  const persons = onlyOne([...words.matchAll(PERSONS)].map(([, number = ""]) => number));
  const standard = onlyOne([...words.matchAll(STANDARD)].map(toStandard));
  if (persons === null || standard === null) return null;
  const [number = "", large = "", period = ""] = standard.split(" ");
  const stated = new Set([...words.matchAll(MONTHS)].map(([, months = ""]) => months));
  if (stated.size > 1) return null;
  const months = period === "年" ? null : ([...stated][0] ?? "12");
  const price = Amount.of(number, large === "万" ? "ten-thousand-yuan" : "yuan");
  const factors = `${persons}人×${number}${large}元/人/${period}`;
  return {
    words: months === null ? factors : `${factors}×${months}个月`,
    amount: price
      .to("ten-thousand-yuan")
      .times(persons)
      .times(months ?? "1"),
  };
}

/** Number, size and period of a standard, so that the same standard written twice is one. */
function toStandard([
  ,
  first,
  size,
  after,
  before,
  own,
  second,
  otherSize,
]: RegExpMatchArray): string {
  const number = Amount.of((first ?? second ?? "0").replace(/,/gu, ""), "yuan").toString();
  return [number, size ?? otherSize ?? "", after ?? before ?? own ?? ""].join(" ");
}

function onlyOne(values: readonly string[]): string | null {
  const different = [...new Set(values)];
  return different.length === 1 ? (different[0] ?? null) : null;
}
