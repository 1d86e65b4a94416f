import type { Fact } from "../../budget/fact";
import { Amount } from "../../money/amount";
import { computeGrowth, judgePercentage } from "../../money/percentage";
import type { Budget } from "../../budget/budget";
import type { Block } from "../../budget/block";
import type { ReadText } from "../../narrative/index";
import type { Claim } from "../claims/claim";
import type { LedgerBook } from "../ledger/entry";
import { isCoarse, moneyOf, numberOf, roundedLike, type Quantity } from "../reading/quantity";
import type { Candidate } from "../subjects/candidates";
import { isSame, likeIt, placeOf, wordsOf, type JudgedGroup } from "./judge-values";

type Money = Amount<"ten-thousand-yuan">;

/** The column of last year's amounts in tables that have one. */
const LAST_YEAR = "prior";
const SPENT = /执行|决算/u;
/** Words before an amount that tell what it is. */
const LEAD = 12;
const STEP = "0.01";
const DOUBLE_STEP = "0.02";
const COARSE_STEP = "0.1";
const WHOLE = Amount.of("100", "yuan");

/** What the changes of a group start from. */
interface Base {
  readonly current: Money;
  readonly change: Money | null;
  readonly rate: Claim | null;
}

/**
 * Judges change, rate and last year's amount: by last year's workbook or the column of last year where they are there, and by
 * each other.
 */
export function judgeChange(
  group: JudgedGroup,
  prior: Budget | null,
  text: ReadText,
  book: LedgerBook
): void {
  judgeLastYear(group, prior, book);
  // What was spent is no amount of last year's budget.
  const isOfSpending = group.prior !== null && SPENT.test(wordsBefore(group.prior, text));
  const budget = isOfSpending ? null : prior;
  const current = currentOf(group);
  if (!current) return;
  const change = signedChangeOf(group);
  if (change && budget && !judgeByPrior(group, current, change, budget, book)) return;
  if (change && !budget && !judgeByColumn(group, change, text, book)) return;
  judgePriorAmount(group, current, change, book);
  const hasCurrent = group.value !== null || group.isCertain;
  const before = group.prior && hasCurrent ? moneyOf(group.prior.quantity) : null;
  const moved = change ?? (before ? current.minus(before) : null);
  judgeRate(group, { current, change: moved, rate: group.rate }, book);
}

function wordsBefore({ quantity: { start } }: Claim, text: ReadText): string {
  return text.slice(Math.max(0, start - LEAD), start);
}

/** The cell's amount, else the one the text states, else last year's with its change. */
export function currentOf(group: JudgedGroup): Money | null {
  const { cell, value, prior } = group;
  if (cell) return heldBy(cell.fact, group);
  if (value) return moneyOf(value.quantity);
  const [before, change] = [prior ? moneyOf(prior.quantity) : null, signedChangeOf(group)];
  return before && change ? before.plus(change) : null;
}

/** Rounded to what texts in 万元 print; a text in 元 is as exact as its own figure, or as the table. */
function heldBy(fact: Fact, { value, prior, change }: JudgedGroup): Money {
  const held = fact.amount.to("ten-thousand-yuan");
  const isExact = [value, prior, change].some((claim) => claim && isInYuan(claim.quantity));
  if (!isExact) return held.rounded(2);
  const stated = value && isSame(value.quantity, fact) ? moneyOf(value.quantity) : null;
  return stated && stated.decimals > held.decimals ? stated : held;
}

function isInYuan({ kind, unit }: Quantity): boolean {
  return kind === "amount" && unit.startsWith("元");
}

/** The change with its sign; zero where the text says that nothing changed; null where it says nothing. */
export function signedChangeOf({ change, isUnchanged }: JudgedGroup): Money | null {
  const amount = change ? moneyOf(change.quantity) : null;
  if (amount) return change?.direction === -1 ? amount.negated() : amount;
  return isUnchanged ? Amount.zero("ten-thousand-yuan") : null;
}

