import type { Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { moneyOf, type Quantity } from "../reading/quantity";
import type { Candidate } from "../subjects/candidates";
import { particularsOf } from "../subjects/scope";
import { CERTAIN_NAME, isSame, isTruncated, placeOf, shownOf, wordsOf } from "./judge-values";
import type { JudgedGroup } from "./judge-values";

/** Cells beyond these are counted. */
const SHOWN = 4;
/** A short name of an economic classification is also one of what a project buys: 办公费, 差旅费. */
const SHORTEST_NAME = 5;
const FUNCTION = /^2/u;
/** Words of other money than this year's budget. */
const OTHER_MONEY =
  /上年|去年|上一年|结转|结余|追加|调整|决算|执行|平均|每[人月年个]|属于?(?!事业)|列支/u;
const YEAR = /(?:19|20)\d\d(?=年)/gu;
/** A paragraph that is an item of the outline itself stands under no heading of the item before it. */
const OWN_ITEM = /^[一二三四五六七八九十]{1,3}[、.]/u;

/**
 * A number whose name stands in several tables with different amounts and that none of them has: which cell is meant is open, but
 * it is wrong in each. Only for whole names whose words point nowhere else.
 * @param plain - the groups to judge, none of them a field of a project
 */
export function judgeSeveral(
  plain: readonly JudgedGroup[],
  groups: readonly JudgedGroup[],
  { text, budget, book }: { text: ReadText; budget: Budget; book: LedgerBook }
): void {
  for (const group of plain) {
    const quantity = group.value?.quantity;
    if (!quantity || group.cell || book.stateOf(quantity) !== null) continue;
    const named = group.candidates.filter(({ name }) => name >= CERTAIN_NAME);
    const words = text.slice(group.subject.words.start, group.subject.words.end);
    const isMeant =
      isWhole(group, words) &&
      isOfThisBudget(words, budget.fiscalYear) &&
      !isOfOther(group, groups) &&
      isCovered(group, named, text);
    if (isMeant && !isAnywhere(quantity, group, named)) report(group, quantity, named, words, book);
  }
}

/** All that is said is a name of the tables, and one that only they use. */
function isWhole({ subject, candidates }: JudgedGroup, words: string): boolean {
  if (subject.hasMore || !subject.isPlain) return false;
  if (!candidates.some(({ name }) => name === 1)) return false;
  const [first] = subject.rows;
  if (!first) return subject.column !== null && subject.under.length === 0;
  const { code, name, project } = first.row;
  if (project !== null) return false;
  if (code === null) return name.length >= SHORTEST_NAME;
  return words.includes(code) || FUNCTION.test(code) || name.length >= SHORTEST_NAME;
}

function isOfThisBudget(words: string, fiscalYear: number | null): boolean {
  const years = words.match(YEAR) ?? [];
  return !OTHER_MONEY.test(words) && years.every((year) => year === String(fiscalYear));
}

/** A part of what was not understood, or told of a project, may be any money. */
function isOfOther(group: JudgedGroup, groups: readonly JudgedGroup[]): boolean {
  const parent = group.parent === null ? null : groups[group.parent];
  if (parent && parent.cell === null) return true;
  return groups.some(
    (other) =>
      other.paragraph === group.paragraph &&
      other.sentence.start <= group.sentence.start &&
      other.subject.rows.some(({ row }) => row.project !== null)
  );
}

/** What the words and the headings name in particular is in the title of a table that has the name. */
function isCovered(
  { subject, paragraph }: JudgedGroup,
  named: readonly Candidate[],
  text: ReadText
): boolean {
  const isOwnItem = OWN_ITEM.test(text.slice(paragraph.start, paragraph.end));
  const said = [
    ...particularsOf(subject.scope),
    ...(isOwnItem ? [] : particularsOf(subject.context)),
  ];
  return said.every((name) => named.some(({ of }) => of.scope.has(name)));
}

/** Whether any cell that may be meant has it: another column of the row, two together, or all the rows of that name together. */
function isAnywhere(quantity: Quantity, group: JudgedGroup, named: readonly Candidate[]): boolean {
  if (named.some(({ fact }) => fact.state === "unreadable")) return true;
  const rows = group.subject.rows.flatMap(({ of: { block }, row }) =>
    block.columns.map(({ id }) => block.fact(row, id))
  );
  const facts = [...group.candidates.map(({ fact }) => fact), ...rows];
  if (facts.some((fact) => isSame(quantity, fact) || isTruncated(quantity, fact))) return true;
  return [...sumsOf(named), ...pairsOf(group)].some((fact) => isSame(quantity, fact));
}

/** “财政拨款支出823.34万元”: what two kinds of money come to in one row, e.g. this year's and what is left of last year. */
function pairsOf({ subject }: JudgedGroup): readonly Pick<Fact, "amount">[] {
  return subject.rows.flatMap(({ of: { block, mainColumn }, row }) => {
    const parts = block.columns
      .filter(({ id }) => id !== mainColumn)
      .map(({ id }) => block.fact(row, id))
      .filter(({ amount, state }) => state === "amount" && !amount.isZero);
    return parts.flatMap((one, at) =>
      parts.slice(at + 1).map((other) => ({ amount: one.amount.plus(other.amount) }))
    );
  });
}

/** What the rows of one name have together in each table that has several. */
function sumsOf(named: readonly Candidate[]): readonly Pick<Fact, "amount">[] {
  return named.flatMap((one) => {
    const beside = named.filter(({ of, column }) => of === one.of && column === one.column);
    if (beside.length < 2 || beside[0] !== one) return [];
    const amount = beside.map(({ fact }) => fact.amount).reduce((sum, next) => sum.plus(next));
    return [{ amount }];
  });
}

function report(
  { subject }: JudgedGroup,
  quantity: Quantity,
  named: readonly Candidate[],
  words: string,
  book: LedgerBook
): void {
  const written = moneyOf(quantity);
  const [first] = named;
  if (!written || !first) return;
  const told = named.slice(0, SHOWN).map(({ fact }) => `${placeOf(fact)}是${shownOf(fact)}万元`);
  const more = named.length > SHOWN ? `等 ${named.length} 处` : "";
  const code = subject.rows[0]?.row.code ?? null;
  const isSure = code !== null && words.includes(code);
  const isOne = named.every(({ fact }) => shownOf(fact) === shownOf(first.fact));
  book.report([quantity], "differs", {
    severity: isSure ? "error" : "warning",
    place: quantity,
    message: `文中写的是“${wordsOf(written)}”，有这个名称的表都不是这个数：${told.join("，")}${more}${isSure ? "。" : "，是否写错？"}`,
    expected: isOne ? `${shownOf(first.fact)}万元` : null,
    cells: named.flatMap(({ fact }) => (fact.cell ? [fact.cell] : [])),
  });
}
