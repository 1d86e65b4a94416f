import type { Block, BudgetRow } from "../../budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { Amount, type Measure } from "../../money/amount";
import { formatPrinted, measureLabel } from "../../money/format";
import { toComparable } from "../../text/normalize";
import type { Span } from "../reading/span";
import type { PartFinding, PlacedLine } from "./part-finding";
import type { PrintedDoubt } from "./printed-budget";
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
  readonly doubts: readonly PrintedDoubt[];
}

/** So many rows that agree, and so great a share of them, tell that a row is itself even where most of it differs. */
const LEAST_AGREED = 3;
const AGREED = 0.8;

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
    const judged = below.flatMap((line) =>
      readPrintedRow(line).map((group) => judgeGroup(group, table, rows))
    );
    return [{ title, ...sumUp(judged, table, title) }];
  });
}

/** What a table comes to; rows that differ in most of their amounts count only where the others agree. */
function sumUp(
  judged: readonly JudgedGroup[],
  table: AnyBudgetTable,
  title: PlacedLine
): Omit<JudgedLines, "title"> {
  const compared = judged.filter(({ agreed, findings }) => agreed.length + findings.length > 0);
  const same = compared.filter(({ findings }) => findings.length === 0);
  const isSure = same.length >= LEAST_AGREED && same.length >= AGREED * compared.length;
  const taken = judged.filter(({ isWeak }) => isSure || !isWeak);
  const agreed = taken.flatMap((group) => group.agreed);
  const doubts = judged
    .filter((group) => group.findings.length + group.agreed.length === 0 || !taken.includes(group))
    .filter(({ amounts }) => amounts > 0)
    .map(({ name, amounts }) => ({
      table: nameOf(table),
      // Amounts without decimals that run into the name make it none.
      row: /\d{4}(?!年)/u.test(name) ? null : name,
      amounts,
    }));
  const differing = taken.filter(({ findings }) => findings.length > 0);
  if (differing.length <= MOST_ROWS)
    return { agreed, doubts, findings: differing.flatMap(({ findings }) => findings) };
  const message = `文稿里印的${nameOf(table)}有 ${differing.length} 行与工作簿不同，是否印的是另一稿？`;
  const found = finding("warning", title.start, title.text.length, message);
  return { agreed, doubts, findings: [found] };
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

/** What comes of one row. */
interface JudgedGroup {
  readonly name: string;
  /** Its amounts that are not zero. */
  readonly amounts: number;
  readonly agreed: readonly Span[];
  readonly findings: readonly PartFinding[];
  /** Where most of a row differs, it may be another row or its cells shifted. */
  readonly isWeak: boolean;
}

function judgeGroup(
  { code, name, cells }: PrintedGroup,
  table: AnyBudgetTable,
  rows: RowIndex
): JudgedGroup {
  const found = rows.get(keyOf(code, name)) ?? (code === "" ? null : rows.get(keyOf("", name)));
  const printed = cells
    .map((cell) => ({ cell, amount: Amount.of(cell.digits, table.measure) }))
    .filter(({ amount }) => !amount.isZero);
  const none = { name, amounts: printed.length, agreed: [], findings: [], isWeak: false };
  const where = `${nameOf(table)}“${name}”行`;
  if (!found) return isNew(code, rows) ? { ...none, ...added(printed, where), isWeak: true } : none;
  const { block, row } = found;
  const facts = block.columns.map(({ id, caption }) => ({ caption, fact: block.fact(row, id) }));
  const filled = facts.filter(({ fact }) => fact.state === "unreadable" || !fact.amount.isZero);
  if (filled.length === 0) return { ...none, ...added(printed, where), isWeak: true };
  if (printed.length !== filled.length) return none;
  const differing = printed.flatMap(({ cell, amount }, index) => {
    const held = filled[index];
    return held && held.fact.state !== "unreadable" && !isSame(amount, held.fact, cell)
      ? [{ cell, ...held }]
      : [];
  });
  const wrong = new Set(differing.map(({ cell }) => cell));
  return {
    ...none,
    agreed: printed.flatMap(({ cell }) => (wrong.has(cell) ? [] : [cell])),
    findings: differing.map(({ cell, fact, caption }) =>
      differs(cell, fact, `${where}“${caption}”`)
    ),
    isWeak: differing.length > Math.max(1, printed.length / 2),
  };
}

/** 类, 款 or 项, told by its length, that no row has where others have such a code. */
function isNew(code: string, rows: RowIndex): boolean {
  const codes = [...rows.values()].flatMap((found) => found?.row.code ?? []);
  return (
    /^\d{3}(?:\d\d){0,2}$/u.test(code) &&
    !codes.includes(code) &&
    codes.some((one) => one.length === code.length)
  );
}

/** Amounts that the workbook does not have. */
function added(
  printed: readonly { readonly cell: PrintedCell; readonly amount: Amount }[],
  where: string
): Pick<JudgedGroup, "findings"> {
  const [first] = printed;
  if (!first) return { findings: [] };
  const { cell, amount } = first;
  const message = `文稿里印的${where}有${cell.text}${measureLabel(amount.measure)}，工作簿里没有这个数。`;
  return { findings: [finding("warning", cell.start, cell.text.length, message)] };
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
