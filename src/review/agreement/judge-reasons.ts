import type { ReadText } from "../../narrative/index";
import { Amount } from "../../money/amount";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import { moneyOf, type Quantity } from "../reading/quantity";
import { overlaps, type Span } from "../reading/span";
import { signedChangeOf } from "./judge-changes";
import { wordsOf, type JudgedGroup } from "./judge-values";
import { isSlipOf } from "./slip";

type Money = Amount<"ten-thousand-yuan">;

/** Words that a reason for more, or for less, is told with; the looser ones leave a reason open. */
const GROWS = /增加|增长|增多|提高|上涨|上调|上升|新增|增资|新进|新招|扩大/u;
const SHRINKS = /减少|下降|降低|调减|压减|压缩|缩减|核减|取消/u;
const MAY_GROW =
  /增|提|涨|升|高|调整|普调|新|列入|纳入|编入|补|恢复|启动|扩|转|安排|购|追加|多|上年|去年/u;
const MAY_SHRINK =
  /减|降|少|缩|取消|退|调出|无|未|不|没|节|完|结束|剔除|精简|转|离|亡|自然|上年|去年/u;
const SAID = /^(增加|增长|减少|下降|压减|降低)的?(?:主要)?原因(?:是|为|:)+([^。]+)。?$/u;
const DIRECTION = /(增加|增长|提高|上涨|上调|多)|(减少|下降|降低|调减|压减|少)/gu;
const BEFORE = 12;
const LABEL = /(?<![\p{Script=Han}“”])[\p{Script=Han}“”]{4,}$/u;
const LONGEST_LABEL = 8;
/** “2026年预算人数比2025年…”. */
const YEARS = /((?:19|20)\d\d)年[^,。;\d]{0,16}[比较]((?:19|20)\d\d)年/gu;

/** Reasons against what they explain: which way it went, how much it is, and of which years; and against each other. */
export function judgeReasons(
  groups: readonly JudgedGroup[],
  paragraphs: readonly Paragraph[],
  text: ReadText,
  fiscalYear: number | null,
  book: LedgerBook
): void {
  const asked = new Set<string>();
  for (const group of groups) {
    if (!group.reason) continue;
    const words = text.slice(group.reason.start, group.reason.end);
    const change = signedChangeOf(group);
    const messages = change
      ? [doubtDirection(words, change), doubtYears(words, fiscalYear)]
      : [doubtYears(words, fiscalYear)];
    for (const message of messages) {
      // The same words in several places are one question.
      if (message === null || asked.has(words + message)) continue;
      asked.add(words + message);
      report([], group.reason, message, book);
    }
    if (change) judgeSum(group, change, text, book);
  }
  judgeRepeated(groups, text, book);
  for (const paragraph of paragraphs)
    if (paragraph.kind === "prose") doubtSaid(paragraph, text, book);
}

/** A reason with nothing but less for more, or the other way round. */
function doubtDirection(words: string, change: Money): string | null {
  if (change.isZero) return null;
  const [against, mayBe, way] = change.isNegative
    ? [GROWS, MAY_SHRINK, "减少"]
    : [SHRINKS, MAY_GROW, "增加"];
  const said = against.exec(words)?.[0];
  if (said === undefined || mayBe.test(words)) return null;
  return `${way}${wordsOf(change.absolute())}的原因写的是“${said}”，方向是否一致？`;
}

/** “减少的原因是公务活动增加”: a sentence that says itself which way it went. */
function doubtSaid(paragraph: Paragraph, text: ReadText, book: LedgerBook): void {
  for (const { start, end } of paragraph.sentences) {
    const words = text.slice(start, end);
    const [said, way = "", reason = ""] = SAID.exec(words) ?? [];
    if (said === undefined) continue;
    const isLess = SHRINKS.test(way);
    const [against, mayBe] = isLess ? [GROWS, MAY_SHRINK] : [SHRINKS, MAY_GROW];
    const found = against.exec(reason)?.[0];
    const place = { start: end - reason.length, end };
    const isAsked = book.findings.some((one) => overlaps(one.place, place));
    if (found === undefined || mayBe.test(reason) || isAsked) continue;
    const message = `“${way}”的原因写的是“${found}”，方向是否一致？`;
    report([], place, message, book);
  }
}

/** Years that a reason compares are this one and the one before. */
function doubtYears(words: string, fiscalYear: number | null): string | null {
  if (fiscalYear === null) return null;
  for (const [said, current, prior] of words.matchAll(YEARS))
    if (Number(current) !== fiscalYear || Number(prior) !== fiscalYear - 1)
      return `原因比较的是“${said}”，应为${String(fiscalYear)}年与${String(fiscalYear - 1)}年，是否写错？`;
  return null;
}