/** @returns false where last year's workbook contradicts the change */
function judgeByPrior(
  group: JudgedGroup,
  current: Money,
  change: Money,
  prior: Budget,
  book: LedgerBook
): boolean {
  const { cell, change: claim } = group;
  if (!cell || !claim) return true;
  // Several cells with these words hold the value: the one is meant whose change it is.
  const befores = likeIt(cell, group.candidates).flatMap((one) => priorOf(one, prior) ?? []);
  const [before] = befores;
  if (!before) return true;
  if (befores.some((one) => roundedLike(current.minus(one), claim.quantity).equals(change))) {
    book.settle(claim.quantity, "agrees");
    return true;
  }
  if (!group.isCertain) return true;
  const expected = current.minus(before);
  const words = `${expected.isNegative ? "减少" : "增加"}${wordsOf(expected.absolute())}`;
  const written = `${claim.word}${wordsOf(change.absolute())}`;
  const place = { start: claim.quantity.start, end: claim.quantity.end };
  book.report([claim.quantity], "differs", {
    severity: "error",
    place,
    message: `文中写的是“${written}”，${placeOf(cell.fact)}是${wordsOf(current)}，上年是${wordsOf(before)}，应为${words}。`,
    expected: words,
    cells: cell.fact.cell ? [cell.fact.cell] : [],
  });
  return false;
}

/**
 * What a table has beside this year's amounts of last year's budget or of what was spent.
 * @returns false where that column contradicts the change
 */
function judgeByColumn(
  { cell, change: claim, value, subject, isCertain }: JudgedGroup,
  change: Money,
  text: ReadText,
  book: LedgerBook
): boolean {
  const column = cell && cell.column === cell.of.mainColumn ? columnOfLastYear(cell) : null;
  if (!cell || !claim || !column) return true;
  const { fact, isOfSpending } = column;
  const current = cell.fact.amount.to("ten-thousand-yuan").rounded(2);
  const before = fact.amount.to("ten-thousand-yuan").rounded(2);
  const expected = current.minus(before);
  const { quantity, word } = claim;
  if (roundedLike(expected, quantity).equals(change)) {
    book.settle(quantity, "agrees");
    return true;
  }
  const words = text.slice(value?.quantity.end ?? subject.words.start, quantity.start);
  if (!isCertain || SPENT.test(words) !== isOfSpending) return true;
  const meant = `${expected.isNegative ? "减少" : "增加"}${wordsOf(expected.absolute())}`;
  book.report([quantity], "differs", {
    severity: "warning",
    place: quantity,
    message: `文中写的是“${word}${wordsOf(change.absolute())}”，${placeOf(cell.fact)}是${wordsOf(current)}，${placeOf(fact)}是${wordsOf(before)}，应为${meant}，是否写错？`,
    expected: meant,
    cells: [cell.fact.cell, fact.cell].flatMap((one) => one ?? []),
  });
  return false;
}

/** Last year's amount in the row of a cell, and whether it is what was spent. */
function columnOfLastYear({
  of,
  row,
}: Candidate): { readonly fact: Fact; readonly isOfSpending: boolean } | null {
  const caption = of.block.columns.find(({ id }) => id === LAST_YEAR)?.caption;
  if (caption === undefined) return null;
  const fact = of.block.fact(row, LAST_YEAR);
  if (fact.state !== "amount" || fact.isText === true) return null;
  return { fact, isOfSpending: SPENT.test(caption) };
}

/** Last year's amount alone is compared with last year's workbook; without one there is nothing that holds it. */
function judgeLastYear(group: JudgedGroup, prior: Budget | null, book: LedgerBook): void {
  const { prior: claim, change, candidates, cell, isUnchanged } = group;
  const written = claim ? moneyOf(claim.quantity) : null;
  if (!claim || !written || change || isUnchanged) return;
  const befores = prior ? candidates.flatMap((one) => priorOf(one, prior) ?? []) : [];
  const before = cell && prior ? priorOf(cell, prior) : null;
  if (befores.some((one) => one.equals(written))) book.settle(claim.quantity, "agrees");
  else if (!before || candidates.some(({ fact }) => isSame(claim.quantity, fact)))
    book.settle(claim.quantity, "nothingToCompare");
  else
    book.report([claim.quantity], "differs", {
      severity: "error",
      place: claim.quantity,
      message: `上年数写的是“${wordsOf(written)}”，上年工作簿是${wordsOf(before)}。`,
      expected: wordsOf(before),
      cells: [],
    });
}

