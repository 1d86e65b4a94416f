import {
  finishCell,
  finishPlainCell,
  openCell,
  type OpenCell,
  type ReadBudget,
} from "./cell-reader";
import { emptyPlainCell, readPlainCell } from "./plain-cell";
import { createRowCollector } from "./row-collector";
import { createRunCollector } from "./shared-strings";
import type { SharedFormula, SheetDataSource } from "./stored-cells";
import { prefixOf, type XmlElement } from "./xml-element";
import { scanXml } from "./xml-scan";
import { createTreeBuilder } from "./xml-tree";

/** A sheet part: its elements as a lossless tree, in which sheetData stands empty, and its rows and cells. */
export interface SheetSource {
  readonly prolog: string;
  readonly root: XmlElement;
  readonly epilog: string;
  readonly data: SheetDataSource;
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
  return { ...tree.finish(), data: { source, start, end, prefix, rows, shared } };
}

/** Cells with their texts, one after the other; the rows they belong to are collected. */
function createDataReader(source: string, strings: readonly string[], budget: ReadBudget) {
  const rows = createRowCollector(budget);
  const shared = new Map<string, SharedFormula>();
  const runs = createRunCollector();
  const context = { strings, shared, budget, takeInline: () => runs.take() };
  const plain = emptyPlainCell();
  let cell: OpenCell | null = null;
  let capture: "f" | "v" | null = null;

  const closeCell = (to: number) => {
    const { row } = rows;
    if (!row || !cell) return;
    rows.add(row, finishCell(cell, row, rows.cursor, to, context));
    cell = null;
  };

  return {
    begin: (position: number) => rows.begin(position),
    readAhead(start: number): number {
      const { row } = rows;
      if (!row || cell) return start;
      let at = start;
      while (readPlainCell(source, at, plain)) {
        rows.add(row, finishPlainCell(plain, source, rows.cursor, strings));
        at = plain.end;
      }
      return at;
    },
    open(name: string, attributes: Record<string, string>, to: number) {
      if (cell) {
        runs.open(name);
        if (name === "f") cell.f = attributes;
        if (name === "v") cell.v ??= "";
        if (name === "f" || name === "v") capture = name;
      } else if (name === "c" && rows.row) cell = openCell(attributes, rows.lastColumn());
      else if (name === "row") rows.open(attributes, to);
    },
    text(text: string) {
      if (!cell) return;
      if (capture === "f") cell.formula += text;
      else if (capture === "v") cell.v = (cell.v ?? "") + text;
      else runs.text(text);
    },
    close(name: string, from: number, to: number) {
      if (name === "c") closeCell(to);
      else if (cell) {
        runs.close(name);
        capture = null;
      } else if (name === "row") rows.close(from, to);
    },
    finish: () => ({ rows: rows.finish(), shared }),
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
