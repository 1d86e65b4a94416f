import { groupBy } from "../../lists/group-by";
import type { ReadText } from "../../narrative/index";
import type { Amount } from "../../money/amount";
import type { LedgerBook } from "../ledger/entry";
import { addedAs, valueOf, type Quantity } from "../reading/quantity";
import type { Paragraph } from "../reading/paragraph";
import { bracketDepths, sentenceFigures } from "../reading/sentence-figures";
import { isOneSlipOff } from "./judge-spread";
import { isExchanged } from "./slip";
import { isTotalOfOthers, type IsValue } from "./judge-totals";

/** A slip in a short number is as likely another number. */
const LEAST_DIGITS = 4;
const PART_OF = /其中|包括/gu;
const DIVIDED = /^[,:(]?其中/u;
const AFTER = 4;
/** Goods, works and services are all there is of procurement. */
const WHOLE_SET = ["货物", "工程", "服务"];

/**
 * 其中 chains: what stands behind 其中 in one unit adds up to the last figure of that unit before it. Where it does not, it
 * may be that not all parts are told; more than the whole is wrong.
 */
export function judgeChains(
  paragraph: Paragraph,
  text: ReadText,
  isValue: IsValue,
  book: LedgerBook
): void {
  const words = text.slice(paragraph.start, paragraph.end);
  // “共计12个，其中…”: a sum of what follows it.
  const isDivided = ({ end }: Quantity): boolean => DIVIDED.test(text.slice(end, end + AFTER));
  const values = paragraph.quantities.filter(
    (quantity) => isValue(quantity) && (isDivided(quantity) || !isTotalOfOthers(text, quantity))
  );
  const starts = [...words.matchAll(PART_OF)].map(({ index }) => paragraph.start + index);
  if (starts.length === 0) return;
  const depthAt = bracketDepths(paragraph, text);
  const byUnit = groupBy(values, addedAs);
  for (const [index, start] of starts.entries()) {
    const isBracketed = words[start - paragraph.start - 1] === "(";
    const stop = words.indexOf(isBracketed ? ")" : "。", start - paragraph.start);
    const stopAt = stop < 0 ? paragraph.end : paragraph.start + stop;
    const end = Math.min(stopAt, starts[index + 1] ?? paragraph.end);
    const isNested = end < stopAt;
    for (const own of byUnit.values()) {
      const before = own.filter((one) => one.end <= start);
      // What a bracket adds that is closed again is not what is divided; what it divides again is no part beside the others.
      const outer = before.filter((one) => depthAt(one.start) <= 0);
      const whole = isBracketed || outer.length === 0 ? lastOf(before) : lastOf(outer);
      const parts = own.filter(
        (one) => one.start > start && one.end <= end && depthAt(one.start) <= depthAt(start)
      );
      const isWholeSet = namesAll(text.slice(start, end), WHOLE_SET);
      // What a sum includes is told in part as often as in whole.
      const isSome = isNested || words.startsWith("包括", start - paragraph.start);
      // “96万元：货物26万元、服务70万元；其中拨款96万元”: of what was told before the parts.
      const from = paragraph.start + words.lastIndexOf("。", start - paragraph.start);
      const earlier =
        parts.length > 0 &&
        before.find((one) => one.start > from && sumOf(parts).equals(valueOf(one)));
      if (whole && parts.length > 0)
        judgeParts(
          earlier || whole,
          parts,
          { isSome, isWholeSet, isOneList: areListed(parts, text) },
          book
        );
    }
  }
}

const PROCURED = /(货物|工程|服务)(?:类|采购)?(?:采购)?(?:项目|预算|支出)?(?:为|共|安排|:)?$/u;
const KIND_LEAD = 14;

/** “政府采购预算6.00万元，货物类4.00万元、服务类2.00万元” without 其中: the kinds add up to what stands before them. */
export function judgeProcurement(
  paragraph: Paragraph,
  text: ReadText,
  isValue: IsValue,
  book: LedgerBook
): void {
  const words = text.slice(paragraph.start, paragraph.end);
  if (!words.includes("采购") && !paragraph.headings.some((one) => one.words.includes("采购")))
    return;
  for (const { sentence, quantities } of sentenceFigures(paragraph)) {
    if (/其中|包括/u.test(text.slice(sentence.start, sentence.end))) continue;
    const own = quantities.filter((one) => isValue(one) && one.kind === "amount");
    const first = own.findIndex((one) => kindOf(one, text) !== null);
    const parts = own.slice(Math.max(0, first)).filter((one) => kindOf(one, text) !== null);
    const whole = own[first - 1];
    if (!whole || parts.length < 2) continue;
    const isSlip = isOneSlipOff(whole, parts);
    const isWholeSet = parts.length === WHOLE_SET.length || isSlip;
    judgeParts(whole, parts, { isSome: false, isWholeSet, isOneList: false }, book);
  }
}

function kindOf({ start }: Quantity, text: ReadText): string | null {
  return PROCURED.exec(text.slice(Math.max(0, start - KIND_LEAD), start))?.[1] ?? null;
}

/** True when one sentence names them all, in whatever order. */
function namesAll(words: string, names: readonly string[]): boolean {
  return words.split("。").some((sentence) => names.every((name) => sentence.includes(name)));
}

/** What is known of the parts of a whole. */
interface PartList {
  /** They may be told in part. */
  readonly isSome: boolean;
  /** They are all there is. */
  readonly isWholeSet: boolean;
  /** Nothing but names stands between them. */
  readonly isOneList: boolean;
}

const LISTED = /^\)?[、和及与][^,;:。%\d、]{1,24}$/u;

