import type { Block, BudgetRow } from "../../budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { Amount } from "../../money/amount";
import { formatPrinted, measureLabel } from "../../money/format";
import { toComparable } from "../../text/normalize";
import type { PartFinding, PlacedLine } from "./part-finding";
import type { JudgedLines } from "./judge-printed-tables";
import { toCell, type PrintedCell } from "./printed-row";

/** A table whose blocks stand side by side: names and amounts by turns, four pairs in a row. */
interface SideTable {
  readonly table: AnyBudgetTable;
  readonly blocks: readonly Block[];
}

/** A name with the amount behind it. */
interface Pair {
  readonly name: string;
  readonly cell: PrintedCell;
}

/** A pair beside the row of the workbook that it is. */
interface Matched {
  readonly pair: Pair;
  readonly fact: Fact;
}

interface Match {
  readonly table: AnyBudgetTable;
  readonly matched: readonly Matched[];
  readonly unknown: readonly Pair[];
  readonly same: number;
}

const AMOUNT = /^-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d{1,6})?$/u;
const INDEX = /^\d{1,3}$/u;
/** So many amounts must be those of one table, and so large a share of them, before the others differ. */
const FEWEST = 3;
const LEAST = 0.6;
/** Names that an export cut are known by so many characters. */
const SHORTEST_CUT = 6;
/** More than so many amounts of another version are told in one sentence. */
const MOST = 4;
const ABOVE = 8;

/**
 * Printed tables with several names in a row, compared pair by pair in the order of the workbook, with their title or without one;
 * what no table of the workbook fits is not compared.
 * @param known - tables that were read whole and compared
 */
export function compareSideBySide(
  lines: readonly PlacedLine[],
  budget: Budget,
  known: ReadonlySet<string> = new Set()
): readonly (JudgedLines & { readonly id: string })[] {
  const tables = tablesOf(budget).flatMap((table) => (known.has(table.id) ? [] : sideTable(table)));
  if (tables.length === 0) return [];
  return runsOf(lines).flatMap(({ from, rows }) => {
    const match = bestOf(tables, rows.map(pairsIn));
    return match
      ? [{ id: match.table.id, ...conclude(match, titleOf(lines, from, match.table)) }]
      : [];
  });
}

function sideTable(table: AnyBudgetTable): readonly SideTable[] {
  const blocks = Object.values<Block>(table.blocks);
  const isSide = blocks.length > 2 && blocks.every(({ columns }) => columns.length === 1);
  return isSide ? [{ table, blocks }] : [];
}

/** Lines with cells that follow each other, and the index of the first. */
function runsOf(
  lines: readonly PlacedLine[]
): readonly { readonly from: number; readonly rows: readonly PlacedLine[] }[] {
  const runs: { from: number; rows: PlacedLine[] }[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (line.text.includes("\t")) {
      if (!isOpen) runs.push({ from: index, rows: [] });
      runs[runs.length - 1]?.rows.push(line);
      isOpen = true;
    } else if (line.text.trim() !== "" && !INDEX.test(line.text.trim())) isOpen = false;
  }
  return runs;
}

/** Names with their amounts, left to right; none where two numbers follow each other. */
function pairsIn({ text, start }: PlacedLine): readonly Pair[] {
  const pairs: Pair[] = [];
  let [at, name, isFirst] = [start, "", true];
  for (const raw of text.split("\t")) {
    const from = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    const word = raw.trim();
    if (word === "" || (isFirst && INDEX.test(word))) continue;
    isFirst = false;
    if (!AMOUNT.test(word)) name = toComparable(word);
    else if (name === "") return [];
    else {
      pairs.push({ name, cell: toCell(word, from) });
      name = "";
    }
  }
  return pairs;
}

function bestOf(tables: readonly SideTable[], rows: readonly (readonly Pair[])[]): Match | null {
  const matches = tables
    .map((one) => match(one, rows))
    .filter(({ same, matched }) => same >= FEWEST && same >= LEAST * counted(matched))
    .sort((a, b) => b.matched.length - a.matched.length || b.same - a.same);
  const [best, next] = matches;
  const isTied = best && next && best.matched.length === next.matched.length;
  return best && !(isTied && best.same === next.same) ? best : null;
}

