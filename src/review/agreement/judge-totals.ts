import { Amount } from "../../money/amount";
import { judgeFooting, type SignedShown } from "../../money/judgement";
import { shownAsWritten } from "../../budget/shown-amount";
import type { ReadText } from "../../narrative/index";
import { fromChineseOrdinal } from "../../text/chinese-ordinal";
import type { LedgerBook } from "../ledger/entry";
import { addedAs, isCoarse, valueOf, type Quantity } from "../reading/quantity";
import type { Heading, Paragraph } from "../reading/paragraph";
import { bracketDepths } from "../reading/sentence-figures";
import { isSlipOf } from "./slip";

/** “三项合计”, “以上四类支出共计”, “两者之和为”, “小计”: what stands before adds up to the figure behind. */
const TOTAL =
  /(?:([二两三四五六七八九十]{1,2}|\d{1,2})个?(?:项|类|者|块|笔|部分|方面|项目)[^,。;:\d]{0,8}?)?(?:合计|共计|总计|累计|小计|总共|汇总后?|相加|加起来|之和|可用(?:资金|财力)|(?<=[项类者块笔分面目])共)(?:金额|支出|收入|资金|预算)?(?:安排|为|是|达)?:?$/u;
/** “以上三项即残疾人康复1260万元”. */
const NAMED =
  /(?:以上|上述|前述)([二两三四五六七八九十]{1,2}|\d{1,2})个?(?:项|类|者|笔|部分)(?:即|为|就是)[^,。;:\d]{2,16}$/u;
/** “共5项，合计…”: so many lines below. */
const LINES = /([二两三四五六七八九十]{1,2}|\d{1,2})个?(?:项目|项|类|笔|部分)[^。;\d]{0,12}$/u;
const LEAD = 24;
/** More parts than these are told in a table. */
const MOST = 30;
/** A slip in a short number is as likely another number. */
const LEAST_DIGITS = 4;
/** So many parts of one sentence are a list. */
const FEWEST_IN_LIST = 3;

/** Quantities that a sum may be made of: values and counts, nothing inside a reason or about another year. */
export type IsValue = (quantity: Quantity) => boolean;

/** An amount or a count that may be a part, and the sentence or list line it was told in. */
interface Part {
  readonly quantity: Quantity;
  readonly paragraph: Paragraph;
  readonly sentence: number;
  /** What a bracket divides again is a part beside the others only where these stand in brackets as well. */
  readonly isInBracket: boolean;
}

/** True for a figure that the words before it call the sum of others. */
export function isTotalOfOthers(text: ReadText, { start }: Quantity): boolean {
  return totalAt(text, start) !== null;
}

function totalAt(text: ReadText, start: number): RegExpExecArray | null {
  const words = text.slice(Math.max(0, start - LEAD), start);
  return TOTAL.exec(words) ?? NAMED.exec(words);
}

/**
 * Sums that prose tells behind their parts, in one sentence or below the lines of a list: those that are right agree with the
 * text itself; where it is said how many they are, or one slip would make them right, others are asked about.
 */
export function judgeTotals(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  isValue: IsValue,
  book: LedgerBook
): void {
  let parts: Part[] = [];
  let leads: Part[] = [];
  let under: Heading | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const own = paragraph.headings[paragraph.headings.length - 1];
    if (own !== under || paragraph.kind === "row") parts = [];
    if (own && under && own.depth < under.depth) leads = [];
    under = own;
    if (paragraph.kind !== "prose") continue;
    const depthAt = bracketDepths(paragraph, text);
    for (const quantity of paragraph.quantities.filter(isValue)) {
      const sentence = paragraph.sentences.findIndex(({ end }) => quantity.end <= end);
      const found = totalAt(text, quantity.start);
      const total = {
        quantity,
        paragraph,
        sentence,
        isInBracket: depthAt(quantity.start) > 0,
      };
      const count = toCount(found?.[1]);
      const taken = found ? judgeTotal(total, parts, count, book) : 0;
      if (found && count !== null && book.stateOf(quantity) === null)
        judgeAbove(total, leads.slice(-count), count, book);
      if (found && book.stateOf(quantity) !== "agreesWithItself")
        judgeBelow(total, paragraphs.slice(index + 1), text, isValue, book);
      if (quantity.kind === "amount" && !leads.some((lead) => isUnder(lead, own)))
        leads.push(total);
      parts = [...parts.slice(Math.max(0, parts.length - MOST), parts.length - taken), total];
    }
  }
}

