import type { Block, BudgetRow } from "../../budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { shownAsWritten } from "../../budget/shown-amount";
import { Amount, type Measure } from "../../money/amount";
import { formatPrinted, measureLabel } from "../../money/format";
import { judgeFooting, type Shown, type SignedShown } from "../../money/judgement";
import { toComparable } from "../../text/normalize";
import type { Span } from "../reading/span";
import { likenessOf } from "../subjects/likeness";
import type { PartFinding, PlacedLine } from "./part-finding";
import { readPrintedRow, type PrintedCell, type PrintedGroup } from "./printed-row";

/** What small tables come to. */
export interface SmallTables {
  readonly findings: readonly PartFinding[];
  /** Amounts that are the workbook's. */
  readonly agreed: readonly Span[];
}

/** A column of the workbook that a small table may have been typed from. */
interface Source {
  readonly table: AnyBudgetTable;
  readonly block: Block;
  readonly rows: RowIndex;
  readonly column: string;
  readonly caption: string;
}

/** Rows by code and by name; null where several have it. */
type RowIndex = ReadonlyMap<string, BudgetRow | null>;

/** A row with its one amount in the column that is looked at. */
interface Row {
  readonly group: PrintedGroup;
  readonly cell: PrintedCell;
  readonly measure: Measure;
}

/** So many rows must be the source's, and so large a share of them, before the others are asked about. */
const FEWEST = 3;
const LEAST = 0.6;
/** How like the name of a project a shortened one must be. */
const LIKE_A_PROJECT = 0.8;
const MEASURE = /[（(:：]\s*(?:人民币)?\s*(万元|元)\s*[)）]?/u;
/** A table whose first column numbers its rows. */
const NUMBERED = /^\s*序\s*号\s*\t/u;
const TOTAL_ROW = /^(?:合计|总计|小计|共计)$/u;
/** Wider tables are forms of their own. */
const MOST_COLUMNS = 3;
/** Lines above a table that may name its measure. */
const ABOVE = 3;

/**
 * Small tables of names and amounts within the text: where most rows are those of one column of the workbook, the others are asked
 * about; where no column is theirs, nothing is said.
 */
export function judgeSmallTables(stretches: readonly Stretch[], budget: Budget): SmallTables {
  const sources = sourcesOf(budget);
  const all = stretches.flatMap(({ rows, words }) =>
    columnsOf(rows, words).map((column) => judgeColumn(column, sources))
  );
  return {
    findings: all.flatMap(({ findings }) => findings),
    agreed: all.flatMap(({ agreed }) => agreed),
  };
}

/** Lines with tabs that follow each other outside of printed tables. */
export interface Stretch {
  readonly rows: readonly PlacedLine[];
  /** The captions and what stands above them. */
  readonly words: string;
}

/** @param covered - printed tables of the budget and of targets, which are read by their forms */
export function stretchesOf(
  lines: readonly PlacedLine[],
  covered: readonly Span[]
): readonly Stretch[] {
  const stretches: { rows: PlacedLine[]; words: string }[] = [];
  let open: { rows: PlacedLine[]; words: string } | null = null;
  for (const [index, line] of lines.entries()) {
    const isCovered = covered.some(({ start, end }) => line.start >= start && line.start < end);
    if (isCovered || (!line.text.includes("\t") && line.text.trim() !== "")) open = null;
    else if (line.text.includes("\t")) {
      if (!open) {
        const above = lines.slice(Math.max(0, index - ABOVE), index + 1);
        open = { rows: [], words: above.map(({ text }) => text).join("\n") };
        stretches.push(open);
      }
      open.rows.push(line);
    }
  }
  return stretches.filter(({ rows }) => rows.length >= FEWEST);
}

/** Columns of amounts with their rows; a table of two names side by side has the rows of both. */
function columnsOf(lines: readonly PlacedLine[], words: string): readonly (readonly Row[])[] {
  const stated = MEASURE.exec(words)?.[1];
  const measures: readonly Measure[] =
    stated === undefined
      ? ["ten-thousand-yuan", "yuan"]
      : [stated === "元" ? "yuan" : "ten-thousand-yuan"];
  const isNumbered = lines.some(({ text }) => NUMBERED.test(text));
  const groups = lines.flatMap((line) => readPrintedRow(isNumbered ? withoutNumber(line) : line));
  const width = groups[0]?.cells.length ?? 0;
  // Where some rows have fewer amounts, nobody knows which column they stand in.
  if (width > MOST_COLUMNS || groups.some(({ cells }) => cells.length !== width)) return [];
  return Array.from({ length: width }, (_, at) => at).flatMap((at) =>
    measures.map((measure) =>
      groups.flatMap((group) => {
        const cell = group.cells[at];
        return cell ? [{ group, cell, measure }] : [];
      })
    )
  );
}

/** The running number of a row is no part of its name; what stands behind it stays where it is. */
function withoutNumber(line: PlacedLine): PlacedLine {
  return {
    ...line,
    text: line.text.replace(/^\s*\d{1,3}(?=\t)/u, (number) => " ".repeat(number.length)),
  };
}

function sourcesOf(budget: Budget): readonly Source[] {
  return tablesOf(budget).flatMap((table) =>
    Object.values<Block>(table.blocks).flatMap((block) => {
      const rows = indexRows(block);
      return block.columns.map(({ id, caption }) => ({ table, block, rows, column: id, caption }));
    })
  );
}

