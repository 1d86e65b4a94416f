import type { Block, BudgetRow } from "../../budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { Amount, type Measure } from "../../money/amount";
import { formatPrinted, measureLabel } from "../../money/format";
import { toComparable } from "../../text/normalize";
import type { Span } from "../reading/span";
import type { PartFinding, PlacedLine } from "./part-finding";
import { readPrintedRow, type PrintedCell, type PrintedGroup } from "./printed-row";

/** Titles are short. */
const LONGEST_TITLE = 60;
const OTHER_TABLE = /绩效目标|申报表|第[一二三四五六七八九]部分/u;
const MEASURE = /单位[:：]\s*(?:人民币)?\s*(万元|元)/u;
/** A printed table that differs in so many rows is of another version: one sentence says so. */
const MOST_ROWS = 4;

/** A printed table with the lines below its title. */
interface PrintedTable {
  readonly table: AnyBudgetTable;
  readonly title: PlacedLine;
  readonly lines: readonly PlacedLine[];
}

/** What the lines of a printed table say that could be compared. */
export interface JudgedLines {
  readonly title: PlacedLine;
  /** Amounts that are the workbook's. */
  readonly agreed: readonly Span[];
  readonly findings: readonly PartFinding[];
}

/**
 * The tables printed in a text against those of the workbook, row by row: a row counts only where code and name are both the workbook's,
 * its amounts only where there are as many as there, zeros left out. What does not fit is not compared.
 * @param known - tables that were read whole and compared
 */
export function judgePrintedTables(
  lines: readonly PlacedLine[],
  budget: Budget,
  known: ReadonlySet<string> = new Set()
): readonly JudgedLines[] {
  return findTables(lines, tablesOf(budget)).flatMap(({ table, title, lines: below }) => {
    if (known.has(table.id) || measureOf(below) !== table.measure) return [];
    const rows = indexRows(table);
    const judged = below.map((line) =>
      readPrintedRow(line).flatMap((group) => judgeGroup(group, table, rows) ?? [])
    );
    const agreed = judged.flatMap((groups) => groups.flatMap((group) => group.agreed));
    const differing = judged
      .map((groups) => groups.flatMap(({ findings }) => findings))
      .filter((found) => found.length > 0);
    const whole = { title, agreed };
    if (differing.length <= MOST_ROWS) return [{ ...whole, findings: differing.flat() }];
    const message = `文稿里印的${nameOf(table)}有 ${differing.length} 行与工作簿不同，是否印的是另一稿？`;
    return [{ ...whole, findings: [finding("warning", title.start, title.text.length, message)] }];
  });
}

function findTables(
  lines: readonly PlacedLine[],
  tables: readonly AnyBudgetTable[]
): readonly PrintedTable[] {
  const starts = lines
    .map((line, index) => {
      const isOther = OTHER_TABLE.test(line.text);
      const table =
        isOther || line.text.length > LONGEST_TITLE ? null : tableTitled(line.text, tables);
      return { index, line, table, isTitle: isOther || table !== null };
    })
    .filter(({ isTitle }) => isTitle);
  return starts.flatMap(({ index, table, line }, at) =>
    table ? [{ table, title: line, lines: lines.slice(index + 1, starts[at + 1]?.index) }] : []
  );
}

/** The table with the longest title that a line ends with. */
function tableTitled(text: string, tables: readonly AnyBudgetTable[]): AnyBudgetTable | null {
  const line = toComparable(text.replace(/\t+$/u, ""));
  let best: { readonly table: AnyBudgetTable; readonly length: number } | null = null;
  for (const table of tables) {
    const title = toComparable(table.title.text).replace(/^(?:20\d\d年?)?(?:部门|单位)?/u, "");
    if (title.length < 4 || !line.endsWith(title)) continue;
    if (title.length > (best?.length ?? 0)) best = { table, length: title.length };
  }
  return best?.table ?? null;
}

/** The measure stands between title and first row. */
function measureOf(lines: readonly PlacedLine[]): Measure | null {
  for (const { text } of lines.slice(0, 8)) {
    const words = MEASURE.exec(text)?.[1];
    if (words !== undefined) return words === "元" ? "yuan" : "ten-thousand-yuan";
  }
  return null;
}

type RowIndex = ReadonlyMap<string, { readonly block: Block; readonly row: BudgetRow } | null>;

/** Rows by code and name; null where several have both. */
function indexRows({ blocks }: AnyBudgetTable): RowIndex {
  const rows = new Map<string, { readonly block: Block; readonly row: BudgetRow } | null>();
  for (const block of Object.values<Block>(blocks))
    for (const row of block.rows) {
      const key = keyOf(row.code ?? "", row.project ?? row.name);
      rows.set(key, rows.has(key) ? null : { block, row });
    }
  return rows;
}

function keyOf(code: string, name: string): string {
  return `${code} ${toComparable(name)}`;
}

function judgeGroup(
  { code, name, cells }: PrintedGroup,
  table: AnyBudgetTable,
  rows: RowIndex
): Omit<JudgedLines, "title"> | null {
  const found = rows.get(keyOf(code, name)) ?? (code === "" ? null : rows.get(keyOf("", name)));
  if (!found) return null;
  const { block, row } = found;
  const facts = block.columns.map(({ id, caption }) => ({ caption, fact: block.fact(row, id) }));
  const filled = facts.filter(({ fact }) => fact.state === "unreadable" || !fact.amount.isZero);
  const printed = cells
    .map((cell) => ({ cell, amount: Amount.of(cell.digits, table.measure) }))
    .filter(({ amount }) => !amount.isZero);
  if (printed.length === 0 || printed.length !== filled.length) return null;
  const differing = printed.flatMap(({ cell, amount }, index) => {
    const held = filled[index];
    return held && held.fact.state !== "unreadable" && !isSame(amount, held.fact, cell)
      ? [{ cell, ...held }]
      : [];
  });
  // Where most of a row differs, it may be another row or its cells shifted.
  if (differing.length > Math.max(1, printed.length / 2)) return null;
  const wrong = new Set(differing.map(({ cell }) => cell));
  return {
    agreed: printed.flatMap(({ cell }) => (wrong.has(cell) ? [] : [cell])),
    findings: differing.map(({ cell, fact, caption }) =>
      differs(cell, fact, `${nameOf(table)}“${name}”行“${caption}”`)
    ),
  };
}

function differs(cell: PrintedCell, fact: Fact, where: string): PartFinding {
  const held = formatPrinted(fact.amount);
  const measure = measureLabel(fact.amount.measure);
  return {
    severity: "error",
    start: cell.start,
    end: cell.end,
    message: `文稿里印的${where}是${cell.text}${measure}，工作簿里是${held}${measure}。`,
    expected: held,
    cells: fact.cell ? [fact.cell] : [],
  };
}

function isSame(printed: Amount, { amount }: Fact, { decimals }: PrintedCell): boolean {
  return amount.rounded(decimals).equals(printed);
}

function nameOf({ number, title }: AnyBudgetTable): string {
  return `表${number}“${title.text}”`;
}

function finding(
  severity: PartFinding["severity"],
  start: number,
  length: number,
  message: string
): PartFinding {
  return { severity, start, end: start + length, message, expected: null, cells: [] };
}
