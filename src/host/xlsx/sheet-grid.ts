import { toAddress, type RangeBounds } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";
import { shiftFormula } from "./shift-formula";
import { withAttribute } from "./xml-element";
import { encodeCellText } from "./xml-text";

/** A cell of a sheet part. `start..end` is its stretch of the source, with the white space before it. */
export interface GridCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  style: number;
  value: CellValue;
  /** Without "="; of a shared formula the cell's own, already shifted one. */
  formula: string | null;
  /** Group of a shared formula. */
  shared: string | null;
  /** Source text when it is no longer that of the part. */
  text: string | null;
}

/** A row of a sheet part; `tail` is where its closing tag (with white space before it) begins. */
export interface GridRow {
  readonly index: number;
  readonly start: number;
  readonly openEnd: number;
  readonly tail: number;
  readonly end: number;
  readonly attributes: Record<string, string>;
  /** In ascending columns. */
  readonly cells: GridCell[];
  /** Opening tag when it is no longer that of the part. */
  open: string | null;
  /** Cells of a second row element of the same index were joined to this one. */
  isJoined: boolean;
  isTouched: boolean;
}

/** The content of a `<sheetData>` element. */
export interface GridSource {
  readonly source: string;
  /** Stretch of the source between the tags of sheetData. */
  readonly start: number;
  readonly end: number;
  /** Prefix of the main namespace with colon, usually "". */
  readonly prefix: string;
  readonly rows: GridRow[];
  readonly shared: ReadonlyMap<string, SharedFormula>;
}

/** A shared formula: the text stands in its master, the other cells name the group only. */
export interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  readonly members: { readonly row: GridRow; readonly cell: GridCell }[];
}

/** Rows and cells of one sheet; changes replace only the text of the cells they touch. */
export interface SheetGrid {
  readonly rows: readonly GridRow[];
  row(row: number): GridRow | null;
  cell(row: number, column: number): GridCell | null;
  /** The cell, made with this style when it is not there. */
  obtain(row: number, column: number, style: number): GridCell;
  /** Replaces value and formula of a cell. */
  write(row: number, cell: GridCell, value: CellValue, formula: string | null): void;
  restyle(row: number, cell: GridCell, style: number): void;
  remove(row: number, column: number): void;
  setRowAttribute(row: number, name: string, value: string): void;
  hasFormulas(): boolean;
  usedBounds(): RangeBounds | null;
  /** Text between the tags of sheetData. */
  toSource(): string;
}

export function createSheetGrid(grid: GridSource): SheetGrid {
  const { source, prefix, rows } = grid;
  const byIndex = new Map(rows.map((row) => [row.index, row]));

  const obtainRow = (index: number): GridRow => {
    const known = byIndex.get(index);
    if (known) return known;
    const row: GridRow = { ...NEW_ROW, index, attributes: {}, cells: [], open: null };
    row.open = `<${prefix}row r="${index + 1}">`;
    insertInOrder(rows, row, (other) => other.index < index);
    byIndex.set(index, row);
    return row;
  };
  const touch = (row: GridRow) => {
    row.isTouched = true;
  };
  const setAttribute = (row: GridRow, name: string, value: string | null) => {
    row.open = withAttribute(row.open ?? source.slice(row.start, row.openEnd), name, value);
    if (value === null) Reflect.deleteProperty(row.attributes, name);
    else row.attributes[name] = value;
    row.isTouched = true;
  };
  const textOf = (cell: GridCell) => cell.text ?? source.slice(cell.start, cell.end);

  /** A master whose text goes must not take the formula of the others with it. */
  const leaveShared = (row: number, cell: GridCell) => {
    const group = cell.shared === null ? undefined : grid.shared.get(cell.shared);
    cell.shared = null;
    if (group?.row !== row || group.column !== cell.column) return;
    for (const member of group.members) {
      member.cell.shared = null;
      member.cell.text = cellXml(prefix, member.row.index, member.cell);
      member.row.isTouched = true;
    }
  };

  return {
    rows,
    row: (row) => byIndex.get(row) ?? null,
    cell: (row, column) => findCell(byIndex.get(row)?.cells ?? [], column),
    obtain(row, column, style) {
      const target = obtainRow(row);
      const known = findCell(target.cells, column);
      if (known) return known;
      const cell: GridCell = { ...NEW_CELL, column, style };
      cell.text = cellXml(prefix, row, cell);
      insertInOrder(target.cells, cell, (other) => other.column < column);
      touch(target);
      // `spans` is a hint about the first and last cell; none is better than a wrong one.
      if (target.attributes.spans !== undefined) setAttribute(target, "spans", null);
      return cell;
    },
    write(row, cell, value, formula) {
      leaveShared(row, cell);
      cell.value = value;
      cell.formula = formula;
      cell.text = cellXml(prefix, row, cell);
      touch(obtainRow(row));
    },
    restyle(row, cell, style) {
      if (cell.style === style) return;
      cell.style = style;
      cell.text = withAttribute(textOf(cell), "s", style === 0 ? null : String(style));
      touch(obtainRow(row));
    },
    remove(row, column) {
      const target = byIndex.get(row);
      const cell = findCell(target?.cells ?? [], column);
      if (!target || !cell) return;
      leaveShared(row, cell);
      target.cells.splice(target.cells.indexOf(cell), 1);
      touch(target);
    },
    setRowAttribute: (row, name, value) => setAttribute(obtainRow(row), name, value),
    hasFormulas: () => rows.some((row) => row.cells.some((cell) => cell.formula !== null)),
    usedBounds: () => boundsOf(rows),
    toSource: () => gridSource(grid, textOf),
  };
}

