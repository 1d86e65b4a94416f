import { TOTAL, type Block, type BudgetRow, type RowKind } from "../../budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import { bareName } from "../../budget/code-book";
import { termLabel } from "../../budget/family";
import { parseAddress, toAddress, type CellRef } from "../../grid/address";
import { append } from "../../lists/group-by";
import { toComparable } from "../../text/normalize";
import { withoutNumbering } from "../../text/numbering";
import { blocksOf, type BlockPlace } from "./fact-places";

/** A row that a block may lack, and the index among its rows where it should stand. */
export interface RowPlace {
  readonly row: BudgetRow;
  readonly at: number;
}

/** What a block is asked for: a row by its code, with its name, or a line of the form. */
export interface AskedKey {
  readonly owner: BlockPlace;
  readonly key: string;
  /** What a code is called in another table, or else in the list of codes; "" where neither knows it, and for a line. */
  readonly name: string;
}

/** A row that a table may lack. */
export interface LackedRow extends BlockPlace {
  readonly place: RowPlace;
  /** The row whose total is larger than its parts, where that is all that is known. */
  readonly under: BudgetRow | null;
}

/** Level of a joined code by its length. */
export const KIND_OF_CODE: Readonly<Record<number, RowKind>> = {
  3: "category",
  5: "section",
  7: "item",
};

/** The row of a code, or of a line of the form, that rules ask for. */
export function placeOfKey(
  budget: Budget,
  { owner: { table, blockId, block }, key, name: known }: AskedKey
): RowPlace | null {
  if (key === TOTAL) return null;
  const kind = /^\d+$/u.test(key) ? KIND_OF_CODE[key.length] : undefined;
  const at = kind
    ? indexOfCode(block, key)
    : indexOfLine(linesOf(budget, table, blockId), block, key);
  const cell = cellAt(block, at);
  if (!cell) return null;
  if (kind) {
    const { governmentCode } = rowOfCode(budget, key) ?? {};
    const other = governmentCode === undefined ? {} : { governmentCode };
    return { row: { ...other, key, kind, code: key, name: known, project: null, cell }, at };
  }
  const name = termLabel(budget.family, key);
  return { row: { key, kind: "line", code: null, name, project: null, cell }, at };
}

/** A row of the same kind as another one, right after it; nothing but its amounts is known. */
export function placeAfter(block: Block, like: BudgetRow, index: number): RowPlace | null {
  const at = index + 1;
  const cell = cellAt(block, at);
  if (!cell) return null;
  const isCoded = like.kind === "category" || like.kind === "section" || like.kind === "item";
  const code = isCoded && like.code !== null ? `${like.code.slice(0, -2)}??` : like.code;
  return {
    row: { ...like, key: `${like.key}?`, code, name: "", project: like.project && "", cell },
    at,
  };
}

/** Codes in their order: a code comes before those below it. */
function indexOfCode(block: Block, code: string): number {
  const next = block.rows.findIndex((row) => row.code !== null && row.code > code);
  if (next >= 0) return next;
  const coded = block.rows.map((row) => row.code !== null);
  return coded.lastIndexOf(true) + 1;
}

/** Lines in the order of the form. */
function indexOfLine(lines: readonly string[], block: Block, key: string): number {
  const later = new Set(lines.slice(lines.indexOf(key) + 1));
  const next = block.rows.findIndex((row) => later.has(row.key));
  return next >= 0 ? next : block.rows.length;
}

function linesOf({ family }: Budget, { id }: AnyBudgetTable, blockId: string): readonly string[] {
  return family.schema[id]?.blocks[blockId]?.lines ?? [];
}

/** Where the row at an index begins: the cell that stands there now, or the first free one below. */
function cellAt(block: Block, at: number): CellRef | null {
  const now = block.rows[at];
  if (now) return now.cell;
  const last = block.rows[block.rows.length - 1]?.cell;
  const position = last && parseAddress(last.address);
  if (!last || !position) return null;
  return { ...last, address: toAddress({ ...position, row: position.row + 1 }) };
}

/** The same code in another table, by preference where its name bears no number. */
export function rowOfCode(budget: Budget, code: string): BudgetRow | undefined {
  const blocks = tablesOf(budget).flatMap((table) => blocksOf(table));
  const rows = blocks.flatMap(([, block]) => block.row(code) ?? []);
  const named = rows.filter(({ name }) => name !== "");
  const isBare = (name: string): boolean => withoutNumbering(name) === name;
  return named.find(({ name }) => isBare(toComparable(name))) ?? named[0];
}

/** Codes of the rows of all tables, by their bare names. */
export function codesByName(budget: Budget): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const [, block] of tablesOf(budget).flatMap((table) => blocksOf(table)))
    for (const { name, code } of block.rowsOf("category", "section", "item"))
      if (code !== null) append(codes, bareName(name), code);
  return codes;
}