/** Amounts of a reason that make up the change they explain, or would but for one slip. */
function judgeSum(
  { reasons, change: claim }: JudgedGroup,
  change: Money,
  text: ReadText,
  book: LedgerBook
): void {
  const amounts = reasons.map(({ quantity }) => quantity).filter(({ kind }) => kind === "amount");
  const [first] = amounts;
  const last = amounts[amounts.length - 1];
  if (!first || !last || !claim) return;
  const sum = Amount.sum(
    amounts.map((quantity) => signedOf(quantity, change, text)),
    "ten-thousand-yuan"
  );
  if (sum.equals(change)) {
    for (const quantity of [...amounts, claim.quantity]) book.settle(quantity, "agreesWithItself");
    return;
  }
  const turned = turnedIn(amounts, sum, change, text);
  if (turned) {
    const message = `这里写的${turned.isLess ? "减少" : "增加"}${wordsOf(turned.amount)}，方向反过来才与所说明的增减${wordsOf(change.absolute())}相符，是否写错？`;
    report(amounts, turned.quantity, message, book);
    return;
  }
  const [written, meant] = [sum, change].map((amount) => amount.absolute().toFixed(2));
  const isSlipped = isSlipOf(written ?? "", meant ?? "");
  if (!isSlipped && !hasSlip(amounts, change.minus(sum), change, text)) return;
  const message = `原因里的金额合计是${wordsOf(sum.absolute())}，所说明的增减是${wordsOf(change.absolute())}，是否写错？`;
  report(amounts, { start: first.start, end: last.end }, message, book);
}

/** One of several amounts that goes the other way than it is said to: turned, they make up the change to the last digit. */
function turnedIn(
  amounts: readonly Quantity[],
  sum: Money,
  change: Money,
  text: ReadText
): { readonly quantity: Quantity; readonly amount: Money; readonly isLess: boolean } | null {
  if (amounts.length < 2) return null;
  for (const quantity of amounts) {
    const own = signedOf(quantity, change, text);
    if (own.isZero || !sum.minus(own).minus(own).equals(change)) continue;
    return { quantity, amount: own.absolute(), isLess: own.isNegative };
  }
  return null;
}

/** Several amounts that would make up the change but for one slip in one of them. */
function hasSlip(amounts: readonly Quantity[], gap: Money, change: Money, text: ReadText): boolean {
  if (amounts.length < 2) return false;
  return amounts.some((quantity) => {
    const own = signedOf(quantity, change, text);
    const meant = own.plus(gap);
    if (own.isNegative !== meant.isNegative) return false;
    return isSlipOf(own.absolute().toFixed(2), meant.absolute().toFixed(2));
  });
}

/** Which way an amount of a reason goes; without a word it goes the way of what it explains. */
function signedOf(quantity: Quantity, change: Money, text: ReadText): Money {
  const amount = moneyOf(quantity) ?? Amount.zero("ten-thousand-yuan");
  const before = text.slice(Math.max(0, quantity.start - BEFORE), quantity.start);
  const clause = before.slice(
    Math.max(...[",", "。", ";", "、"].map((stop) => before.lastIndexOf(stop))) + 1
  );
  const last = [...clause.matchAll(DIRECTION)].pop();
  const isLess = last ? last[2] !== undefined : change.isNegative;
  return isLess ? amount.negated() : amount;
}

/** The same thing told in several reasons: an amount that differs from the others by one slip. */
function judgeRepeated(groups: readonly JudgedGroup[], text: ReadText, book: LedgerBook): void {
  const told = groups.flatMap(({ reasons }) =>
    reasons.flatMap(({ quantity }) => {
      const before = text.slice(Math.max(0, quantity.start - BEFORE), quantity.start);
      const label = LABEL.exec(before)?.[0].slice(-LONGEST_LABEL);
      return label === undefined || quantity.kind !== "amount" ? [] : [{ quantity, label }];
    })
  );
  for (const { quantity, label } of told) {
    const same = told.filter((other) => other.label === label);
    const other = same.find((one) => isSlipOf(quantity.digits, one.quantity.digits))?.quantity;
    const count = (digits: string): number =>
      same.filter((one) => one.quantity.digits === digits).length;
    if (!other || count(other.digits) < count(quantity.digits)) continue;
    if (count(other.digits) === count(quantity.digits) && other.start > quantity.start) continue;
    const message = `这里的原因写的是${quantity.digits}${quantity.unit}，别处的原因写的是${other.digits}${other.unit}，是否写错？`;
    report([quantity], quantity, message, book);
  }
}

function report(
  quantities: readonly Quantity[],
  { start, end }: Span,
  message: string,
  book: LedgerBook
): void {
  const place = { start, end };
  const finding = { severity: "warning", place, message, expected: null, cells: [] } as const;
  book.report(quantities, "contradictsItself", finding);
}
