import type { ReadBudget } from "./cell-reader";
import { SHEET_ROWS } from "./limits";
import { PackageFault } from "./package-fault";
import type { StoredCell, StoredRow } from "./stored-cells";

type OpenRow = { -readonly [Key in keyof StoredRow]: StoredRow[Key] };

/** Rows of a sheet part while it is read. */
export interface RowCollector {
  /** The row that stands open, null between rows. */
  readonly row: StoredRow | null;
  /** Where in the source the next row or cell begins: the white space before it belongs to it. */
  readonly cursor: number;
  begin(position: number): void;
  /** @throws PackageFault - "damaged" for a row outside the sheet */
  open(attributes: Record<string, string>, to: number): void;
  /** Column of the last cell of the open row, -1 where it has none. */
  lastColumn(): number;
  /** @throws PackageFault - "too-large" */
  add(row: StoredRow, cell: StoredCell): void;
  close(from: number, to: number): void;
  /** All rows in order. */
  finish(): StoredRow[];
}

/** @param budget - counted down by every cell */
export function createRowCollector(budget: ReadBudget): RowCollector {
  const rows: StoredRow[] = [];
  let row: OpenRow | null = null;
  let cursor = 0;
  return {
    get row() {
      return row;
    },
    get cursor() {
      return cursor;
    },
    begin(position) {
      cursor = position;
    },
    open(attributes, to) {
      const index = rowIndex(attributes.r, rows[rows.length - 1]?.index ?? -1);
      row = {
        index,
        start: cursor,
        openEnd: to,
        tail: to,
        end: to,
        attributes: { ...attributes },
        cells: [],
        open: null,
        isTouched: false,
        isJoined: false,
      };
      rows.push(row);
      cursor = to;
    },
    lastColumn: () => row?.cells[row.cells.length - 1]?.column ?? -1,
    add(target, cell) {
      if (--budget.cells < 0) throw new PackageFault("too-large", "too many cells");
      target.cells.push(cell);
      cursor = cell.end;
    },
    close(from, to) {
      if (!row) return;
      // An empty-element tag has no tail: its start and end are one.
      [row.tail, row.end, cursor] = [from === to ? to : cursor, to, to];
      sortCells(row);
      row = null;
    },
    finish: () => sortRows(rows),
  };
}

/** @param previous - index of the row before it: a row without number follows on it */
function rowIndex(number: string | undefined, previous: number): number {
  const index = number === undefined ? previous + 1 : Number(number) - 1;
  if (!Number.isInteger(index) || index < 0 || index >= SHEET_ROWS)
    throw new PackageFault("damaged", `row ${number ?? ""}`);
  return index;
}

/** Excel writes cells in order; of a cell that stands twice the later one counts, as it does in Excel. */
function sortCells(row: StoredRow): void {
  const { cells } = row;
  if (cells.every((cell, index) => index === 0 || (cells[index - 1]?.column ?? -1) < cell.column))
    return;
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const sorted = [...byColumn.values()].sort((a, b) => a.column - b.column);
  cells.splice(0, cells.length, ...sorted);
}

/** The same for rows; cells of a row that stands twice are joined. */
function sortRows(rows: StoredRow[]): StoredRow[] {
  if (rows.every((row, index) => index === 0 || (rows[index - 1]?.index ?? -1) < row.index))
    return rows;
  const byIndex = new Map<number, StoredRow>();
  const joined = new Set<StoredRow>();
  for (const row of rows) {
    const first = byIndex.get(row.index);
    if (!first) byIndex.set(row.index, row);
    else {
      for (const cell of row.cells) first.cells.push(cell);
      first.isJoined = true;
      joined.add(first);
    }
  }
  joined.forEach(sortCells);
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}
