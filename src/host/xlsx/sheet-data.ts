import { toAddress, type RangeBounds } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";
import { cellXml } from "./cell-xml";
import { moveRow, moveRowsInFormula, type RowMove } from "./row-move";
import type { SheetDataSource, StoredCell, StoredRow } from "./stored-cells";
import { withAttribute } from "./xml-element";

/** Rows and cells of one sheet; changes replace only the text of the cells they touch. */
export interface SheetData {
  readonly rows: readonly StoredRow[];
  row(row: number): StoredRow | null;
  cell(row: number, column: number): StoredCell | null;
  /** The cell, made with this style when it is not there. */
  obtain(row: number, column: number, style: number): StoredCell;
  /** Replaces value and formula of a cell. */
  write(row: number, cell: StoredCell, value: CellValue, formula: string | null): void;
  restyle(row: number, cell: StoredCell, style: number): void;
  remove(row: number, column: number): void;
  setRowAttribute(row: number, name: string, value: string): void;
  /** Moves rows with all that is in them, and what formulas of the sheet say of them. */
  moveRows(move: RowMove, sheet: string): void;
  hasFormulas(): boolean;
  usedBounds(): RangeBounds | null;
  /** Text between the tags of sheetData. */
  toSource(): string;
}

/** Opens the content of a `<sheetData>`; changes go into its rows and cells. */
export function createSheetData(data: SheetDataSource): SheetData {
  const { prefix, rows } = data;
  const lastEnd = endOfRows(data);
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const obtainRow = (index: number): StoredRow => {
    const known = byIndex.get(index);
    if (known) return known;
    const row = newRow(prefix, index);
    insertInOrder(rows, row, (other) => other.index < index);
    byIndex.set(index, row);
    return row;
  };

  return {
    rows,
    row: (row) => byIndex.get(row) ?? null,
    cell: (row, column) => findCell(byIndex.get(row)?.cells ?? [], column),
    obtain(row, column, style) {
      const target = obtainRow(row);
      const known = findCell(target.cells, column);
      if (known) return known;
      const cell: StoredCell = { ...NEW_CELL, column, style };
      cell.text = cellXml(prefix, row, cell);
      insertInOrder(target.cells, cell, (other) => other.column < column);
      target.isTouched = true;
      // `spans` is a hint about the first and last cell; none is better than a wrong one.
      if (target.attributes.spans !== undefined) setAttribute(data, target, "spans", null);
      return cell;
    },
    write(row, cell, value, formula) {
      leaveShared(data, row, cell);
      cell.value = value;
      cell.formula = formula;
      cell.text = cellXml(prefix, row, cell);
      obtainRow(row).isTouched = true;
    },
    restyle(row, cell, style) {
      if (cell.style === style) return;
      cell.style = style;
      cell.text = withAttribute(textOf(data, cell), "s", style === 0 ? null : String(style));
      obtainRow(row).isTouched = true;
    },
    remove(row, column) {
      const target = byIndex.get(row);
      const cell = findCell(target?.cells ?? [], column);
      if (!target || !cell) return;
      leaveShared(data, row, cell);
      target.cells.splice(target.cells.indexOf(cell), 1);
      target.isTouched = true;
    },
    setRowAttribute: (row, name, value) => setAttribute(data, obtainRow(row), name, value),
    moveRows(move, sheet) {
      byIndex.clear();
      for (const row of moveRows(data, move, sheet)) byIndex.set(row.index, row);
    },
    hasFormulas: () => rows.some((row) => row.cells.some((cell) => cell.formula !== null)),
    usedBounds: () => boundsOf(rows),
    toSource: () => dataSource(data, lastEnd),
  };
}

function newRow(prefix: string, index: number): StoredRow {
  const open = `<${prefix}row r="${index + 1}">`;
  return { ...NEW_ROW, index, attributes: {}, cells: [], open };
}

function openingTag({ source }: SheetDataSource, row: StoredRow): string {
  return row.open ?? source.slice(row.start, row.openEnd);
}

function textOf({ source }: SheetDataSource, cell: StoredCell): string {
  return cell.text ?? source.slice(cell.start, cell.end);
}

