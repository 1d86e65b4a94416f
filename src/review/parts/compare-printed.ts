import type { Block, BudgetRow } from "../../budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { formatPrinted, measureLabel } from "../../money/format";
import { toComparable } from "../../text/normalize";
import type { Span } from "../reading/span";
import {
  areColumnsCertain,
  compareRow,
  type ComparedRow,
  type OwnRow,
  type RowPair,
} from "./compare-printed-row";
import { pairRows, type PairedRows } from "./pair-printed-rows";
import type { PartFinding } from "./part-finding";
import type {
  PrintedBudget,
  PrintedCount,
  PrintedDoubt,
  PrintedTitle,
  PrintedWords,
} from "./printed-budget";
import { judgePrintedHead } from "./judge-printed-head";

/** A printed table that differs in so many rows is of another version: one sentence says so. */
const MOST_ROWS = 4;
/** A table of which less is found again is not the one that was meant, or was read wrongly. */
const LEAST_ROWS = 0.6;

/** Printed tables beside the workbook's. */
export interface ComparedTables {
  readonly findings: readonly PartFinding[];
  /** Amounts that are the workbook's. */
  readonly agreed: readonly Span[];
  readonly count: PrintedCount;
  /** Tables that were compared. */
  readonly tables: ReadonlySet<string>;
}

/** Compares every printed amount with the workbook's cell; what cannot be placed is counted and never an error. */
export function comparePrinted(printed: PrintedBudget, budget: Budget): ComparedTables {
  const own = new Map(tablesOf(budget).map((table) => [table.id as string, table]));
  const results = (printed.budget ? tablesOf(printed.budget) : []).flatMap((table) => {
    const held = own.get(table.id);
    return held ? [{ table, ...compareTable(table, held, printed, budget) }] : [];
  });
  const read = results.filter(({ isRead }) => isRead);
  const sheets = new Set(read.map(({ table }) => table.sheet));
  const unread = printed.titles.filter(({ sheet, amounts }) => amounts > 0 && !sheets.has(sheet));
  const nil = tablesOf(budget).filter(({ status }) => status === "nil");
  return {
    findings: [
      ...results.flatMap(({ findings }) => findings),
      ...unread.flatMap((title) => judgeFilled(title, nil)),
    ],
    agreed: read.flatMap(({ rows }) => rows.flatMap(({ agreed }) => agreed)),
    tables: new Set(read.map(({ table }) => table.id)),
    count: {
      tables: read.length,
      amounts: sum(
        read.flatMap(({ rows }) => rows.map((row) => row.agreed.length + row.differing.length))
      ),
      doubts: read.flatMap(({ doubts }) => doubts),
      unread,
    },
  };
}

interface ComparedTable {
  readonly isRead: boolean;
  readonly rows: readonly ComparedRow[];
  readonly doubts: readonly PrintedDoubt[];
  readonly findings: readonly PartFinding[];
}

const UNREAD: ComparedTable = { isRead: false, rows: [], doubts: [], findings: [] };

function compareTable(
  table: AnyBudgetTable,
  held: AnyBudgetTable,
  printed: PrintedBudget,
  budget: Budget
): ComparedTable {
  const { pairs, missing, extra, unknown, all, found } = pairRows(table, held);
  const head = judgePrintedHead(table, held, printed, budget);
  const title = printed.titles.find(({ sheet }) => sheet === table.sheet);
  // Amounts that the form does not find are no empty table, and a name that stands there no missing row.
  const isUnread = table.status === "nil" && title !== undefined && title.amounts > 0;
  const words = toComparable(title?.words ?? "");
  const empty = judgeEmpty(table, held, printed);
  if (isUnread || (!empty && found < LEAST_ROWS * all)) return UNREAD;
  const wrong = empty ?? judgeMeasure(pairs, table, held, printed);
  if (wrong) {
    const doubts = doubtOf(held, null, [...pairs.map((pair) => pair.printed), ...extra]);
    return { isRead: true, rows: [], doubts, findings: [...head, wrong] };
  }
  const { rows, doubts } = compareRows(table, held, printed, { pairs, unknown });
  const whole = { isRead: true, rows, doubts };
  const differing = rows.filter((row) => row.differing.length > 0);
  if (differing.length + extra.length > MOST_ROWS) {
    const message = `文稿里印的${nameOf(held)}有 ${differing.length + extra.length} 行与工作簿不同，是否印的是另一稿？`;
    return { ...whole, findings: [...head, atTitle(table, printed, message)] };
  }
  const findings = differing.flatMap((row) =>
    row.differing.map((cell) => differs(cell, row, held))
  );
  const lost = missing
    .filter(({ project, name }) => !words.includes(toComparable(project ?? name)))
    .slice(0, MOST_ROWS)
    .map((row) => isLost(row, table, held, printed));
  const added = extra.map((own) => isAdded(own, held, printed));
  return { ...whole, findings: [...head, ...findings, ...added, ...lost] };
}