function areListed(parts: readonly Quantity[], text: ReadText): boolean {
  return parts.every(({ start }, index) => {
    const before = parts[index - 1];
    return before === undefined || LISTED.test(text.slice(before.end, start));
  });
}

function judgeParts(
  whole: Quantity,
  parts: readonly Quantity[],
  { isSome, isWholeSet, isOneList }: PartList,
  book: LedgerBook
): void {
  const sum = sumOf(parts);
  const all = valueOf(whole);
  if (sum.equals(all) && (parts.length > 1 || !all.isZero)) {
    for (const quantity of [whole, ...parts]) book.settle(quantity, "agreesWithItself");
    return;
  }
  const states = [whole, ...parts].map((one) => book.stateOf(one));
  const isSettled = states.slice(1).every((state) => state === "agrees");
  if (isSome || isSettled || states.includes("differs")) return;
  const isMore = sum.compare(all) > 0;
  // “388.40万元，其中…、…，投向…”: another list of the same goes on behind.
  const isAnother = (at: number): boolean => at > 0 && sumOf(parts.slice(0, at + 1)).equals(all);
  if (isMore && !isOneList && parts.some((_, at) => isAnother(at))) return;
  // “馆藏12860件，其中一级26件”: so few are picked out of many.
  if (!isMore && !isWholeSet && sum.times(2).compare(all) < 0) return;
  const isAll = isWholeSet || (parts.length > 1 && isExchangedSum(whole, parts));
  if (!isMore && !isAll && (parts.length < 2 || whole.kind !== "count")) return;
  const unit = whole.kind === "amount" ? "万元" : whole.unit;
  const [said, stated] = [`${sum.toString()}${unit}`, `${all.toString()}${unit}`];
  const message = isMore
    ? `“其中”各项合计${said}，比${stated}还多，是否写错？`
    : `“其中”各项合计${said}，与${stated}不同，是否有漏写或写错？`;
  book.report([whole, ...parts], "contradictsItself", {
    severity: "warning",
    place: { start: whole.start, end: lastOf(parts)?.end ?? whole.end },
    message,
    expected: null,
    cells: [],
  });
}

/** Two digits exchanged in one part are all that keeps the parts from adding up. */
function isExchangedSum(whole: Quantity, parts: readonly Quantity[]): boolean {
  const rest = valueOf(whole).minus(sumOf(parts));
  return parts.some((part) => {
    const written = valueOf(part);
    const meant = written.plus(rest);
    const decimals = Math.max(written.decimals, meant.decimals);
    const isLong = part.digits.replace(/\D/gu, "").length >= LEAST_DIGITS;
    return isLong && isExchanged(written.toFixed(decimals), meant.toFixed(decimals));
  });
}

function sumOf(parts: readonly Quantity[]): Amount {
  return parts.map(valueOf).reduce((sum, part) => sum.plus(part));
}

function lastOf<V>(values: readonly V[]): V | null {
  return values[values.length - 1] ?? null;
}
