import { formatPlain, formatWithMeasure } from "../../money/format";
import { Amount } from "../../money/amount";
import type { Fact } from "../../budget/fact";
import { TOTAL } from "../../budget/block";
import type { Group } from "../claims/claim";
import type { LedgerBook } from "../ledger/entry";
import { isCoarse, moneyOf, type Quantity } from "../reading/quantity";
import { isDividedFrom } from "./divided";
import { isSlipOf } from "./slip";
import { candidatesFor, type Candidate } from "../subjects/candidates";
import type { Vocabulary } from "../subjects/vocabulary";

/** Candidates within this share of the best may be meant as well; only those as good as the best may contradict. */
const NEAR = 0.8;
const AS_GOOD = 0.98;
const SAME_NAME = 0.8;
export const CERTAIN_NAME = 0.95;
const CERTAIN_CONTEXT = 0.5;
const PRINTED = 2;

/** A group with the cell that its value is, or must be. */
export interface JudgedGroup extends Group {
  readonly cell: Candidate | null;
  /** Whether the words alone name the cell, whatever the value says. */
  readonly isCertain: boolean;
  /** The cells the words may name, the likeliest first. */
  readonly candidates: readonly Candidate[];
}

/** What the text around a group says of it. */
interface GroupPlace {
  readonly isOfProject: boolean;
  /** Running costs of a unit that is no office. */
  readonly isOfNoOffice: boolean;
  readonly parent: JudgedGroup | null;
}

/** Judges the value of a group by the cells its words name: near ones may agree, only the best may contradict. */
export function judgeValue(
  group: Group,
  vocabulary: Vocabulary,
  book: LedgerBook,
  { isOfProject, isOfNoOffice, parent }: GroupPlace
): JudgedGroup {
  const candidates = candidatesOf(group, vocabulary);
  const isPlaced = group.subject.context.size > 0 || group.subject.isPlain || isUnderItsName(group);
  const named = isPlaced && !isOfProject ? certainOf(candidates) : null;
  const isPart = group.value !== null || group.sentence === parent?.sentence;
  const certain = named && isPart && isOfWhole(named, parent) ? null : named;
  const judged = { ...group, candidates, cell: certain, isCertain: certain !== null };
  const quantity = group.value?.quantity;
  if (!quantity) return judged;
  if (isOfNoOffice && moneyOf(quantity)?.isZero === true) {
    book.settle(quantity, "nothingToCompare");
    return { ...judged, cell: null, isCertain: false };
  }
  const matching = matchesOf(judged)[0] ?? (vocabulary.isGeneral ? sameOf(judged) : undefined);
  if (matching) {
    book.settle(quantity, "agrees");
    return { ...judged, cell: matching };
  }
  if (!certain) return isOfProject ? judged : judgeLikely(judged, quantity, book);
  if (isTruncated(quantity, certain.fact)) book.settle(quantity, "agrees");
  else if (!isDividedFrom(group, certain.fact, book))
    reportValue(quantity, certain.fact, "error", book);
  return judged;
}

/** What is below a row only where it may be a part of it: “…补助24.3万元；即人员经费945.69万元”. */
function candidatesOf({ subject, value }: Group, vocabulary: Vocabulary): readonly Candidate[] {
  const below = candidatesFor(subject, vocabulary);
  const written = value && moneyOf(value.quantity);
  if (!written || subject.under.length === 0 || subject.column === null) return below;
  const isMore = subject.under.every(
    ({ of, row }) =>
      written.compare(of.block.fact(row, of.mainColumn).amount.to(written.measure)) > 0
  );
  if (!isMore) return below;
  const alone = candidatesFor({ ...subject, under: [] }, vocabulary);
  const meant = certainOf(alone)?.fact;
  const isMeant =
    meant && (isSame(value.quantity, meant) || isSlipOf(written.toFixed(PRINTED), shownOf(meant)));
  return isMeant === true ? alone : below;
}

/** “基金支出150.89万元，其中…拨款103.52万元”: a part is not the cell that its whole is. */
function isOfWhole({ fact }: Candidate, parent: JudgedGroup | null): boolean {
  const whole = parent?.cell?.fact;
  return (
    whole?.label === fact.label &&
    whole.tableLabel === fact.tableLabel &&
    parent?.value != null &&
    isSame(parent.value.quantity, whole)
  );
}

/** A shortened name of a project is asked about, for it is like that one and no other. */
function judgeLikely(group: JudgedGroup, quantity: Quantity, book: LedgerBook): JudgedGroup {
  const [row] = group.subject.rows;
  const cell = group.candidates.find(({ row: key }) => key === row?.row.key) ?? null;
  if (!cell || row?.row.project == null || row.likeness === 1) return group;
  reportValue(quantity, cell.fact, "warning", book);
  return { ...group, cell };
}

/** The cells that the value of a group agrees with, of those its words may name. */
export function matchesOf({ value, candidates }: JudgedGroup): readonly Candidate[] {
  if (!value) return [];
  const { quantity } = value;
  const best = candidates[0]?.likeness ?? 0;
  return candidates.filter(
    (one) =>
      (one.likeness >= best * NEAR || isItsName(one)) &&
      isSame(quantity, one.fact) &&
      isNamedEnough(quantity, one)
  );
}