function setAttribute(
  data: SheetDataSource,
  row: StoredRow,
  name: string,
  value: string | null
): void {
  row.open = withAttribute(openingTag(data, row), name, value);
  if (value === null) Reflect.deleteProperty(row.attributes, name);
  else row.attributes[name] = value;
  row.isTouched = true;
}

/** A master whose text goes must not take the formula of the others with it. */
function leaveShared({ prefix, shared }: SheetDataSource, row: number, cell: StoredCell): void {
  const group = cell.shared === null ? undefined : shared.get(cell.shared);
  cell.shared = null;
  if (group?.row !== row || group.column !== cell.column) return;
  for (const member of group.members) {
    member.cell.shared = null;
    member.cell.text = cellXml(prefix, member.row.index, member.cell);
    member.row.isTouched = true;
  }
}

const NEW_ROW = { start: 0, openEnd: 0, tail: 0, end: 0, isTouched: true, isJoined: false };
const NEW_CELL = { start: 0, end: 0, value: null, formula: null, shared: null, text: null };

function findCell(cells: readonly StoredCell[], column: number): StoredCell | null {
  let [low, high] = [0, cells.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (!cell || cell.column === column) return cell ?? null;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** Inserts before the first item that does not come before it; from the end, because sheets are written downwards. */
function insertInOrder<Item>(items: Item[], item: Item, isBefore: (other: Item) => boolean): void {
  let at = items.length;
  for (let previous = items[at - 1]; previous !== undefined && !isBefore(previous);)
    previous = items[--at - 1];
  items.splice(at, 0, item);
}

function boundsOf(rows: readonly StoredRow[]): RangeBounds | null {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const [first, last] = [filled[0], filled[filled.length - 1]];
  if (!first || !last) return null;
  let [left, right] = [Infinity, 0];
  for (const { cells } of filled) {
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells[cells.length - 1]?.column ?? right);
  }
  return { top: first.index, left, bottom: last.index, right };
}

/** Where in the source begins what follows the last row, even when that goes. */
function endOfRows({ rows, start }: SheetDataSource): number {
  return rows.reduce((end, row) => Math.max(end, row.end), start);
}

/** Gives the rows that are left. */
function moveRows(data: SheetDataSource, move: RowMove, sheet: string): readonly StoredRow[] {
  const { rows } = data;
  for (const row of rows) moveFormulas(data, row, move, sheet);
  const isGone = ({ index }: StoredRow): boolean =>
    index >= move.from && index < move.from - move.by;
  const kept = rows.filter((row) => !isGone(row));
  for (const row of kept) if (row.index >= move.from) renumber(data, row, move);
  // Where only rows went, the rest is written anew without them.
  for (const row of kept.slice(0, 1)) row.isTouched = true;
  rows.splice(0, rows.length, ...kept);
  return rows;
}

function renumber(data: SheetDataSource, row: StoredRow, move: RowMove): void {
  row.index = moveRow(row.index, move);
  setAttribute(data, row, "r", String(row.index + 1));
  for (const cell of row.cells) {
    const address = toAddress({ row: row.index, column: cell.column });
    cell.text = withAttribute(textOf(data, cell), "r", address);
  }
}

/** A formula that moved stands alone. */
function moveFormulas(data: SheetDataSource, row: StoredRow, move: RowMove, sheet: string): void {
  for (const cell of row.cells) {
    if (cell.formula === null) continue;
    leaveShared(data, row.index, cell);
    cell.formula = moveRowsInFormula(cell.formula, move, { sheet, isOnIt: true });
    cell.text = cellXml(data.prefix, row.index, cell);
    row.isTouched = true;
  }
}

function dataSource(data: SheetDataSource, lastEnd: number): string {
  const { source, rows, prefix } = data;
  if (!rows.some(({ isTouched }) => isTouched)) return source.slice(data.start, data.end);
  const parts: string[] = [];
  for (const row of rows) {
    if (!row.isTouched && !row.isJoined) {
      parts.push(source.slice(row.start, row.end));
      continue;
    }
    const tail = source.slice(row.tail, row.end);
    parts.push(openingTag(data, row).replace(/(?<!\s)\s*\/>$/, ">"));
    for (const cell of row.cells) parts.push(textOf(data, cell));
    parts.push(tail === "" ? `</${prefix}row>` : tail);
  }
  parts.push(source.slice(lastEnd, data.end));
  return parts.join("");
}
