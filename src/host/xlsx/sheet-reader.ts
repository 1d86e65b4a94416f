import { parseAddress } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";
import { SHEET_COLUMNS, SHEET_ROWS, type LIMITS } from "./limits";
import { PackageFault } from "./package-fault";
import { createRunCollector } from "./shared-strings";
import {
  sharedFormulaAt,
  type GridCell,
  type GridRow,
  type GridSource,
  type SharedFormula,
} from "./sheet-grid";
import { prefixOf, type XmlElement } from "./xml-element";
import { decodeCellText } from "./xml-text";
import { createTreeBuilder, scanXml } from "./xml-tree";

/** What is still allowed of `LIMITS`; counted down over all sheets. */
export type ReadBudget = {
  -readonly [Key in "cells" | "formulaCharacters"]: (typeof LIMITS)[Key] | number;
};

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
  const data = createDataReader(strings, budget);
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

function createDataReader(strings: readonly string[], budget: ReadBudget) {
  const rows: GridRow[] = [];
  const shared = new Map<string, SharedFormula>();
  const runs = createRunCollector();
  let row: Mutable<GridRow> | null = null;
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
      attributes,
      cells: [],
      open: null,
      isTouched: false,
      isJoined: false,
    };
    rows.push(row);
    cursor = to;
  };
  const closeCell = (to: number) => {
    if (!row || !cell) return;
    if (--budget.cells < 0) throw new PackageFault("too-large", "too many cells");
    const finished = finishCell(cell, row, cursor, to, {
      strings,
      shared,
      budget,
      inline: runs.take(),
    });
    row.cells.push(finished);
    cell = null;
    cursor = to;
  };

  return {
    begin(position: number) {
      cursor = position;
    },
    open(name: string, attributes: Record<string, string>, to: number) {
      if (cell) {
        runs.open(name);
        if (name === "f") cell.f = attributes;
        if (name === "f" || name === "v") capture = name;
      } else if (name === "c" && row) {
        const previous = row.cells[row.cells.length - 1]?.column ?? -1;
        cell = {
          ...attributes,
          column: columnOf(attributes.r, previous),
          formula: "",
          v: "",
          f: null,
        };
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

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

interface OpenCell {
  readonly column: number;
  readonly s?: string;
  readonly t?: string;
  /** Attributes of the formula element. */
  f: Record<string, string> | null;
  formula: string;
  v: string;
}

function columnOf(address: string | undefined, previous: number): number {
  const column = address === undefined ? previous + 1 : parseAddress(address)?.column;
  if (column === undefined || column >= SHEET_COLUMNS)
    throw new PackageFault("damaged", `cell ${address ?? ""}`);
  return column;
}

interface CellContext {
  readonly strings: readonly string[];
  readonly shared: Map<string, SharedFormula>;
  readonly budget: ReadBudget;
  /** Text of an inline string. */
  readonly inline: string;
}

function finishCell(
  cell: OpenCell,
  row: GridRow,
  start: number,
  end: number,
  context: CellContext
): GridCell {
  const finished: GridCell = {
    column: cell.column,
    start,
    end,
    style: toIndex(cell.s),
    value: toValue(cell, context),
    formula: cell.f === null ? null : decodeCellText(cell.formula),
    shared: cell.f?.t === "shared" ? (cell.f.si ?? null) : null,
    text: null,
  };
  if (cell.f?.t === "dataTable") finished.formula = `TABLE(${cell.f.r1 ?? ""},${cell.f.r2 ?? ""})`;
  if (finished.formula === "" && finished.shared === null) finished.formula = null;
  if (finished.shared !== null) joinShared(finished, finished.shared, row, context);
  return finished;
}

function joinShared(cell: GridCell, index: string, row: GridRow, context: CellContext): void {
  const group = context.shared.get(index);
  if (!group || cell.formula !== "") {
    const members = [...(group?.members ?? []), { row, cell }];
    context.shared.set(index, {
      formula: cell.formula ?? "",
      row: row.index,
      column: cell.column,
      members,
    });
    return;
  }
  cell.formula = sharedFormulaAt(group, row.index, cell.column);
  context.budget.formulaCharacters -= cell.formula.length;
  if (context.budget.formulaCharacters < 0)
    throw new PackageFault("too-large", "shared formulas are too long");
  group.members.push({ row, cell });
}

function toValue(cell: OpenCell, { strings, inline }: CellContext): CellValue {
  if (cell.t === "inlineStr") return inline;
  if (cell.v === "") return cell.t === "str" && cell.f ? "" : null;
  switch (cell.t) {
    case "s":
      return sharedString(strings, cell.v);
    case "str":
      return decodeCellText(cell.v);
    case "b":
      return cell.v.trim() === "1" || cell.v.trim() === "true";
    case "e":
      return { error: cell.v.trim() };
    case "d":
      return toSerialDate(cell.v);
    default:
      return toNumber(cell.v);
  }
}

function sharedString(strings: readonly string[], index: string): string {
  const text = strings[toIndex(index)];
  if (text === undefined) throw new PackageFault("damaged", `shared string ${index}`);
  return text;
}

function toNumber(text: string): CellValue {
  const value = Number(text);
  if (Number.isNaN(value)) return text;
  return Number.isFinite(value) ? value : { error: "#NUM!" };
}

/** ISO 8601 of a cell of type "d" as the serial number that Excel holds for it (days since 1899-12-30). */
function toSerialDate(text: string): CellValue {
  const moment = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.trim()}Z`);
  return Number.isNaN(moment) ? text : (moment - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function toIndex(text: string | undefined): number {
  const index = Number(text ?? "0");
  return Number.isInteger(index) && index >= 0 ? index : 0;
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
  for (const row of rows) {
    const first = byIndex.get(row.index);
    if (!first) byIndex.set(row.index, row);
    else {
      first.cells.push(...row.cells);
      first.isJoined = true;
      sortCells(first);
    }
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