function isUnder({ paragraph: { headings } }: Part, heading: Heading | undefined): boolean {
  return headings[headings.length - 1] === heading;
}

/** “上述三项合计”: the first figures of as many subsections above. */
function judgeAbove(total: Part, leads: readonly Part[], count: number, book: LedgerBook): void {
  if (leads.length < count || count < 2 || leads.includes(total)) return;
  if (isSum(total.quantity, leads))
    for (const { quantity } of [total, ...leads]) book.settle(quantity, "agreesWithItself");
  else if (isSlippedSum(total.quantity, leads)) report(total, leads, book);
}

/** “共5项，合计268.30万元。” above as many lines, each of which tells its amount first. */
function judgeBelow(
  total: Part,
  below: readonly Paragraph[],
  text: ReadText,
  isValue: IsValue,
  book: LedgerBook
): void {
  const { start } = total.quantity;
  const lead = text.slice(Math.max(total.paragraph.start, start - LEAD), start);
  const count = toCount(LINES.exec(lead)?.[1]);
  if (count === null || count < FEWEST_IN_LIST) return;
  const told = below.slice(0, count).flatMap((paragraph): Part[] => {
    const quantity = paragraph.quantities.find((one) => one.kind === "amount" && isValue(one));
    const isLine = paragraph.kind === "prose" && quantity !== undefined;
    return isLine ? [{ quantity, paragraph, sentence: 0, isInBracket: false }] : [];
  });
  if (told.length < count) return;
  if (isSum(total.quantity, told)) {
    const lines = total.paragraph.quantities.filter(
      ({ kind, digits, end }) => kind === "count" && digits === String(count) && end <= start
    );
    for (const quantity of [...lines, total.quantity, ...told.map((one) => one.quantity)])
      book.settle(quantity, "agreesWithItself");
  } else if (isSlippedSum(total.quantity, told) || hasSlippedPart(total, told))
    report(total, told, book);
}

function toCount(words: string | undefined): number | null {
  if (words === undefined) return null;
  return words === "两" ? 2 : /^\d/u.test(words) ? Number(words) : fromChineseOrdinal(words);
}

/** @returns how many of the parts are in the total */
function judgeTotal(
  total: Part,
  before: readonly Part[],
  count: number | null,
  book: LedgerBook
): number {
  const alike = before.filter(({ quantity }) => addedAs(quantity) === addedAs(total.quantity));
  const outer = total.isInBracket ? alike : alike.filter((part) => !part.isInBracket);
  const isOuter = sumSizes(outer).some((size) => isSum(total.quantity, outer.slice(-size)));
  const parts = isOuter ? outer : alike;
  const sizes = sumSizes(parts);
  const fitting = sizes.filter((size) => isSum(total.quantity, parts.slice(-size)));
  const size = fitting.find((one) => one === count) ?? fitting[0];
  if (size !== undefined) {
    for (const { quantity } of [total, ...parts.slice(-size)])
      book.settle(quantity, "agreesWithItself");
    return before.length - before.indexOf(parts[parts.length - size] as Part);
  }
  if (parts.some(({ quantity }) => book.stateOf(quantity) === "differs")) return 0;
  if (book.stateOf(total.quantity) === "differs") return 0;
  const meant =
    count === null
      ? (slipped(total, parts, sizes) ?? withSlippedPart(total, parts))
      : counted(total, parts, count);
  if (meant !== null) report(total, meant, book);
  return 0;
}

/** Two parts, three, …, all of them. */
function sumSizes(parts: readonly Part[]): readonly number[] {
  return Array.from({ length: Math.max(0, parts.length - 1) }, (_, at) => at + 2);
}

/** As many parts as are said, all told in the same way: in the sentence of the total, or a line each. */
function counted(total: Part, parts: readonly Part[], count: number): readonly Part[] | null {
  const told = parts.slice(-count);
  if (count < 2 || told.length < count) return null;
  const [before] = parts.slice(-count - 1, -count);
  const isOwn = (part: Part): boolean =>
    part.paragraph === total.paragraph && part.sentence === total.sentence;
  if (areLines([...told, total])) return told;
  // “20.50万元，其中…，四项合计…”: what is told before the parts is their sum as well.
  const isAlone = !before || !isOwn(before) || isSum(before.quantity, told);
  return told.every(isOwn) && isAlone ? told : null;
}

/** Each in a paragraph of its own. */
function areLines(parts: readonly Part[]): boolean {
  return new Set(parts.map(({ paragraph }) => paragraph)).size === parts.length;
}

