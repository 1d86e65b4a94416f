import { TOTAL } from "../../budget/block";
import { groupBy } from "../../lists/group-by";
import { Amount } from "../../money/amount";
import type { LedgerBook } from "../ledger/entry";
import { sectionHeading } from "../reading/paragraph";
import { moneyOf, roundedLike } from "../reading/quantity";
import { currentOf, signedChangeOf } from "./judge-changes";
import { matchesOf, wordsOf, type JudgedGroup } from "./judge-values";

type Money = Amount<"ten-thousand-yuan">;

/** Half a step for each figure of a sum. */
const HALF_STEP = "0.005";
const FEWEST = 2;

/** The parts of one whole in one section, each with its change. */
interface ChangeList {
  readonly groups: readonly JudgedGroup[];
  readonly values: Money;
  readonly changes: Money;
  readonly context: string;
}

/**
 * Changes of the parts of a whole add up to the change of the whole; and where two sections divide the same money in two
 * ways, as income and as expenditure, both sums of changes are the same.
 */
export function judgeChangeSums(groups: readonly JudgedGroup[], book: LedgerBook): void {
  const lists = listsOf(groups);
  for (const list of lists) judgeByTotal(list, groups, book);
  for (const [index, list] of lists.entries())
    for (const other of lists.slice(index + 1)) judgeTogether(list, other, groups, book);
  judgeParts(groups, book);
  judgeWholes(groups, book);
  // What is known to be a change of a cell, and neither last year's workbook nor a rate nor a sum can prove.
  for (const { change, cell } of groups)
    if (change && cell) book.settle(change.quantity, "nothingToCompare");
}

function listsOf(groups: readonly JudgedGroup[]): readonly ChangeList[] {
  const parts = new Set(
    groups.filter((group) => !isWhole(group) && currentOf(group) && signedChangeOf(group))
  );
  const bySection = groupBy(parts, ({ paragraph }) => sectionHeading(paragraph)?.start);
  // “（三）公车3.60万元，…。其中：运行费3.60万元，…”: what divides a part again is no part beside it.
  const isDivided = ({ parent }: JudgedGroup): boolean => {
    const whole = parent === null ? undefined : groups[parent];
    return whole !== undefined && parts.has(whole);
  };
  return [...bySection.values()]
    .map((own) => own.filter((group) => !isDivided(group)))
    .filter((own) => own.length >= FEWEST)
    .map((own) => ({
      groups: own,
      values: sumOf(own, currentOf),
      changes: sumOf(own, signedChangeOf),
      context: own[0] ? contextOf(own[0]) : "",
    }));
}

function contextOf({ subject }: JudgedGroup): string {
  return [...subject.context].sort().join();
}

/** The whole of a table: its own change is what the parts must add up to. */
function isWhole({ cell }: JudgedGroup): boolean {
  return cell?.row === TOTAL && cell.column === cell.of.mainColumn;
}

function judgeByTotal(list: ChangeList, groups: readonly JudgedGroup[], book: LedgerBook): void {
  const whole = groups.find(
    (group) =>
      isWhole(group) &&
      group.change !== null &&
      currentOf(group)?.equals(list.values) === true &&
      (contextOf(group) === list.context || isSameMoney(contextOf(group), list.context))
  );
  const change = whole ? signedChangeOf(whole) : null;
  if (!whole?.change || !change || book.stateOf(whole.change.quantity) === "differs") return;
  const gap = list.changes.minus(change);
  if (gap.isZero) {
    settle([...list.groups, whole], book);
    return;
  }
  // What last year's tables prove of each leaves the rest to what is no longer there this year.
  if (isTail(gap, list.groups.length) || isProven([...list.groups, whole], book)) return;
  const others = groups.filter((group) => group !== whole && !list.groups.includes(group));
  if (isStated(gap, others)) return;
  const message = `各项增减相加是${wordsOf(list.changes)}，合计的增减是${wordsOf(change)}，相差${wordsOf(gap.absolute())}，请核对各项增减。`;
  report(list, message, wordsOf(change), "error", book);
}

function isProven(groups: readonly JudgedGroup[], book: LedgerBook): boolean {
  return groups.every(({ change }) => change && book.stateOf(change.quantity) === "agrees");
}

/** “2025年另有上年结转5.73万元”: what is there no more is told elsewhere. */
function isStated(gap: Money, others: readonly JudgedGroup[]): boolean {
  const gone = gap.absolute();
  return others
    .flatMap(({ value, prior, change }) => [value, prior, change])
    .some((claim) => claim !== null && moneyOf(claim.quantity)?.equals(gone) === true);
}

/** “单位资金本年未安排（上年0.50万元）”: a source that only last year had is in one of two lists of changes. */
function isGone(gap: Money, groups: readonly JudgedGroup[]): boolean {
  return groups.some(
    ({ prior, value, cell }) =>
      prior !== null &&
      moneyOf(prior.quantity)?.equals(gap.absolute()) === true &&
      (value ? moneyOf(value.quantity) : cell?.fact.amount)?.isZero !== false
  );
}