/** Formula of a member of a shared group, moved from the master's place. */
export function sharedFormulaAt(group: SharedFormula, row: number, column: number): string {
  return shiftFormula(group.formula, row - group.row, column - group.column);
}

const NEW_ROW = { start: 0, openEnd: 0, tail: 0, end: 0, isTouched: true, isJoined: false };
const NEW_CELL = { start: 0, end: 0, value: null, formula: null, shared: null, text: null };

function findCell(cells: readonly GridCell[], column: number): GridCell | null {
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

function boundsOf(rows: readonly GridRow[]): RangeBounds | null {
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

function gridSource(grid: GridSource, textOf: (cell: GridCell) => string): string {
  const { source, rows, prefix } = grid;
  if (!rows.some(({ isTouched }) => isTouched)) return source.slice(grid.start, grid.end);
  const parts: string[] = [];
  for (const row of rows) {
    if (!row.isTouched && !row.isJoined) {
      parts.push(source.slice(row.start, row.end));
      continue;
    }
    const open = row.open ?? source.slice(row.start, row.openEnd);
    const tail = source.slice(row.tail, row.end);
    parts.push(open.replace(/\s*\/>$/, ">"));
    for (const cell of row.cells) parts.push(textOf(cell));
    parts.push(tail === "" ? `</${prefix}row>` : tail);
  }
  const last = grid.rows.reduce((end, row) => Math.max(end, row.end), grid.start);
  parts.push(source.slice(last, grid.end));
  return parts.join("");
}

/** Source of a cell that holds this value or formula. */
function cellXml(prefix: string, row: number, cell: GridCell): string {
  const { column, style, value, formula } = cell;
  const address = toAddress({ row, column });
  const type = cellType(value, formula);
  const start = `<${prefix}c r="${address}"${style === 0 ? "" : ` s="${style}"`}${
    type === null ? "" : ` t="${type}"`
  }`;
  const content = [
    formula === null ? "" : `<${prefix}f>${encodeCellText(formula)}</${prefix}f>`,
    valueXml(prefix, value, formula),
  ].join("");
  return content === "" ? `${start}/>` : `${start}>${content}</${prefix}c>`;
}

function cellType(value: CellValue, formula: string | null): string | null {
  if (typeof value === "string") return formula === null ? "inlineStr" : "str";
  if (typeof value === "boolean") return "b";
  return typeof value === "object" && value !== null ? "e" : null;
}

function valueXml(prefix: string, value: CellValue, formula: string | null): string {
  if (value === null) return "";
  if (typeof value === "string" && formula === null)
    return `<${prefix}is><${prefix}t xml:space="preserve">${encodeCellText(value)}</${prefix}t></${prefix}is>`;
  const text =
    typeof value === "object"
      ? value.error
      : typeof value === "boolean"
        ? String(Number(value))
        : String(value);
  return `<${prefix}v>${encodeCellText(text)}</${prefix}v>`;
}