function indexRows({ rows }: Block): RowIndex {
  const index = new Map<string, BudgetRow | null>();
  for (const row of rows)
    for (const key of new Set([row.code ?? "", toComparable(row.project ?? row.name)]))
      if (key !== "") index.set(key, index.has(key) ? null : row);
  return index;
}

interface Matched {
  readonly row: Row;
  /** null where the source has no such row, or several. */
  readonly held: BudgetRow | null;
  readonly fact: Fact | null;
}

function judgeColumn(rows: readonly Row[], sources: readonly Source[]): SmallTables {
  const own = rows.filter(({ group }) => !TOTAL_ROW.test(toComparable(group.name)));
  const matched = sources.map((source) => ({ source, rows: match(own, source) }));
  const isSame = ({ row, fact }: Matched): boolean => fact !== null && equals(row, fact);
  const scored = matched.map((one) => ({ ...one, same: one.rows.filter(isSame) }));
  const most = Math.max(0, ...scored.map(({ same }) => same.length));
  if (most < FEWEST || most < LEAST * own.length) return { findings: [], agreed: [] };
  const best = scored.filter(({ same }) => same.length === most);
  const [first] = [...best].sort((one, other) => othersIn(one.rows) - othersIn(other.rows));
  const isAgreed = (row: Row): boolean =>
    best.some(({ same }) => same.some((one) => one.row === row));
  const findings = first
    ? first.rows.filter((one) => !isAgreed(one.row) && othersIn([one]) > 0)
    : [];
  return {
    agreed: own.filter(isAgreed).map(({ cell }) => cell),
    findings: [
      ...findings.flatMap((one) => (first ? [ask(one, first.source)] : [])),
      ...judgeTotal(rows, own),
    ],
  };
}

/** Rows with another amount; nothing beside nothing is none. */
function othersIn(rows: readonly Matched[]): number {
  return rows.filter(
    ({ row, fact }) =>
      !(fact && (equals(row, fact) || (fact.amount.isZero && !/[1-9]/u.test(row.cell.digits))))
  ).length;
}

function match(own: readonly Row[], { block, rows, column }: Source): readonly Matched[] {
  return own.map((row) => {
    const { code, name } = row.group;
    const held = rows.get(code === "" ? toComparable(name) : code) ?? projectIn(block, name);
    return { row, held, fact: held && block.fact(held, column) };
  });
}

/** The one project of a block that a shortened name is like. */
function projectIn({ rows }: Block, name: string): BudgetRow | null {
  const alike = rows.filter(
    ({ project }) => project !== null && likenessOf(name, project) >= LIKE_A_PROJECT
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function equals({ cell, measure }: Row, { amount, state }: Fact): boolean {
  if (state === "unreadable") return false;
  const printed = Amount.of(cell.digits, measure);
  return !printed.isZero && amount.to(measure).rounded(cell.decimals).equals(printed);
}

function ask({ row, held, fact }: Matched, { table, caption }: Source): PartFinding {
  const { cell, group, measure } = row;
  const name = [group.code, group.name].filter(Boolean).join(" ");
  const where = `表${table.number}“${table.title.text}”`;
  const own = fact && formatPrinted(fact.amount.to(measure));
  const label = measureLabel(measure);
  return {
    severity: "warning",
    start: cell.start,
    end: cell.end,
    message:
      own === null
        ? `这里列的“${name}”，${where}里没有这一行（其余各行都是那里的），名称或编码是否写错？`
        : `这里列的“${name}”是${cell.text}${label}，${where}“${caption}”栏是${own}${label}（其余各行都与那一栏相同），请核对。`,
    expected: own,
    cells: [fact?.cell ?? held?.cell].flatMap((one) => one ?? []),
  };
}

/** A total that is the sum of neither all rows nor those of the highest level, rounding allowed for. */
function judgeTotal(rows: readonly Row[], own: readonly Row[]): readonly PartFinding[] {
  const codes = own.map(({ group }) => group.code);
  const isBelow = (code: string): boolean =>
    codes.some((other) => other !== "" && other !== code && code.startsWith(other));
  const top = own.filter(({ group }) => !isBelow(group.code));
  if (top.length === 0) return [];
  return rows
    .filter((row) => !own.includes(row) && own.every(({ measure }) => measure === row.measure))
    .flatMap((total) => {
      const judged = [own, top].map((parts) => judgeFooting(shownIn(total), parts.map(toPart)));
      if (judged.some(({ grade }) => grade !== "error")) return [];
      const { cell, measure } = total;
      const least = Amount.sum(
        top.map((row) => shownIn(row).amount),
        measure
      );
      const message = `这里的合计是${cell.text}${measureLabel(measure)}，上面各行相加是${formatPrinted(least)}${measureLabel(measure)}，请核对。`;
      const { start, end } = cell;
      return [{ severity: "warning" as const, start, end, message, expected: null, cells: [] }];
    });
}

function shownIn({ cell, measure }: Row): Shown {
  return shownAsWritten(Amount.of(cell.digits, measure));
}

function toPart(row: Row): SignedShown {
  return { ...shownIn(row), sign: 1 };
}