/** Income and expenditure of the same money, or the same money told twice. */
function judgeTogether(
  one: ChangeList,
  other: ChangeList,
  groups: readonly JudgedGroup[],
  book: LedgerBook
): void {
  if (!one.values.equals(other.values) || !isSameMoney(one.context, other.context)) return;
  const gap = one.changes.minus(other.changes);
  if (gap.isZero) {
    settle([...one.groups, ...other.groups], book);
    return;
  }
  if (isTail(gap, one.groups.length + other.groups.length)) return;
  if (isGone(gap, groups)) return;
  const message = `这里各项增减相加是${wordsOf(other.changes)}，前面同一笔资金的各项增减相加是${wordsOf(one.changes)}，相差${wordsOf(gap.absolute())}，是否写错？`;
  report(other, message, null, "warning", book);
}

/** “减少…，其中甲增加…，乙减少…”: the changes of all there is of a whole add up to its own. */
function judgeParts(groups: readonly JudgedGroup[], book: LedgerBook): void {
  const byParent = groupBy(groups, ({ parent }) => parent);
  for (const [index, whole] of groups.entries()) {
    const change = signedChangeOf(whole);
    const parts = (byParent.get(index) ?? []).filter(
      (part) =>
        part.paragraph === whole.paragraph &&
        part.sentence.start >= whole.sentence.start &&
        signedChangeOf(part) !== null
    );
    if (!whole.change || !change || parts.length < FEWEST) continue;
    const sum = sumOf(parts, signedChangeOf);
    if (sum.equals(change)) {
      settle([whole, ...parts], book);
      continue;
    }
    const isAll = parts.every(currentOf) && mayBe(whole, sumOf(parts, currentOf));
    const isTold = [whole, ...parts].some(
      (one) => one.change && book.stateOf(one.change.quantity) === "contradictsItself"
    );
    if (!isAll || isTold || isTail(sum.minus(change), parts.length)) continue;
    const list = { groups: [whole, ...parts], values: sum, changes: sum, context: "" };
    const message = `“其中”各项增减相加是${wordsOf(sum)}，合计的增减是${wordsOf(change)}，是否写错？`;
    report(list, message, null, "warning", book);
  }
}

/** The words of a group may name a cell with this amount. */
function mayBe({ candidates }: JudgedGroup, amount: Money): boolean {
  return candidates.some(({ fact }) =>
    fact.amount.to("ten-thousand-yuan").rounded(2).equals(amount)
  );
}

/** All income and all expenditure of the same money are the same, in both years: so are their changes. */
function judgeWholes(groups: readonly JudgedGroup[], book: LedgerBook): void {
  // What last year's workbook proves is no matter of the other side.
  const wholes = groups.filter(
    (group) =>
      group.change &&
      book.stateOf(group.change.quantity) !== "agrees" &&
      isWhole(group) &&
      (group.value ? matchesOf(group).length > 0 : group.subject.scope.size > 0)
  );
  for (const [index, one] of wholes.entries())
    for (const other of wholes.slice(index + 1)) {
      if (moneyNamed(one) !== moneyNamed(other)) continue;
      const [left, right] = [signedChangeOf(one), signedChangeOf(other)];
      const [claim, before] = [other.change, one.change];
      if (!left || !right || !claim || !before || !isSameAmount(one, other)) continue;
      const isSame =
        roundedLike(left, claim.quantity).equals(right) ||
        roundedLike(right, before.quantity).equals(left);
      if (isSame) {
        settle([one, other], book);
        continue;
      }
      if (isTail(left.minus(right), 1)) continue;
      book.report([before.quantity, claim.quantity], "contradictsItself", {
        severity: "warning",
        place: { start: claim.quantity.start, end: claim.quantity.end },
        message: `这里写的是${claim.word}${wordsOf(right.absolute())}，前面同一笔资金写的是${before.word}${wordsOf(left.absolute())}，收支两边的增减应当相同，是否写错？`,
        expected: null,
        cells: [],
      });
    }
}

function isSameAmount(one: JudgedGroup, other: JudgedGroup): boolean {
  const [left, right] = [currentOf(one), currentOf(other)];
  return left !== null && right !== null && left.equals(right);
}

/** Whose money the words themselves name, whichever side. */
function moneyNamed({ subject: { scope } }: JudgedGroup): string {
  return [...scope]
    .filter((name) => name !== "revenue" && name !== "expenditure")
    .sort()
    .join();
}

function isSameMoney(one: string, other: string): boolean {
  const fund = (context: string): string => context.replace(/revenue|expenditure|,/gu, "");
  return one !== "" && other !== "" && fund(one) === fund(other);
}

function report(
  { groups }: ChangeList,
  message: string,
  expected: string | null,
  severity: "error" | "warning",
  book: LedgerBook
): void {
  const quantities = groups.flatMap(({ change }) => (change ? [change.quantity] : []));
  const [first, last] = [quantities[0], quantities[quantities.length - 1]];
  if (!first || !last) return;
  const place = { start: first.start, end: last.end };
  book.report(quantities, "contradictsItself", { severity, place, message, expected, cells: [] });
}

function settle(groups: readonly JudgedGroup[], book: LedgerBook): void {
  for (const { change } of groups) if (change) book.settle(change.quantity, "agreesWithItself");
}

function isTail(gap: Money, count: number): boolean {
  const bound = Amount.of(HALF_STEP, "ten-thousand-yuan").times(count + 1);
  return gap.absolute().compare(bound) <= 0;
}

function sumOf(
  groups: readonly JudgedGroup[],
  amountOf: (group: JudgedGroup) => Money | null
): Money {
  const amounts = groups.flatMap((group) => amountOf(group) ?? []);
  return Amount.sum(amounts, "ten-thousand-yuan");
}
