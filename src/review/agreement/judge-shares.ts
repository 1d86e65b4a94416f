import { TOTAL } from "../../budget/block";
import type { Amount } from "../../money/amount";
import { computeShare, judgePercentage } from "../../money/percentage";
import type { LedgerBook } from "../ledger/entry";
import { moneyOf, numberOf, type Quantity } from "../reading/quantity";
import { isSlipOf } from "./slip";
import { currentOf } from "./judge-changes";
import { bareName } from "../subjects/vocabulary";
import { likeIt, matchesOf, wordsOf, type JudgedGroup } from "./judge-values";

type Money = Amount<"ten-thousand-yuan">;
const STEP = "0.01";
/** Decimals of 亿元 that tell 万元 to the cent. */
const LEAST_DECIMALS = 6;
/** Decimals of a percentage as a rule. */
const DECIMALS = 2;
const OF_YEAR = /^本年(?:财政拨款)?(?:收入|支出)(?:合计|总计)?$/u;

/**
 * Judges a share by the wholes that may be meant: the total of the cell's table and the sums the section states.
 * @param named - amounts of what the words name as the whole
 */
export function judgeShare(
  group: JudgedGroup,
  groups: readonly JudgedGroup[],
  index: number,
  named: readonly Money[],
  book: LedgerBook
): void {
  const { share, cell } = group;
  const part = currentOf(group);
  if (!share || !part) return;
  const own = group.whole ? moneyOf(group.whole.quantity) : null;
  const wholes = own ? [own] : wholesOf(group, groups, index);
  const near = own ? [] : [...named, ...nearWholesOf(group, groups.slice(0, index), part)];
  const stated = numberOf(share.quantity);
  const grades = wholes.map((whole) => gradeOf(share.quantity, part, whole));
  const isExact =
    near.some((whole) => gradeOf(share.quantity, part, whole) === "exact") ||
    named.some((whole) => gradeOf(share.quantity, part, whole) === "tail");
  if (isExact || grades.includes("exact") || grades.includes("tail")) {
    if (group.whole) book.settle(group.whole.quantity, "agreesWithItself");
    const isOfCells = cell !== null;
    book.settle(share.quantity, isOfCells ? "agrees" : "agreesWithItself");
    if (group.value) book.settle(group.value.quantity, "agreesWithItself");
    return;
  }
  const meant = own ?? onlyOf(named) ?? wholeOfSiblings(group, groups, [...wholes, ...near]);
  const [whole] = meant ? [meant] : wholes;
  // What is named and has several amounts is not the whole of the table.
  const isOther = meant === null && named.length > 0;
  const isSingle =
    whole !== undefined && !isOther && (meant !== null || wholes.every((one) => one.equals(whole)));
  if (!isSingle) {
    const stated = groups
      .slice(0, index)
      .filter(({ paragraph }) => paragraph === group.paragraph)
      .flatMap(({ value }) => (value && !isShort(value.quantity) ? [value.quantity] : []))
      .flatMap((quantity) => moneyOf(quantity) ?? []);
    doubtShare(share.quantity, [...named, ...stated], part, book);
    return;
  }
  const expected = computeShare(part, whole);
  if (expected === null) return;
  const head = headOfList(group, groups, index);
  if (head) {
    doubtShare(share.quantity, [whole], head, book);
    if (book.stateOf(share.quantity) === null) doubtShare(share.quantity, [whole], part, book);
    return;
  }
  book.report([share.quantity], "contradictsItself", {
    severity: group.isCertain ? "error" : "warning",
    place: share.quantity,
    message: `占比写的是“${stated.toString()}%”，${wordsOf(part)}除以${wordsOf(whole)}计算是${expected}%。`,
    expected: `${expected}%`,
    cells: cell?.fact.cell ? [cell.fact.cell] : [],
  });
}

/** “工资福利支出…，含基本工资…，津贴补贴…，占…%”: the amount that the list divides, of which its last share may be as well. */
function headOfList(
  { share, sentence, value }: JudgedGroup,
  groups: readonly JudgedGroup[],
  index: number
): Money | null {
  const told = groups.slice(0, index).filter((one) => one.sentence === sentence);
  const isNext = groups[index + 1]?.sentence === sentence;
  const [head, ...listed] = told;
  if (!head?.value || !value || !share || isNext || listed.length === 0) return null;
  return told.some((one) => one.share !== null) ? null : moneyOf(head.value.quantity);
}

/** “约1.95亿元”: too few digits to compute with. */
function isShort({ unit, digits }: Quantity): boolean {
  return unit.startsWith("亿") && (digits.split(".")[1]?.length ?? 0) < LEAST_DECIMALS;
}

function onlyOf([first, ...rest]: readonly Money[]): Money | null {
  return first && rest.every((one) => one.equals(first)) ? first : null;
}

