import {
  finishCell,
  finishPlainCell,
  openCell,
  type OpenCell,
  type ReadBudget,
} from "./cell-reader";
import { SHEET_ROWS } from "./limits";
import { PackageFault } from "./package-fault";
import { emptyPlainCell, readPlainCell } from "./plain-cell";
import { createRunCollector } from "./shared-strings";
import type { GridCell, GridRow, GridSource, SharedFormula } from "./sheet-grid";
import { prefixOf, type XmlElement } from "./xml-element";
import { scanXml } from "./xml-scan";
import { createTreeBuilder } from "./xml-tree";

/** A sheet part: its elements as a lossless tree, in which sheetData stands empty, and its rows and cells. */
export interface SheetSource {
  readonly prolog: string;
  readonly root: XmlElement;
  readonly epilog: string;
  readonly grid: GridSource;
}

/**
 * Parses a worksheet part in one pass.
 * @throws PackageFault - "damaged", "too-large"
 */
export function readSheetSource(
  source: string,
  strings: readonly string[],
  budget: ReadBudget
): SheetSource {
  const tree = createTreeBuilder(source);
  const data = createDataReader(source, strings, budget);
  let depth = 0;
  let dataDepth = 0;
  let [start, end, prefix] = [0, 0, ""];
  scanXml(source, {
    open(name, attributes, from, to) {
      depth++;
      if (dataDepth > 0) {
        data.open(localName(name), attributes, to);
        return;
      }
      tree.open(name, attributes, from, to);
      if (depth !== 2 || localName(name) !== "sheetData") return;
      dataDepth = depth;
      [start, end, prefix] = [to, to, prefixOf(name)];
      data.begin(to);
    },
    readAhead: (start) => data.readAhead(start),
    text(text) {
      if (dataDepth > 0) data.text(text);
      else tree.text(text);
    },
    close(name, from, to) {
      if (dataDepth === depth) {
        [dataDepth, end] = [0, from];
        tree.skipTo(from);
      }
      depth--;
      if (dataDepth > 0) data.close(localName(name), from, to);
      else tree.close(name, from, to);
    },
  });
  const { rows, shared } = data.finish();
  return { ...tree.finish(), grid: { source, start, end, prefix, rows, shared } };
}

type OpenRow = { -readonly [Key in keyof GridRow]: GridRow[Key] };

function createDataReader(source: string, strings: readonly string[], budget: ReadBudget) {
  const rows: GridRow[] = [];
  const shared = new Map<string, SharedFormula>();
  const runs = createRunCollector();
  const context = { strings, shared, budget, takeInline: () => runs.take() };
  let row: OpenRow | null = null;
  let cell: OpenCell | null = null;
  let capture: "f" | "v" | null = null;
  let cursor = 0;

  const openRow = (attributes: Record<string, string>, to: number) => {
    const previous = rows[rows.length - 1]?.index ?? -1;
    const index = attributes.r === undefined ? previous + 1 : Number(attributes.r) - 1;
    if (!Number.isInteger(index) || index < 0 || index >= SHEET_ROWS)
      throw new PackageFault("damaged", `row ${attributes.r ?? ""}`);
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
  };
  const addCell = (target: OpenRow, finished: GridCell) => {
    if (--budget.cells < 0) throw new PackageFault("too-large", "too many cells");
    target.cells.push(finished);
    cursor = finished.end;
  };
  const closeCell = (to: number) => {
    if (!row || !cell) return;
    addCell(row, finishCell(cell, row, cursor, to, context));
    cell = null;
  };
  const plain = emptyPlainCell();

  return {
    begin(position: number) {
      cursor = position;
    },
    readAhead(start: number): number {
      if (!row || cell) return start;
      let at = start;
      while (readPlainCell(source, at, plain)) {
        addCell(row, finishPlainCell(plain, source, cursor, strings));
        at = plain.end;
      }
      return at;
    },
    open(name: string, attributes: Record<string, string>, to: number) {
      if (cell) {
        runs.open(name);
        if (name === "f") cell.f = attributes;
        if (name === "f" || name === "v") capture = name;
      } else if (name === "c" && row) {
        const previous = row.cells[row.cells.length - 1]?.column ?? -1;
        cell = openCell(attributes, previous);
      } else if (name === "row") openRow(attributes, to);
    },
    text(text: string) {
      if (!cell) return;
      if (capture === "f") cell.formula += text;
      else if (capture === "v") cell.v += text;
      else runs.text(text);
    },
    close(name: string, from: number, to: number) {
      if (name === "c") closeCell(to);
      else if (cell) {
        runs.close(name);
        capture = null;
      } else if (name === "row" && row) {
        // An empty-element tag has no tail: its start and end are one.
        [row.tail, row.end, cursor] = [from === to ? to : cursor, to, to];
        sortCells(row);
        row = null;
      }
    },
    finish: () => ({ rows: sortRows(rows), shared }),
  };
}

/** Excel writes cells in order; of a cell that stands twice the later one counts, as it does in Excel. */
function sortCells(row: GridRow): void {
  const { cells } = row;
  if (cells.every((cell, index) => index === 0 || (cells[index - 1]?.column ?? -1) < cell.column))
    return;
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const sorted = [...byColumn.values()].sort((a, b) => a.column - b.column);
  cells.splice(0, cells.length, ...sorted);
}

/** The same for rows; cells of a row that stands twice are joined. */
function sortRows(rows: GridRow[]): GridRow[] {
  if (rows.every((row, index) => index === 0 || (rows[index - 1]?.index ?? -1) < row.index))
    return rows;
  const byIndex = new Map<number, GridRow>();
  const joined = new Set<GridRow>();
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

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
