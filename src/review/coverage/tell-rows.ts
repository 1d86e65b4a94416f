import type { BudgetRow } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import type { JudgedGroup } from "../agreement/judge-values";
import { isSame, placeOf, wordsOf } from "../agreement/judge-values";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { sectionHeading, type Paragraph } from "../reading/paragraph";
import type { Quantity } from "../reading/quantity";
import { toComparable } from "../../text/normalize";
import { bareName, type NamedBlock } from "../subjects/vocabulary";

/** So many rows of a table told one by one are a list, and a list is told whole. */
const LIST = 3;

/** A list that leaves out more than one row for so many told ones was never meant to be whole. */
const TOLD_FOR_ONE = 3;

const IN_PART = /较大的|较多的|重点(?:是|有|包括)|主要(?:有|是|项目)|节选|例如|比如/u;
/** A heading over what was chosen from the whole. */
const CHOSEN = /重点|(?:主要|部分)项目/u;

/** Rows of one kind of one table that a section tells one by one. */
interface ToldList {
  readonly of: NamedBlock;
  readonly column: string;
  readonly kind: BudgetRow["kind"];
  readonly system: string;
  readonly groups: JudgedGroup[];
}

/**
 * The mirror of the claims: where a section tells rows of a table one by one, the other rows of that kind that have money
 * are told as well. A row whose name or amount stands anywhere in the section is told.
 */
export function tellRows(
  groups: readonly JudgedGroup[],
  paragraphs: readonly Paragraph[],
  text: ReadText,
  book: LedgerBook
): void {
  for (const list of listsOf(groups)) {
    const [first] = list.groups;
    const last = list.groups[list.groups.length - 1];
    if (list.groups.length < LIST || !first || !last) continue;
    if (isTheLargest(first, text)) continue;
    const section = sectionOf(first.paragraph, paragraphs, text);
    const missing = untoldIn(list, section);
    const untold = areToldTogether(missing, section) ? [] : missing;
    if (untold.length * TOLD_FOR_ONE > list.groups.length) continue;
    for (const { row, fact } of untold) {
      const name = nameOf(row);
      const amount = wordsOf(fact.amount.to("ten-thousand-yuan").rounded(2));
      const at = last.paragraph.end - 1;
      book.findings.push({
        severity: "warning",
        place: { start: at, end: at },
        message: `这里逐项说明，但没有写“${name}”，${placeOf(fact)}是${amount}，是否漏写？`,
        expected: name,
        cells: fact.cell ? [fact.cell] : [],
      });
    }
  }
}

/** “较大的是…”, “重点项目…”: what follows was never meant to be all. */
function isTheLargest({ paragraph, value }: JudgedGroup, text: ReadText): boolean {
  const own = sectionHeading(paragraph);
  if (own && CHOSEN.test(own.words)) return true;
  return IN_PART.test(text.slice(paragraph.start, value?.quantity.start ?? paragraph.start));
}

/** “社会保险缴费300.25万元”: rows told under a name of their own, as one amount. */
function areToldTogether(missing: readonly Pick<Untold, "fact">[], section: Section): boolean {
  if (missing.length < 2) return false;
  const amount = missing.map(({ fact }) => fact.amount).reduce((sum, next) => sum.plus(next));
  return isAmountTold({ amount }, section);
}

/** “141.50” may be written “141.5” or “1,415,000元” as well; in a table it has no unit. */
function isAmountTold(fact: Pick<Fact, "amount">, { words, amounts }: Section): boolean {
  if (amounts.some((quantity) => isSame(quantity, fact))) return true;
  const shown = fact.amount.to("ten-thousand-yuan").toFixed(2);
  const plain = words.replace(/(\d),(?=\d{3})/gu, "$1");
  const short = shown.replace(/(?:\.00|0)$/u, "");
  return [shown, short].some((digits) => {
    const pieces = plain.split(digits);
    return pieces.some(
      (before, at) => !/[\d.]$/u.test(before) && /^(?:万|[,、;。)]|$)/u.test(pieces[at + 1] ?? "%")
    );
  });
}

/** A project is called by all of its name, which may begin with a year. */
function nameOf({ project, name }: BudgetRow): string {
  return project ?? bareName(name);
}

/** A row with money that a list leaves out. */
interface Untold {
  readonly row: BudgetRow;
  readonly fact: Fact;
}

function untoldIn({ of, column, kind, system }: ToldList, section: Section): readonly Untold[] {
  return of.block.rows
    .filter((row) => row.kind === kind && systemOf(row) === system)
    .map((row) => ({ row, fact: of.block.fact(row, column) }))
    .filter(
      ({ row, fact }) =>
        !fact.amount.isZero && fact.state !== "unreadable" && !isTold(row, fact, section)
    );
}

function listsOf(groups: readonly JudgedGroup[]): readonly ToldList[] {
  const lists = new Map<string, ToldList>();
  for (const group of groups) {
    const { cell, paragraph, subject } = group;
    const row = subject.rows.find(
      ({ of, row: one }) => of === cell?.of && one.key === cell.row
    )?.row;
    if (!cell || !row || row.code === null || !group.value) continue;
    const heading = sectionHeading(paragraph)?.start ?? -1;
    const { of, column } = cell;
    const key = [heading, of.table.id, of.blockId, column, row.kind, systemOf(row)].join();
    const list = lists.get(key);
    if (list) list.groups.push(group);
    else lists.set(key, { of, column, kind: row.kind, system: systemOf(row), groups: [group] });
  }
  return [...lists.values()];
}

/** The first digit of a code tells its classification. */
function systemOf({ code }: BudgetRow): string {
  return code?.slice(0, 1) ?? "";
}

/** Everything that stands under the same innermost heading. */
interface Section {
  readonly words: string;
  readonly amounts: readonly Quantity[];
}

function sectionOf(own: Paragraph, paragraphs: readonly Paragraph[], text: ReadText): Section {
  const heading = sectionHeading(own);
  const inside = paragraphs.filter(
    ({ headings }) => heading === null || headings.includes(heading)
  );
  return {
    words: inside.map(({ start, end }) => text.slice(start, end)).join("\n"),
    amounts: inside.flatMap(({ quantities }) => quantities.filter(({ kind }) => kind === "amount")),
  };
}

function isTold(row: BudgetRow, fact: Fact, section: Section): boolean {
  const { words } = section;
  return (
    words.includes(toComparable(nameOf(row))) ||
    words.includes(`(${row.code ?? ""})`) ||
    isAmountTold(fact, section)
  );
}
