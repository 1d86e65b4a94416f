import { insertOrdered, WORKSHEET_ORDER } from "./insert-ordered";
import { SHEET_COLUMNS } from "./limits";
import {
  attributeOf,
  childOf,
  childrenOf,
  insertChild,
  isOn,
  prefixOf,
  setAttribute,
  toSource,
  type XmlElement,
} from "./xml-element";
import { parseElement } from "./xml-tree";

/** Excel's own default: 8.43 characters and the padding that files count in. */
const DEFAULT_WIDTH = 9.140625;

/** Columns of a sheet by zero-based index. */
export interface SheetColumns {
  /** Width in characters of the default font, as stored. */
  width(column: number): number;
  isHidden(column: number): boolean;
  /** Style of cells that have none of their own. */
  style(column: number): number;
  setWidth(column: number, characters: number): void;
}

/** Opens the `<cols>` of a worksheet; changes go into the tree. */
export function openSheetColumns(worksheet: XmlElement): SheetColumns {
  const find = (column: number): XmlElement | null => {
    const cols = childOf(worksheet, "cols");
    const covers = (col: XmlElement) =>
      numberOf(col, "min", 1) <= column + 1 && column + 1 <= numberOf(col, "max", 0);
    return (cols && childrenOf(cols, "col").find(covers)) ?? null;
  };
  let hidden: Uint8Array | null = null;
  return {
    width(column) {
      const format = childOf(worksheet, "sheetFormatPr");
      return numberOf(find(column), "width", numberOf(format, "defaultColWidth", DEFAULT_WIDTH));
    },
    isHidden(column) {
      hidden ??= findHidden(childOf(worksheet, "cols"));
      return hidden[column] === 1;
    },
    style: (column) => numberOf(find(column), "style", 0),
    setWidth(column, characters) {
      hidden = null;
      const col = isolate(worksheet, find(column), column + 1);
      setAttribute(col, "width", String(characters));
      setAttribute(col, "customWidth", "1");
      // Not every program takes a column of no width for a hidden one.
      setAttribute(col, "hidden", characters === 0 ? "1" : null);
    },
  };
}

/** 1 for every column that is not shown: all are asked for, and a file may describe each of them. */
function findHidden(cols: XmlElement | null): Uint8Array {
  const flags = new Uint8Array(SHEET_COLUMNS);
  for (const col of cols ? childrenOf(cols, "col") : [])
    if (isOn(attributeOf(col, "hidden")) || numberOf(col, "width", 1) === 0)
      flags.fill(1, Math.max(0, numberOf(col, "min", 1) - 1), numberOf(col, "max", 0));
  return flags;
}

/** The `<col>` of this one column (counted from 1), cut out of the one that covers it or made anew. */
function isolate(worksheet: XmlElement, covering: XmlElement | null, column: number): XmlElement {
  const cols = obtainCols(worksheet);
  const single = parseElement(
    covering ? toSource(covering) : `<${prefixOf(worksheet.name)}col min="0" max="0"/>`
  );
  setRange(single, column, column);
  if (!covering) {
    const next = childrenOf(cols).find((col) => numberOf(col, "min", 0) > column);
    insertChild(cols, single, next ? cols.children.indexOf(next) : cols.children.length);
    return single;
  }
  const [min, max] = [numberOf(covering, "min", 1), numberOf(covering, "max", 0)];
  if (min === max) return covering;
  const pieces = [single];
  for (const [from, to] of [
    [min, column - 1],
    [column + 1, max],
  ] as const) {
    if (from > to) continue;
    const piece = parseElement(toSource(covering));
    setRange(piece, from, to);
    if (from === min) pieces.unshift(piece);
    else pieces.push(piece);
  }
  cols.children.splice(cols.children.indexOf(covering), 1, ...pieces);
  return single;
}

function setRange(col: XmlElement, min: number, max: number): void {
  setAttribute(col, "min", String(min));
  setAttribute(col, "max", String(max));
}

function obtainCols(worksheet: XmlElement): XmlElement {
  const known = childOf(worksheet, "cols");
  if (known) return known;
  const x = prefixOf(worksheet.name);
  const cols = parseElement(`<${x}cols></${x}cols>`);
  insertOrdered(worksheet, cols, WORKSHEET_ORDER);
  return cols;
}

function numberOf(element: XmlElement | null, attribute: string, fallback: number): number {
  const value = Number(attributeOf(element, attribute) ?? Number.NaN);
  return Number.isFinite(value) ? value : fallback;
}