/** What last year's workbook has in the same cell. */
function priorOf({ of, row, column }: Candidate, prior: Budget): Money | null {
  const blocks: Readonly<Record<string, Block>> | undefined = prior.tables[of.table.id]?.blocks;
  const fact = blocks?.[of.blockId]?.fact(row, column);
  if (fact?.state !== "amount" || fact.isText === true) return null;
  return fact.amount.to("ten-thousand-yuan").rounded(2);
}

/** Last year's amount, this year's and the change are three of which two give the third. */
function judgePriorAmount(
  { prior, value, change: claim, cell }: JudgedGroup,
  current: Money,
  change: Money | null,
  book: LedgerBook
): void {
  const before = prior ? moneyOf(prior.quantity) : null;
  if (!prior || !before || !change || (!value && !cell)) return;
  const quantities = [prior, claim, value].flatMap((one) => (one ? [one.quantity] : []));
  const expected = current.minus(before);
  if (roundedLike(expected, claim?.quantity ?? prior.quantity).equals(change)) {
    for (const quantity of quantities) book.settle(quantity, "agreesWithItself");
    return;
  }
  const words = `${expected.isNegative ? "减少" : "增加"}${wordsOf(expected.absolute())}`;
  const changed = claim?.quantity ?? prior.quantity;
  book.report([prior.quantity, changed], "contradictsItself", {
    severity: "error",
    place: changed,
    message: `本年${wordsOf(current)}、上年${wordsOf(before)}，应为${words}，文中写的增减额是${wordsOf(change)}。`,
    expected: words,
    cells: [],
  });
}

/** Value, change and rate prove each other. */
function judgeRate(group: JudgedGroup, { current, change, rate }: Base, book: LedgerBook): void {
  if (!rate) return;
  if (!change) {
    // Without its amount a rate says nothing that this year's tables hold.
    book.settle(rate.quantity, "nothingToCompare");
    return;
  }
  const before = current.minus(change);
  const claim = group.change;
  const quantities = [claim, rate, group.value, group.prior].flatMap((one) =>
    one ? [one.quantity] : []
  );
  const stated = numberOf(rate.quantity);
  if (isProved(current, before, change, rate)) {
    for (const quantity of quantities) book.settle(quantity, "agreesWithItself");
    return;
  }
  const isRounded = claim !== null && isCoarse(claim.quantity);
  const isTail =
    !before.isZero &&
    isSameWay(change, rate) &&
    judgePercentage(
      stated.toString(),
      { amount: change.absolute(), step: isRounded ? COARSE_STEP : STEP },
      { amount: before.absolute(), step: isRounded ? COARSE_STEP : DOUBLE_STEP }
    ) === "tail";
  if (isTail) return;
  const growth = before.isNegative ? null : computeGrowth(current, before);
  const trend = change.isNegative ? "下降" : "增长";
  const expected = growth === null ? null : `${trend}${growth}%`;
  book.report([rate.quantity, ...(claim ? [claim.quantity] : [])], "contradictsItself", {
    severity: "error",
    place: { start: (claim ?? rate).quantity.start, end: rate.quantity.end },
    message:
      expected === null
        ? `本年${wordsOf(current)}，按所写增减额推算上年是${wordsOf(before)}，与“${rate.word}${stated.toString()}%”不一致。`
        : `文中写的是“${rate.word}${stated.toString()}%”，按${wordsOf(current)}和所写增减额计算应为${expected}。`,
    expected,
    cells: [],
  });
}

function isProved(current: Money, before: Money, change: Money, rate: Claim): boolean {
  const stated = numberOf(rate.quantity);
  if (change.isZero) return stated.isZero;
  if (!isSameWay(change, rate)) return false;
  if (before.isZero) return stated.equals(WHOLE);
  if (before.isNegative) return false;
  const growth = computeGrowth(current, before);
  return growth !== null && isSamePrinted(stated, growth);
}

function isSameWay(change: Money, { direction }: Claim): boolean {
  return change.isZero || direction === null || change.isNegative === (direction === -1);
}

/** Equal in the decimals that the text prints. */
function isSamePrinted(stated: Amount<"yuan">, computed: string): boolean {
  return (
    stated.equals(Amount.of(computed, "yuan").rounded(Math.max(stated.decimals, 0))) ||
    stated.equals(Amount.of(computed, "yuan"))
  );
}