/** Parts of the same sentence of which the total is the sum but for a slip in it. */
function slipped(
  total: Part,
  parts: readonly Part[],
  sizes: readonly number[]
): readonly Part[] | null {
  const near = sizes
    .map((size) => parts.slice(-size))
    .filter(
      (some) =>
        some.every(({ paragraph }) => paragraph === total.paragraph) || areLines([...some, total])
    )
    .filter((some) => isLong(total.quantity) && isSlippedSum(total.quantity, some));
  return near[0] ?? null;
}

/** All that the sentence tells before the total, where one slip in one of them is all that is wrong. */
function withSlippedPart(total: Part, parts: readonly Part[]): readonly Part[] | null {
  const own = parts.filter(
    ({ paragraph, sentence }) => paragraph === total.paragraph && sentence === total.sentence
  );
  const isList =
    own.length >= FEWEST_IN_LIST && own.every(({ quantity }) => quantity.kind === "amount");
  return isList && hasSlippedPart(total, own) ? own : null;
}

function hasSlippedPart(total: Part, parts: readonly Part[]): boolean {
  const rest = valueOf(total.quantity).minus(sumOf(parts));
  return parts.some(({ quantity }) => {
    const written = valueOf(quantity);
    const meant = written.plus(rest).toFixed(written.decimals);
    return isLong(quantity) && isSlipOf(written.toFixed(written.decimals), meant);
  });
}

function isLong({ digits }: Quantity): boolean {
  return digits.replace(/\D/gu, "").length >= LEAST_DIGITS;
}

/** One slip off the sum, rounding allowed for. */
function isSlippedSum(total: Quantity, parts: readonly Part[]): boolean {
  const { digits } = total;
  const decimals = digits.split(".")[1]?.length ?? 0;
  const sum = inUnitOf(total, sumOf(parts));
  return tailsOf(parts.length, decimals).some((tail) =>
    isSlipOf(digits, sum.plus(Amount.of(tail, sum.measure)).toFixed(decimals))
  );
}

/** What rounding may take from or add to a sum of so many parts: “0.01”, “-0.01”, …, nothing first. */
function tailsOf(parts: number, decimals: number): readonly string[] {
  const steps = Math.floor((parts + 1) / 2);
  return Array.from({ length: 2 * steps + 1 }, (_, at) => {
    const step = at % 2 === 0 ? at / 2 : -(at + 1) / 2;
    return `${step}e-${decimals}`;
  });
}

function report({ quantity }: Part, parts: readonly Part[], book: LedgerBook): void {
  const sum = inUnitOf(quantity, sumOf(parts)).toString();
  const [first] = parts;
  book.report([quantity], "contradictsItself", {
    severity: "warning",
    place: { start: first?.quantity.start ?? quantity.start, end: quantity.end },
    message: `前面 ${parts.length} 项相加是${sum}${quantity.unit}，合计写的是${quantity.digits}${quantity.unit}，是否写错？`,
    expected: `${sum}${quantity.unit}`,
    cells: [],
  });
}

/** Rounding allowed for: every amount is within half of its last step. */
function isSum(total: Quantity, parts: readonly Part[]): boolean {
  const shown = (quantity: Quantity): SignedShown => {
    const amount = valueOf(quantity);
    return { amount, step: stepOf(quantity) ?? shownAsWritten(amount).step, sign: 1 };
  };
  return (
    judgeFooting(
      shown(total),
      parts.map(({ quantity }) => shown(quantity))
    ).grade !== "error"
  );
}

/** Half of the last digit of “1.33亿元” is much, and “852.6万元” is rounded; null for figures written in full. */
function stepOf(quantity: Quantity): string | null {
  if (isCoarse(quantity)) return "0.1";
  if (!quantity.unit.startsWith("亿")) return null;
  const decimals = quantity.digits.split(".")[1]?.length ?? 0;
  return Amount.of(`1e-${decimals}`, "ten-thousand-yuan").times(10_000).toString();
}

function sumOf(parts: readonly Part[]): Amount {
  return parts.map(({ quantity }) => valueOf(quantity)).reduce((sum, part) => sum.plus(part));
}

function inUnitOf({ kind, unit }: Quantity, amount: Amount): Amount {
  if (kind !== "amount" || unit.startsWith("万")) return amount;
  return unit.startsWith("亿") ? amount.times("0.0001") : amount.to("yuan");
}
