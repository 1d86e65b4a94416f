import type { Amount } from "../../money/amount";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { amountOf, sumOf, type Quantity } from "../reading/quantity";
import type { Paragraph } from "../reading/paragraph";
import { proseFigures } from "../reading/sentence-figures";
import type { Span } from "../reading/span";
import { isSlipOf } from "./slip";
import { wordsOf } from "./judge-values";
import type { IsValue } from "./judge-totals";

type Money = Amount<"ten-thousand-yuan">;

/** Nothing but a name stands between two parts of a list; in a bracket, commas go on with it. */
const JOINS = {
  words: /^\)?[、和及与]?[^,;:。%\d、]{1,24}$/u,
  bracket: /^\)?[、,和及与]?[^,;:。%\d、]{1,24}$/u,
  equation: /^\)?\+[^,;:。%\d、+]{1,24}$/u,
  colon: /^\)?[、,和及与]?[^,;:。%\d、]{1,24}$/u,
} as const;
/** “单价50万元以上的设备”: an amount that only tells which things are meant. */
const THRESHOLD = /^(?:\(含\))?(?:及|或)?(?:以[上下]|\(含\))/u;
const NEXT = 8;
const LONGEST_LEAD = 30;
const ENDS = /^\)?(?:[;。]|$)/u;
const CLOSES = /^\)/u;
const REST = /(?:其他|其余|其它)[^,;。、\d]{0,6}$/u;
const LAST = 10;
/** Words that lead to a list and not to another subject. */
const LEADS = /投向|用于|其中|包括|包含|分别|分为|分配|组成|构成|[:(]$/u;
const FEWEST = 2;
/** So many parts or more are asked about. */
const LIST = 3;

/**
 * “5600万元，投向道路（3200万元）、厂房（1800万元）、绿化（600万元）”: a list that ends its sentence adds up to the amount it follows.
 * One that does not is asked about where one slip explains it, or where it ends with all the rest.
 */
export function judgeSpread(
  paragraph: Paragraph,
  text: ReadText,
  isValue: IsValue,
  book: LedgerBook
): void {
  for (const { sentence, quantities } of proseFigures(paragraph)) {
    const own = quantities.filter(
      ({ kind, end }) => kind === "amount" && !THRESHOLD.test(text.slice(end, end + NEXT))
    );
    for (const [index, before] of own.entries()) {
      const list = listBehind(own.slice(index), sentence, text);
      if (!list || ![before, ...list.parts].every(isValue)) continue;
      const sum = sumOf(list.parts);
      // “388.40万元，其中当年…、结转…，投向…”: what is spread may stand farther in front.
      const whole = own.slice(0, index).find((one) => isValue(one) && amountOf(one).equals(sum));
      judgeList(whole ?? before, list, text, book);
    }
  }
}

/** Amounts one after the other, and what stands between them and the amount before. */
interface List {
  readonly parts: readonly Quantity[];
  readonly lead: keyof typeof JOINS;
}

function listBehind(
  [whole, ...behind]: readonly Quantity[],
  sentence: Span,
  text: ReadText
): List | null {
  const [first] = behind;
  if (!whole || !first) return null;
  const words = text.slice(whole.end, first.start);
  const lead = leadOf(words);
  if (words.length > LONGEST_LEAD || (lead === "words" && !LEADS.test(words))) return null;
  const parts: Quantity[] = [first];
  for (const next of behind.slice(1)) {
    const between = withoutThresholds(
      text.slice(parts[parts.length - 1]?.end ?? first.end, next.start)
    );
    if (lead === "bracket" && CLOSES.test(between)) break;
    if (!JOINS[lead].test(between)) break;
    parts.push(next);
  }
  const after = text.slice(parts[parts.length - 1]?.end ?? first.end, sentence.end);
  const isWhole = (lead === "bracket" ? CLOSES : ENDS).test(after);
  return isWhole && parts.length >= FEWEST ? { parts, lead } : null;
}

function leadOf(words: string): List["lead"] {
  if (words.startsWith("(")) return "bracket";
  if (words.startsWith("=")) return "equation";
  return COMPOSED.test(words) ? "colon" : "words";
}

/** “，分布构成情况为：房屋”: what follows is all of it. */
const COMPOSED = /(?:构成|组成|分布|分为|分别[为是])[^。;:]{0,8}:[^,;:。%\d、]{1,20}$/u;
const AT_LEAST = /\d[\d.]{0,8}万?元(?:\(含\))?(?:及|或)?(?:以[上下]|\(含\))/gu;

function withoutThresholds(words: string): string {
  return words.replace(AT_LEAST, "");
}

function judgeList(whole: Quantity, { parts, lead }: List, text: ReadText, book: LedgerBook): void {
  const [all, sum] = [amountOf(whole), sumOf(parts)];
  const quantities = [whole, ...parts];
  if (sum.equals(all)) {
    for (const quantity of quantities) book.settle(quantity, "agreesWithItself");
    return;
  }
  const states = quantities.map((one) => book.stateOf(one));
  if (states.some((state) => state === "differs" || state === "contradictsItself")) return;
  if (parts.every((_, index) => states[index + 1] === "agrees")) return;
  const last = parts[parts.length - 1];
  const isAll = last !== undefined && REST.test(text.slice(last.start - LAST, last.start));
  const isStrict = isAll || lead === "equation";
  const isList = parts.length >= LIST || lead === "bracket" || lead === "colon";
  if (!isStrict && !(isList && isOneSlipOff(whole, parts))) return;
  book.report(quantities, "contradictsItself", {
    severity: "warning",
    place: { start: whole.start, end: last?.end ?? whole.end },
    message: `后面各项相加是${wordsOf(sum)}，前面写的是${wordsOf(all)}，是否写错？`,
    expected: null,
    cells: [],
  });
}

/** One slip in a whole or one of its parts is all that is wrong. */
export function isOneSlipOff(whole: Quantity, parts: readonly Quantity[]): boolean {
  const rest = amountOf(whole).minus(sumOf(parts));
  const own = (one: Quantity, meant: Money): boolean => {
    const decimals = amountOf(one).decimals;
    return isSlipOf(amountOf(one).toFixed(decimals), meant.toFixed(decimals));
  };
  return (
    own(whole, amountOf(whole).minus(rest)) ||
    parts.some((part) => own(part, amountOf(part).plus(rest)))
  );
}