/** The rows of a printed table, and the amounts that could not be compared. */
function compareRows(
  table: AnyBudgetTable,
  held: AnyBudgetTable,
  printed: PrintedBudget,
  { pairs, unknown }: Pick<PairedRows, "pairs" | "unknown">
): Pick<ComparedTable, "rows" | "doubts"> {
  const place = (fact: Fact): PrintedWords | null =>
    fact.cell ? printed.placeOf(fact.cell) : null;
  const placeRow = (row: BudgetRow): Span => printed.placeOf(row.cell) ?? { start: 0, end: 0 };
  const manner = { measure: table.measure, isCertain: areColumnsCertain(pairs), place, placeRow };
  const outside = amountsOutside(table, printed);
  const rows = pairs
    // Amounts that were not read may be those of a row that seems to have none.
    .filter((pair) => outside === 0 || filledFacts(pair.printed).length > 0)
    .map((pair) => compareRow(pair, manner));
  const doubts = [
    ...rows.flatMap(({ name, doubtful }) =>
      doubtful > 0 ? [{ table: nameOf(held), row: name, amounts: doubtful }] : []
    ),
    ...unknown.flatMap((own) => doubtOf(held, wordsOf(own.row), [own])),
    ...(outside > 0 ? [{ table: nameOf(held), row: null, amounts: outside }] : []),
  ];
  return { rows, doubts };
}

function filledFacts({ block, row }: OwnRow): readonly Fact[] {
  return block.columns
    .map(({ id }) => block.fact(row, id))
    .filter(({ state, amount }) => state === "amount" && !amount.isZero);
}

/** How many amounts of a printed table stand in none of the rows that were read. */
function amountsOutside({ blocks, sheet }: AnyBudgetTable, { titles }: PrintedBudget): number {
  const all = titles.find((title) => title.sheet === sheet)?.amounts ?? 0;
  const rows = Object.values<Block>(blocks).flatMap((block) =>
    block.rows.map((row) => ({ block, row }))
  );
  return Math.max(0, all - sum(rows.map((row) => filledFacts(row).length)));
}

function doubtOf(
  held: AnyBudgetTable,
  row: string | null,
  rows: readonly OwnRow[]
): readonly PrintedDoubt[] {
  const amounts = sum(rows.map((row) => filledFacts(row).length));
  return amounts > 0 ? [{ table: nameOf(held), row, amounts }] : [];
}

function differs(
  { shown, held, span, movedFrom }: ComparedRow["differing"][number],
  { name, row }: ComparedRow,
  table: AnyBudgetTable
): PartFinding {
  const [written, own] = [shown, held.fact].map(
    ({ amount }) => `${formatPrinted(amount)}${measureLabel(amount.measure)}`
  );
  const where = `${nameOf(table)}“${name}”行“${held.caption}”`;
  const isBlank = shown.state !== "amount";
  const isOwnBlank = held.fact.state !== "amount";
  return {
    severity: isBlank || held.fact.amount.isZero || movedFrom !== null ? "warning" : "error",
    start: span.start,
    end: span.end,
    message: isBlank
      ? `文稿里印的${where}没有数，工作簿里是${own ?? ""}，是否漏印？`
      : movedFrom !== null
        ? `文稿里印的${where}是${written ?? ""}，工作簿里这个数在“${movedFrom}”，是否印错了栏？`
        : `文稿里印的${where}是${written ?? ""}，工作簿里是${isOwnBlank ? "空的" : (own ?? "")}。`,
    expected: formatPrinted(held.fact.amount),
    cells: held.fact.cell ? [held.fact.cell] : [row.cell],
  };
}

