import { Amount } from "../../money/amount";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { moneyOf, type Quantity } from "../reading/quantity";
import type { Paragraph } from "../reading/paragraph";
import type { Span } from "../reading/span";
import { isSlipOf } from "./slip";
import { wordsOf } from "./judge-values";
import type { IsValue } from "./judge-totals";

type Money = Amount<"ten-thousand-yuan">;

/** Nothing but a name stands between two parts of a list. */
const BETWEEN = /^\)?[、和及与]?[^,;:。%\d、]{1,24}$/u;
/** The same in a bracket, where commas go on with the list. */
const IN_BRACKET = /^\)?[、,和及与]?[^,;:。%\d、]{1,24}$/u;
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
  for (const sentence of paragraph.sentences) {
    const own = paragraph.quantities.filter(
      ({ start, end, kind }) => kind === "amount" && start >= sentence.start && end <= sentence.end
    );
    for (const [index, whole] of own.entries()) {
      if (!isValue(whole)) continue;
      const parts = partsBehind(own.slice(index), sentence, text);
      if (parts.length >= FEWEST && parts.every(isValue)) judgeList(whole, parts, text, book);
    }
  }
}

function partsBehind(
  [whole, ...behind]: readonly Quantity[],
  sentence: Span,
  text: ReadText
): readonly Quantity[] {
  const [first] = behind;
  if (!whole || !first) return [];
  const lead = text.slice(whole.end, first.start);
  const isBracket = lead.startsWith("(");
  if (lead.length > 30 || (!isBracket && !LEADS.test(lead))) return [];
  const parts: Quantity[] = [first];
  for (const next of behind.slice(1)) {
    const between = text.slice(parts[parts.length - 1]?.end ?? first.end, next.start);
    if (isBracket && CLOSES.test(between)) break;
    if (!(isBracket ? IN_BRACKET : BETWEEN).test(between)) break;
    parts.push(next);
  }
  const after = text.slice(parts[parts.length - 1]?.end ?? first.end, sentence.end);
  return (isBracket ? CLOSES : ENDS).test(after) ? parts : [];
}

function judgeList(
  whole: Quantity,
  parts: readonly Quantity[],
  text: ReadText,
  book: LedgerBook
): void {
  const [all, sum] = [amountOf(whole), parts.map(amountOf).reduce((one, next) => one.plus(next))];
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
  if (!isAll && (parts.length < LIST || !isSlipped(whole, parts, all.minus(sum)))) return;
  book.report(quantities, "contradictsItself", {
    severity: "warning",
    place: { start: whole.start, end: last?.end ?? whole.end },
    message: `后面各项相加是${wordsOf(sum)}，前面写的是${wordsOf(all)}，是否写错？`,
    expected: null,
    cells: [],
  });
}

/** One slip in one of them is all that is wrong. */
function isSlipped(whole: Quantity, parts: readonly Quantity[], rest: Money): boolean {
  const own = (one: Quantity, meant: Money): boolean => {
    const decimals = amountOf(one).decimals;
    return isSlipOf(amountOf(one).toFixed(decimals), meant.toFixed(decimals));
  };
  return (
    own(whole, amountOf(whole).minus(rest)) ||
    parts.some((part) => own(part, amountOf(part).plus(rest)))
  );
}

function amountOf(quantity: Quantity): Money {
  return moneyOf(quantity) ?? Amount.zero("ten-thousand-yuan");
}