/** A share of what the words name or the paragraph states before, written with one slip: nothing else would come so near. */
function doubtShare(
  share: Quantity,
  wholes: readonly Money[],
  part: Money,
  book: LedgerBook
): void {
  for (const whole of wholes) {
    if (whole.isZero || part.compare(whole) > 0) continue;
    if (gradeOf(share, part, whole) !== "error") {
      book.settle(share, "agreesWithItself");
      return;
    }
    const expected = computeShare(part, whole);
    if (expected === null || !isSlipOf(share.digits, expected)) continue;
    book.report([share], "contradictsItself", {
      severity: "warning",
      place: share,
      message: `占比写的是“${share.digits}%”，${wordsOf(part)}除以${wordsOf(whole)}计算是${expected}%，是否写错？`,
      expected: `${expected}%`,
      cells: [],
    });
    return;
  }
}

/** Of several wholes that may be meant, the one of which the other shares of the paragraph are. */
function wholeOfSiblings(
  group: JudgedGroup,
  groups: readonly JudgedGroup[],
  wholes: readonly Money[]
): Money | null {
  const siblings = groups.filter(
    (other) => other !== group && other.paragraph === group.paragraph && other.share !== null
  );
  const fitting = wholes.filter((whole) =>
    siblings.some((other) => {
      const part = currentOf(other);
      return part && other.share ? gradeOf(other.share.quantity, part, whole) !== "error" : false;
    })
  );
  const [first] = fitting;
  return first && fitting.every((one) => one.equals(first)) ? first : null;
}

function gradeOf(share: Quantity, part: Money, whole: Money): "exact" | "tail" | "error" {
  const stated = numberOf(share);
  if (whole.isZero) return stated.isZero ? "exact" : "error";
  if (part.isZero) return stated.isZero ? "exact" : "error";
  const decimals = share.digits.split(".")[1]?.length ?? 0;
  // “占80.3%”, “占80%”: rounded to what is written.
  if (decimals < DECIMALS && part.percentOf(whole, decimals) === stated.toFixed(decimals))
    return "exact";
  return judgePercentage(
    stated.toString(),
    { amount: part, step: STEP },
    { amount: whole, step: STEP }
  );
}

/**
 * Other wholes that may be meant, which may agree and never contradict: the totals of all tables with the same row, this year's
 * without what is left of last year, what was called a whole in brackets, and the sums that the section states.
 */
function nearWholesOf(
  group: JudgedGroup,
  before: readonly JudgedGroup[],
  part: Money
): readonly Money[] {
  const section = group.paragraph.headings[0];
  const stated = before
    .filter(({ paragraph }) => paragraph.headings[0] === section)
    .flatMap(({ whole, value, subject }) => whole ?? (subject.isTotal ? value : null) ?? [])
    .flatMap(({ quantity }) => moneyOf(quantity) ?? []);
  // One wrong total does not make the shares of the right one wrong.
  const meant = before
    .filter(({ paragraph, cell }) => paragraph === group.paragraph && cell?.row === TOTAL)
    .flatMap((other) => currentOf(other) ?? []);
  // “本年收入2263.20万元，…。本年收入中，甲…，占…%”.
  const told = before
    .filter(({ paragraph, value }) => paragraph === group.paragraph && value !== null)
    .flatMap(({ value }) => (value && !isShort(value.quantity) ? [value.quantity] : []))
    .flatMap((quantity) => moneyOf(quantity) ?? []);
  const cells = [...matchesOf(group), ...(group.cell ? likeIt(group.cell, group.candidates) : [])];
  const totals = cells.flatMap(({ of: { block, mainColumn } }) =>
    block.rows
      .filter(({ kind, name }) => kind === "total" || OF_YEAR.test(bareName(name)))
      .map((row) => block.fact(row, mainColumn).amount.to("ten-thousand-yuan").rounded(2))
  );
  return [...stated, ...meant, ...told, ...totals].filter((whole) => part.compare(whole) <= 0);
}

/** The section's own sums first: a share is of what was stated as the whole. */
function wholesOf(
  { cell, paragraph, parent }: JudgedGroup,
  groups: readonly JudgedGroup[],
  index: number
): readonly Money[] {
  const wholes: Money[] = [];
  const own = paragraph.headings[paragraph.headings.length - 1];
  // The total of a table of its own is a part of another's.
  const isPartOfTable = cell !== null && cell.row !== TOTAL;
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = groups[at];
    if (!other || !other.paragraph.headings.some((heading) => heading === own)) break;
    if (other.cell?.row !== TOTAL || other.cell.column !== other.cell.of.mainColumn) continue;
    const amount = other.value ? moneyOf(other.value.quantity) : null;
    // What is unknown by name is part of what the same paragraph states as a whole.
    const isOwn = isPartOfTable
      ? other.cell.of.table.id === cell.of.table.id
      : other.paragraph === paragraph;
    if (amount && isOwn) wholes.push(amount);
  }
  // “采购4860万元，其中面向中小企业3888万元，占80%”.
  const above = parent === null || cell ? null : (groups[parent]?.value?.quantity ?? null);
  const divided = above && moneyOf(above);
  if (divided) wholes.unshift(divided);
  if (isPartOfTable || (cell && cell.column !== cell.of.mainColumn)) {
    const { block, mainColumn } = cell.of;
    wholes.push(block.fact(TOTAL, mainColumn).amount.to("ten-thousand-yuan").rounded(2));
  }
  return wholes;
}