/** Pairs with money on either side. */
function counted(matched: readonly Matched[]): number {
  return matched.filter(({ pair, fact }) => !(fact.amount.isZero && isZero(pair.cell))).length;
}

/** Every pair is the next row of that name in the next block of the row. */
function match({ table, blocks }: SideTable, rows: readonly (readonly Pair[])[]): Match {
  const next = blocks.map(() => 0);
  const matched: Matched[] = [];
  const unknown: Pair[] = [];
  for (const pairs of rows) {
    let from = 0;
    for (const pair of pairs) {
      const at = blocks.findIndex(
        ({ rows: own }, index) => index >= from && rowFrom(own, next[index] ?? 0, pair.name) >= 0
      );
      const block = blocks[at];
      const found = block ? rowFrom(block.rows, next[at] ?? 0, pair.name) : -1;
      const row = block?.rows[found];
      const column = block?.columns[0];
      if (!block || !row || !column) {
        if (!isZero(pair.cell)) unknown.push(pair);
        continue;
      }
      next[at] = found + 1;
      from = at + 1;
      matched.push({ pair, fact: block.fact(row, column.id) });
    }
  }
  const same = matched.filter((one) => !isZero(one.pair.cell) && isSame(one)).length;
  return { table, matched, unknown, same };
}

function rowFrom(rows: readonly BudgetRow[], from: number, name: string): number {
  return rows.findIndex((row, index) => index >= from && isNamed(toComparable(row.name), name));
}

function isNamed(own: string, name: string): boolean {
  return own === name || (name.length >= SHORTEST_CUT && own.startsWith(name));
}

function isZero({ digits }: PrintedCell): boolean {
  return !/[1-9]/u.test(digits);
}

function isSame({ pair: { cell }, fact }: Matched): boolean {
  const { amount, state } = fact;
  return (
    state !== "unreadable" &&
    amount.rounded(cell.decimals).equals(Amount.of(cell.digits, amount.measure))
  );
}

function titleOf(lines: readonly PlacedLine[], from: number, table: AnyBudgetTable): PlacedLine {
  const title = toComparable(table.title.text);
  const above = lines.slice(Math.max(0, from - ABOVE), from);
  return above.find(({ text }) => toComparable(text) === title) ?? (lines[from] as PlacedLine);
}

function conclude({ table, matched, unknown }: Match, title: PlacedLine): JudgedLines {
  const where = `表${table.number}“${table.title.text}”`;
  const differing = matched.filter((one) => one.fact.state !== "unreadable" && !isSame(one));
  const agreed = matched
    .filter((one) => isSame(one) && !isZero(one.pair.cell))
    .map(({ pair }) => pair.cell);
  const doubts = unknown.map(({ name }) => ({ table: where, row: name, amounts: 1 }));
  const findings =
    differing.length > MOST
      ? [otherVersion(where, differing.length, title)]
      : differing.map((one) => differs(one, where));
  return { title, agreed, doubts, findings };
}

function differs({ pair: { name, cell }, fact }: Matched, where: string): PartFinding {
  const [held, measure] = [formatPrinted(fact.amount), measureLabel(fact.amount.measure)];
  return {
    severity: "error",
    start: cell.start,
    end: cell.end,
    message: `文稿里印的${where}“${name}”是${cell.text}${measure}，工作簿里是${held}${measure}。`,
    expected: held,
    cells: fact.cell ? [fact.cell] : [],
  };
}

function otherVersion(where: string, count: number, { start, text }: PlacedLine): PartFinding {
  const message = `文稿里印的${where}有 ${count} 个数与工作簿不同，是否印的是另一稿？`;
  return {
    severity: "warning",
    start,
    end: start + text.length,
    message,
    expected: null,
    cells: [],
  };
}