/** A table printed empty that has amounts, or the other way round. */
function judgeEmpty(
  table: AnyBudgetTable,
  held: AnyBudgetTable,
  printed: PrintedBudget
): PartFinding | null {
  if (table.status === held.status) return null;
  const message =
    table.status === "nil"
      ? `文稿里印的${nameOf(held)}是空表，工作簿里的这张表有金额，是否漏印？`
      : hasAmounts(held);
  return atTitle(table, printed, message);
}

/** A table that could not be read and has amounts, though the workbook's of that title is empty. */
function judgeFilled(
  { text, start, end }: PrintedTitle,
  nil: readonly AnyBudgetTable[]
): readonly PartFinding[] {
  const held = nil.find(({ title }) => toComparable(text).endsWith(toComparable(title.text)));
  if (!held) return [];
  const message = hasAmounts(held);
  return [{ severity: "warning", start, end, message, expected: null, cells: [] }];
}

function hasAmounts(held: AnyBudgetTable): string {
  return `文稿里印的${nameOf(held)}有金额，工作簿里的这张表是空表，请核对。`;
}

/** The same digits under another measure: 元 above a table in 万元. */
function judgeMeasure(
  pairs: readonly RowPair[],
  table: AnyBudgetTable,
  held: AnyBudgetTable,
  printed: PrintedBudget
): PartFinding | null {
  if (table.measure === held.measure) return null;
  const amounts = pairs.flatMap((pair) =>
    pair.held.block.columns.map(({ id }) => ({
      shown: pair.printed.block.fact(pair.printed.row, id).amount,
      own: pair.held.block.fact(pair.held.row, id).amount,
    }))
  );
  const filled = amounts.filter(({ shown, own }) => !shown.isZero && !own.isZero);
  const alike = filled.filter(({ shown, own }) => shown.toString() === own.toString());
  if (alike.length < MOST_ROWS || alike.length * 2 < filled.length) return null;
  const [written, own] = [table, held].map(({ measure }) => measureLabel(measure));
  const message = `文稿里印的${nameOf(held)}写的单位是${written ?? ""}，数字却与工作簿里以${own ?? ""}为单位的相同，单位是否写错？`;
  const at = table.measureText ? printed.placeOf(table.measureText.cell) : null;
  return { ...atTitle(table, printed, message), ...(at && { start: at.start, end: at.end }) };
}

function isLost(
  row: BudgetRow,
  table: AnyBudgetTable,
  held: AnyBudgetTable,
  printed: PrintedBudget
): PartFinding {
  const message = `工作簿里的${nameOf(held)}有“${wordsOf(row)}”行，文稿里印的没有，是否漏印？`;
  return { ...atTitle(table, printed, message), cells: [row.cell] };
}

/** A row of the text that the workbook's table does not have. */
function isAdded(own: OwnRow, held: AnyBudgetTable, { placeOf }: PrintedBudget): PartFinding {
  const [first] = filledFacts(own);
  const { start, end } = placeOf(first?.cell ?? own.row.cell) ?? { start: 0, end: 0 };
  const amount = first ? `${formatPrinted(first.amount)}${measureLabel(first.amount.measure)}` : "";
  const message = `文稿里印的${nameOf(held)}有“${wordsOf(own.row)}”行（${amount}），工作簿里没有这一行。`;
  return { severity: "warning", start, end, message, expected: null, cells: [] };
}

function wordsOf(row: BudgetRow): string {
  return [row.code, row.project ?? row.name].filter(Boolean).join(" ");
}

function atTitle(table: AnyBudgetTable, printed: PrintedBudget, message: string): PartFinding {
  const { start, end } = printed.placeOf(table.title.cell) ?? { start: 0, end: 0 };
  return { severity: "warning", start, end, message, expected: null, cells: [] };
}

function nameOf({ number, title }: AnyBudgetTable): string {
  return `表${number}“${title.text}”`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