/** The words are the whole name of a line, where no heading tells another table. */
function isItsName({ name, row, context }: Candidate): boolean {
  return name === 1 && row !== TOTAL && context >= CERTAIN_CONTEXT;
}

/** In tables of many wordings: any cell of the name with the value, however little the headings speak of it. */
function sameOf({ value, candidates }: JudgedGroup): Candidate | undefined {
  if (!value || moneyOf(value.quantity)?.isZero === true) return undefined;
  return candidates.find(({ name, fact }) => name >= SAME_NAME && isSame(value.quantity, fact));
}

/** A cell and the others with the same amount that the words may name as well. */
export function likeIt(cell: Candidate, candidates: readonly Candidate[]): readonly Candidate[] {
  const others = candidates.filter(
    ({ name, fact }) => name >= CERTAIN_NAME && shownOf(fact) === shownOf(cell.fact)
  );
  return [cell, ...others.filter((one) => one !== cell)];
}

/** A heading above speaks of the same column. */
function isUnderItsName({ subject, paragraph }: Group): boolean {
  const name = subject.column?.form.words;
  return name !== undefined && paragraph.headings.some(({ words }) => words.includes(name));
}

/** The one cell that the words name without doubt. */
export function certainOf(candidates: readonly Candidate[]): Candidate | null {
  const [best] = candidates;
  if (!best || best.name < CERTAIN_NAME || best.context < CERTAIN_CONTEXT) return null;
  if (best.fact.state === "unreadable") return null;
  const top = candidates.filter(({ likeness }) => likeness >= best.likeness * AS_GOOD);
  return top.every(({ fact }) => shownOf(fact) === shownOf(best.fact)) ? best : null;
}

/** Nothing is written in many cells: a zero must be named. */
function isNamedEnough(quantity: Quantity, { name, row, column, of }: Candidate): boolean {
  if (moneyOf(quantity)?.isZero !== true) return true;
  return (
    name >= CERTAIN_NAME && (row !== TOTAL || column !== of.mainColumn || of.table.status === "nil")
  );
}

/** A figure of the tables as the text prints it. */
export function shownOf({ amount }: Fact): string {
  return amount.to("ten-thousand-yuan").toFixed(PRINTED);
}

/** True when a figure of the text is the cell's, rounded to the digits that the text prints. */
export function isSame(quantity: Quantity, { amount }: Pick<Fact, "amount">): boolean {
  const written = moneyOf(quantity);
  if (!written) return false;
  if (quantity.unit.startsWith("亿")) return isShort(quantity, written, amount);
  // “852.6万元” is rounded; a whole number of 万元 is meant to be exact.
  const decimals = isCoarse(quantity) ? 1 : Math.max(PRINTED, written.decimals);
  const held = amount.to("ten-thousand-yuan");
  // “4,700,211.90元” beside a table in 万元 with two decimals: the text is the more exact.
  if (amount.measure !== "yuan" && written.decimals > held.decimals && decimals > PRINTED)
    return written.rounded(Math.max(PRINTED, held.decimals)).equals(held);
  return written.equals(held.rounded(decimals));
}

/** “1.33亿元” is right within half of its last digit. */
function isShort(
  { digits }: Quantity,
  written: Amount<"ten-thousand-yuan">,
  amount: Amount
): boolean {
  const decimals = digits.split(".")[1]?.length ?? 0;
  const half = Amount.of(`0.${"0".repeat(decimals)}5`, "ten-thousand-yuan").times(10_000);
  return amount.to("ten-thousand-yuan").minus(written).absolute().compare(half) <= 0;
}

/** Cut off instead of rounded: no error. */
export function isTruncated(quantity: Quantity, { amount }: Fact): boolean {
  const written = moneyOf(quantity);
  const exact = amount.to("ten-thousand-yuan");
  if (!written || written.isZero) return false;
  const rest = exact.minus(written);
  return !rest.isNegative && rest.times(100).toString().startsWith("0.");
}

/** Says that a figure is not the cell's; as a question where the cell is only likely. */
export function reportValue(
  quantity: Quantity,
  fact: Fact,
  severity: "error" | "warning",
  book: LedgerBook
): void {
  const written = moneyOf(quantity);
  if (!written) return;
  const exact = fact.amount.to("ten-thousand-yuan");
  const expected = exact.rounded(PRINTED);
  const difference = formatWithMeasure(written.minus(expected).absolute());
  book.report([quantity], "differs", {
    severity,
    place: quantity,
    message: `文中写的是“${wordsOf(written)}”，${placeOf(fact)}是${wordsOf(expected)}，相差${difference}${severity === "error" ? "。" : "，是否写错？"}`,
    expected: wordsOf(expected),
    cells: fact.cell ? [fact.cell] : [],
  });
}

/** “470.02万元”. */
export function wordsOf(amount: Amount<"ten-thousand-yuan">): string {
  return `${formatPlain(amount)}万元`;
}

/** “表5“2080109 社会保险经办机构·合计”（D8）”. */
export function placeOf({ tableLabel, label, cell }: Fact): string {
  return `${tableLabel}“${label}”${cell ? `（${cell.address}）` : ""}`;
}
