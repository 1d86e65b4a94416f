import type { BudgetRow } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import type { JudgedGroup } from "../agreement/judge-values";
import { placeOf, shownOf, wordsOf } from "../agreement/judge-values";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { sectionHeading, type Paragraph } from "../reading/paragraph";
import { bareName, type NamedBlock } from "../subjects/vocabulary";

/** So many rows of a table told one by one are a list, and a list is told whole. */
const LIST = 3;

/** A list that leaves out more than one row for so many told ones was never meant to be whole. */
const TOLD_FOR_ONE = 3;

const IN_PART = /较大的|较多的|重点(?:是|有|包括)|主要(?:有|是|项目)|节选|例如|比如/u;

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
    const words = sectionOf(first.paragraph, paragraphs, text);
    const untold = untoldIn(list, words);
    if (untold.length * TOLD_FOR_ONE > list.groups.length) continue;
    for (const { row, fact } of untold) {
      const name = row.project ?? row.name;
      const amount = wordsOf(fact.amount.to("ten-thousand-yuan").rounded(2));
      book.findings.push({
        severity: "warning",
        place: { start: last.paragraph.end, end: last.paragraph.end },
        message: `这里逐项说明，但没有写“${bareName(name)}”，${placeOf(fact)}是${amount}，是否漏写？`,
        expected: name,
        cells: fact.cell ? [fact.cell] : [],
      });
    }
  }
}

/** “较大的是…”: what follows was never meant to be all. */
function isTheLargest({ paragraph, value }: JudgedGroup, text: ReadText): boolean {
  return IN_PART.test(text.slice(paragraph.start, value?.quantity.start ?? paragraph.start));
}

function untoldIn(
  { of, column, kind, system }: ToldList,
  words: string
): readonly { readonly row: BudgetRow; readonly fact: Fact }[] {
  return of.block.rows
    .filter((row) => row.kind === kind && systemOf(row) === system)
    .map((row) => ({ row, fact: of.block.fact(row, column) }))
    .filter(
      ({ row, fact }) =>
        !fact.amount.isZero && fact.state !== "unreadable" && !isTold(row, shownOf(fact), words)
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
function sectionOf(own: Paragraph, paragraphs: readonly Paragraph[], text: ReadText): string {
  const heading = sectionHeading(own);
  const inside = paragraphs.filter(
    ({ headings }) => heading === null || headings.includes(heading)
  );
  return inside.map(({ start, end }) => text.slice(start, end)).join("\n");
}

function isTold(row: BudgetRow, shown: string, words: string): boolean {
  const plain = words.replace(/(\d),(?=\d{3})/gu, "$1");
  const name = bareName(row.project ?? row.name);
  return (
    plain.includes(name) || plain.includes(`(${row.code ?? ""})`) || plain.includes(`${shown}万`)
  );
}
