import type { Amount } from "../../money/amount";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { amountOf, halfStepOf, type Quantity } from "../reading/quantity";
import type { Paragraph } from "../reading/paragraph";
import { proseFigures } from "../reading/sentence-figures";
import type { Span } from "../reading/span";
import type { IsValue } from "./judge-totals";
import { wordsOf } from "./judge-values";

type Money = Amount<"ten-thousand-yuan">;

/** “每人每月”, “每生每年”, “每场”: what a price is for, and whether it is paid every month. */
const EACH =
  /每([人名生户期场条个册台辆件次村校班批天亩套项份])(?:每([年月次]))?(?:标准|补助|补贴|发放|约|按|为)?$/u;
/** “人均”, “车均”, “平均每辆”: the amount before divided by their number. */
const AVERAGE = /(?:([人车户生])均|平均每([人辆户台次]))(?:约|为)?$/u;
const SUM = /(?:共|计|合计|共计|小计|需|共需|合|总计)(?:为|安排|约)?$/u;
const LEAD = 12;
const MONTHS_OF_YEAR = "12";
/** Units that count the same things. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  人: ["人", "名", "人次"],
  名: ["人", "名"],
  生: ["人", "名"],
  车: ["辆"],
};

/** A price with how many it is paid for. */
interface Product {
  readonly price: Quantity;
  readonly factors: readonly Quantity[];
  readonly times: string;
  readonly isAverage: boolean;
}

/**
 * “62人，每人每月2400元，12个月，共178.56万元”: number times price is the sum that is told behind it, and no more than the amount
 * that is told in front of it; an average times the number is that amount.
 */
export function judgeProducts(
  paragraph: Paragraph,
  text: ReadText,
  isValue: IsValue,
  book: LedgerBook
): void {
  for (const { sentence, quantities: own } of proseFigures(paragraph)) {
    for (const price of own) {
      const product = productOf(price, own, sentence, text);
      if (product)
        judgeProduct(
          product,
          own.filter((one) => one === price || isValue(one)),
          text,
          book
        );
    }
  }
}

function productOf(
  price: Quantity,
  own: readonly Quantity[],
  sentence: Span,
  text: ReadText
): Product | null {
  if (price.kind !== "amount") return null;
  const lead = leadOf(price, sentence, text);
  const each = EACH.exec(lead);
  const average = each ? null : AVERAGE.exec(lead);
  const of = each?.[1] ?? average?.[1] ?? average?.[2];
  if (of === undefined) return null;
  const factors = factorsOf(of, own, sentence, text);
  if (factors.length === 0) return null;
  const months = own.find(({ unit }) => unit === "个月");
  const times = each?.[2] === "月" ? (months?.digits ?? MONTHS_OF_YEAR) : "1";
  const used = each?.[2] === "月" && months ? [...factors, months] : factors;
  return { price, factors: used, times, isAverage: average !== null };
}

/** The one number that counts these things, and the number of what each of them is told for: “12期，每期60人”. */
function factorsOf(
  of: string,
  own: readonly Quantity[],
  sentence: Span,
  text: ReadText
): readonly Quantity[] {
  const counts = own.filter((one) => isCountOf(one, of, text));
  const [only, ...others] = counts;
  if (!only || others.length > 0) return [];
  const outer = EACH.exec(leadOf(only, sentence, text))?.[1];
  if (outer === undefined) return [only];
  const above = own.filter((one) => one !== only && isCountOf(one, outer, text));
  return above.length === 1 ? [...above, only] : [];
}

function isCountOf({ kind, unit, end }: Quantity, of: string, text: ReadText): boolean {
  // “24条” is an article of a law as well.
  if (kind !== "count" && unit !== "条") return false;
  if ((SAME[of] ?? [of]).includes(unit)) return true;
  return unit === "个" && text.slice(end, end + 1) === of;
}

function judgeProduct(
  product: Product,
  own: readonly Quantity[],
  text: ReadText,
  book: LedgerBook
): void {
  const { price, factors, times, isAverage } = product;
  const value = factors
    .filter(({ unit }) => unit !== "个月")
    .reduce((sum, { digits }) => sum.times(digits), amountOf(price).times(times));
  const amounts = own.filter((one) => one.kind === "amount" && one !== price);
  const behind = amounts.find(
    (one) => one.start > price.end && SUM.test(text.slice(one.start - LEAD, one.start))
  );
  const before = [...amounts]
    .reverse()
    .find((one) => one.end <= Math.min(price.start, ...factors.map(({ start }) => start)));
  const whole = isAverage ? before : (behind ?? before);
  if (!whole) return;
  const used = [price, ...factors, whole];
  const slack = isAverage ? halfStepOf(price).times(factors[0]?.digits ?? "1") : null;
  if (isNear(value, whole, slack)) {
    for (const quantity of used) book.settle(quantity, "agreesWithItself");
    return;
  }
  // An amount in front may pay for other things as well.
  if (!isAverage && whole !== behind && value.compare(amountOf(whole)) <= 0) return;
  if (used.some((one) => book.stateOf(one) === "differs")) return;
  const steps = [...factors, price].map(({ digits, unit }) => `${digits}${unit}`).join("×");
  const months =
    times !== "1" && !factors.some(({ unit }) => unit === "个月") ? `×${times}个月` : "";
  book.report([price, ...factors], "contradictsItself", {
    severity: "warning",
    place: {
      start: Math.min(...used.map(({ start }) => start)),
      end: Math.max(...used.map(({ end }) => end)),
    },
    message: `${steps}${months}计算是${wordsOf(value.rounded(2))}，文中写的是${wordsOf(amountOf(whole))}，是否写错？`,
    expected: null,
    cells: [],
  });
}

function isNear(value: Money, whole: Quantity, slack: Money | null): boolean {
  const written = amountOf(whole);
  if (slack) return value.minus(written).absolute().compare(slack) <= 0;
  return value.rounded(written.decimals).equals(written) || value.rounded(2).equals(written);
}

function leadOf({ start }: Quantity, sentence: Span, text: ReadText): string {
  return text.slice(Math.max(sentence.start, start - LEAD), start);
}
