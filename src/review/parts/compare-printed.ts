import type { Block, BudgetRow } from "../../budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { formatPrinted, measureLabel } from "../../money/format";
import { toComparable } from "../../text/normalize";
import type { Span } from "../reading/span";
import { compareRow, type ComparedRow, type RowPair } from "./compare-printed-row";
import type { PartFinding } from "./part-finding";
import type { PrintedBudget, PrintedCount, PrintedWords } from "./printed-budget";
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
  return {
    findings: results.flatMap(({ findings }) => findings),
    agreed: read.flatMap(({ rows }) => rows.flatMap(({ agreed }) => agreed)),
    tables: new Set(read.map(({ table }) => table.id)),
    count: {
      tables: read.length,
      amounts: sum(
        read.flatMap(({ rows }) => rows.map((row) => row.agreed.length + row.differing.length))
      ),
      doubtful: sum(read.flatMap(({ rows }) => rows.map(({ doubtful }) => doubtful))),
      unread: printed.titles.filter(({ sheet, isFilled }) => isFilled && !sheets.has(sheet)),
    },
  };
}

interface ComparedTable {
  readonly isRead: boolean;
  readonly rows: readonly ComparedRow[];
  readonly findings: readonly PartFinding[];
}

function compareTable(
  table: AnyBudgetTable,
  held: AnyBudgetTable,
  printed: PrintedBudget,
  budget: Budget
): ComparedTable {
  const { pairs, missing, all } = pairRows(table, held);
  const head = judgePrintedHead(table, held, printed, budget);
  const title = printed.titles.find(({ sheet }) => sheet === table.sheet);
  // Amounts that the form does not find are no empty table, and a name that stands there no missing row.
  if (table.status === "nil" && title?.isFilled === true)
    return { isRead: false, rows: [], findings: [] };
  const words = toComparable(title?.words ?? "");
  const empty = judgeEmpty(table, held, printed);
  if (empty) return { isRead: true, rows: [], findings: [...head, empty] };
  if (pairs.length < LEAST_ROWS * all) return { isRead: false, rows: [], findings: [] };
  const place = (fact: Fact): PrintedWords | null =>
    fact.cell ? printed.placeOf(fact.cell) : null;
  const rows = pairs.map((pair) => compareRow(pair, table.measure, place));
  const wrongMeasure = judgeMeasure(pairs, table, held, printed);
  if (wrongMeasure) return { isRead: true, rows: [], findings: [...head, wrongMeasure] };
  const differing = rows.filter((row) => row.differing.length > 0);
  if (differing.length > MOST_ROWS) {
    const message = `文稿里印的${nameOf(held)}有 ${differing.length} 行与工作簿不同，是否印的是另一稿？`;
    return { isRead: true, rows, findings: [...head, atTitle(table, printed, message)] };
  }
  const findings = differing.flatMap((row) =>
    row.differing.map((cell) => differs(cell, row, held))
  );
  const lost = missing
    .filter(({ project, name }) => !words.includes(toComparable(project ?? name)))
    .slice(0, MOST_ROWS)
    .map((row) => isLost(row, table, held, printed));
  return { isRead: true, rows, findings: [...head, ...findings, ...lost] };
}

/** Rows of both tables with one code and name; a row that several have in common is nobody's. */
function pairRows(
  table: AnyBudgetTable,
  held: AnyBudgetTable
): {
  readonly pairs: readonly RowPair[];
  readonly missing: readonly BudgetRow[];
  readonly all: number;
} {
  const pairs: RowPair[] = [];
  const missing: BudgetRow[] = [];
  let all = 0;
  for (const [id, block] of Object.entries<Block>(held.blocks)) {
    const printed = (table.blocks as Readonly<Record<string, Block>>)[id];
    const rows = block.rows.filter((row) => hasAmount(block, row));
    all += rows.length;
    if (!printed) continue;
    const [byKey, ownKeys] = [indexRows(printed), indexRows(block)];
    for (const row of rows) {
      const found = byKey.get(keyOf(row)) ?? null;
      if (found && ownKeys.get(keyOf(row)) === row)
        pairs.push({ printed: { block: printed, row: found }, held: { block, row } });
      else if (!byKey.has(keyOf(row)) && row.code !== null && row.kind !== "unit")
        missing.push(row);
    }
  }
  return { pairs, missing, all };
}

function indexRows({ rows }: Block): ReadonlyMap<string, BudgetRow | null> {
  const index = new Map<string, BudgetRow | null>();
  for (const row of rows) index.set(keyOf(row), index.has(keyOf(row)) ? null : row);
  return index;
}

/** Exports cut names short, so that a code alone tells the row; lines are told by what they are. */
function keyOf({ key, kind, code, name, project, governmentCode }: BudgetRow): string {
  if (kind === "total" || kind === "unit" || kind === "line") return `${kind} ${key}`;
  const own = project ?? (code === null ? name : "");
  return [kind, code ?? "", toComparable(own), governmentCode ?? ""].join(" ");
}

function hasAmount(block: Block, row: BudgetRow): boolean {
  return block.columns.some(({ id }) => !block.fact(row, id).amount.isZero);
}

function differs(
  { shown, held, span }: ComparedRow["differing"][number],
  { name, row }: ComparedRow,
  table: AnyBudgetTable
): PartFinding {
  const [written, own] = [shown, held.fact].map(
    ({ amount }) => `${formatPrinted(amount)}${measureLabel(amount.measure)}`
  );
  const where = `${nameOf(table)}“${name}”行“${held.caption}”`;
  const isBlank = shown.state !== "amount";
  return {
    severity: isBlank || held.fact.amount.isZero ? "warning" : "error",
    start: span.start,
    end: span.end,
    message: isBlank
      ? `文稿里印的${where}没有数，工作簿里是${own ?? ""}，是否漏印？`
      : `文稿里印的${where}是${written ?? ""}，工作簿里是${own ?? ""}。`,
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
      : `文稿里印的${nameOf(held)}有金额，工作簿里的这张表是空表，请核对。`;
  return atTitle(table, printed, message);
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
  const name = [row.code, row.project ?? row.name].filter(Boolean).join(" ");
  const message = `工作簿里的${nameOf(held)}有“${name}”行，文稿里印的没有，是否漏印？`;
  return { ...atTitle(table, printed, message), cells: [row.cell] };
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
