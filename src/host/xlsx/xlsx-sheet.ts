import { parseRangeAddress, toRangeAddress, type RangeBounds } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";
import { openConditionalFormats } from "./conditional-formats";
import { insertOrdered, WORKSHEET_ORDER } from "./insert-ordered";
import { openSheetColumns } from "./sheet-columns";
import { createSheetGrid, type GridCell } from "./sheet-grid";
import { readMerges, addMerge } from "./sheet-merges";
import { setOrientation, showAsList } from "./sheet-page";
import type { SheetSource } from "./sheet-reader";
import type { Stylesheet } from "./stylesheet";
import type { SheetEntry } from "./workbook-part";
import type { DocumentCell, DocumentSheet } from "./workbook-document";
import { attributeOf, childOf, isOn, prefixOf, setAttribute, toSource } from "./xml-element";
import { parseElement } from "./xml-tree";

/** Height in points of a row that says none, when the sheet says none either. */
const DEFAULT_HEIGHT = 15;

export interface XlsxSheet extends DocumentSheet {
  readonly entry: SheetEntry;
  /** Path of the part. */
  readonly path: string;
  readonly isTouched: boolean;
  hasFormulas(): boolean;
  toSource(): string;
}

export interface SheetContext {
  readonly id: string;
  readonly entry: SheetEntry;
  readonly path: string;
  readonly stylesheet: Stylesheet;
  /** Called when a value or formula changes; stored results elsewhere may be out of date then. */
  onCellWritten(change: { readonly isFormula: boolean }): void;
}

/**
 * One worksheet over its parsed part. Names and tags live in the workbook part, everything else in the sheet's own.
 * Renaming does not rewrite formulas that refer to the sheet by its old name: only sheets of ours are ever renamed.
 */
export function createXlsxSheet(part: SheetSource, context: SheetContext): XlsxSheet {
  const { root } = part;
  const { entry, stylesheet } = context;
  const grid = createSheetGrid(part.grid);
  const columns = openSheetColumns(root);
  const formats = openConditionalFormats(root, stylesheet);
  let isTouched = false;
  let hasNewCells = false;
  let bounds: RangeBounds | null | undefined;
  let merges: readonly RangeBounds[] | undefined;

  const touched = () => {
    isTouched = true;
    bounds = undefined;
  };
  const inheritedStyle = (row: number, column: number) => {
    const attributes = grid.row(row)?.attributes;
    const rowStyle = isOn(attributes?.customFormat ?? null) ? Number(attributes?.s ?? "0") : 0;
    return rowStyle || columns.style(column);
  };
  const styleAt = (row: number, column: number) =>
    grid.cell(row, column)?.style ?? inheritedStyle(row, column);
  const obtain = (row: number, column: number) => {
    const known = grid.cell(row, column);
    if (!known) hasNewCells = true;
    return known ?? grid.obtain(row, column, inheritedStyle(row, column));
  };
  const write = (row: number, column: number, value: CellValue, formula: string | null) => {
    const cell = obtain(row, column);
    const isFormula = formula !== null || cell.formula !== null;
    const looksLikeFormula = typeof value === "string" && /^[=+\-@']/u.test(value);
    cell.style = stylesheet.withQuotePrefix(cell.style, formula === null && looksLikeFormula);
    grid.write(row, cell, value, formula);
    touched();
    context.onCellWritten({ isFormula });
  };
  const toDocumentCell = (cell: GridCell | null, style: number): DocumentCell => ({
    value: cell?.value ?? null,
    formula: typeof cell?.formula === "string" ? `=${cell.formula}` : null,
    format: stylesheet.formatOf(style),
  });
  const formatPr = (name: string) => attributeOf(childOf(root, "sheetFormatPr"), name);

  return {
    entry,
    id: context.id,
    path: context.path,
    get name() {
      return entry.name;
    },
    set name(name: string) {
      entry.name = name;
    },
    visibility: entry.visibility,
    get isProtected() {
      return isOn(attributeOf(childOf(root, "sheetProtection"), "sheet"));
    },
    get tag() {
      return entry.tag;
    },
    get usedBounds() {
      if (bounds === undefined) bounds = grid.usedBounds();
      return bounds;
    },
    get merges() {
      merges ??= readMerges(root);
      return merges;
    },
    get conditionalFormats() {
      return formats.all;
    },
    get isTouched() {
      return isTouched;
    },
    hasFormulas: () => grid.hasFormulas(),
    cell: (row, column) => toDocumentCell(grid.cell(row, column), styleAt(row, column)),
    forEachCell(visit) {
      for (const { index, cells } of grid.rows)
        for (const cell of cells) visit(index, cell.column, toDocumentCell(cell, cell.style));
    },
    columnWidth: (column) => columns.width(column),
    rowHeight: (row) =>
      Number(grid.row(row)?.attributes.ht ?? formatPr("defaultRowHeight") ?? DEFAULT_HEIGHT),
    isRowHidden(row) {
      const attributes = grid.row(row)?.attributes;
      if (!attributes) return isOn(formatPr("zeroHeight"));
      return isOn(attributes.hidden ?? null) || Number(attributes.ht ?? "1") === 0;
    },
    isColumnHidden: (column) => columns.isHidden(column),
    setValue(row, column, value) {
      const isEmpty = value === null || value === "";
      if (isEmpty && !grid.cell(row, column)) return;
      write(row, column, isEmpty ? null : value, null);
      if (isEmpty && styleAt(row, column) === 0) grid.remove(row, column);
    },
    setFormula(row, column, formula, stored = null) {
      write(row, column, stored, formula.replace(/^=/u, ""));
    },
    setFormat(row, column, format) {
      const style = stylesheet.withFormat(styleAt(row, column), format);
      grid.restyle(row, obtain(row, column), style);
      touched();
    },
    setColumnWidth(column, characters) {
      columns.setWidth(column, characters);
      touched();
    },
    setRowHeight(row, points) {
      grid.setRowAttribute(row, "ht", String(points));
      grid.setRowAttribute(row, "customHeight", "1");
      touched();
    },
    merge(range) {
      addMerge(root, range);
      merges = undefined;
      touched();
    },
    setTag(tag) {
      entry.tag = tag;
    },
    setLandscape() {
      setOrientation(root, "landscape");
      touched();
    },
    setPortrait() {
      setOrientation(root, "portrait");
      touched();
    },
    showAsList(list) {
      showAsList(root, list);
      touched();
    },
    addConditionalFormat(format) {
      touched();
      return formats.add(format);
    },
    deleteConditionalFormat(id) {
      formats.remove(id);
      touched();
    },
    toSource() {
      formats.store();
      if (hasNewCells) widenDimension(part, grid.usedBounds());
      return sheetSource(part, grid.toSource());
    },
  };
}

/** `<dimension>` is only a hint, but readers size their buffers by it. */
function widenDimension({ root }: SheetSource, used: RangeBounds | null): void {
  const dimension = childOf(root, "dimension");
  const known = parseRangeAddress(attributeOf(dimension, "ref") ?? "");
  if (!dimension || !known || !used) return;
  const wide = {
    top: Math.min(known.top, used.top),
    left: Math.min(known.left, used.left),
    bottom: Math.max(known.bottom, used.bottom),
    right: Math.max(known.right, used.right),
  };
  setAttribute(dimension, "ref", toRangeAddress(wide));
}

/** The part's text: sheetData from the grid, everything else from the tree. */
function sheetSource({ prolog, root, epilog }: SheetSource, data: string): string {
  if (!childOf(root, "sheetData")) {
    const x = prefixOf(root.name);
    insertOrdered(root, parseElement(`<${x}sheetData></${x}sheetData>`), WORKSHEET_ORDER);
  }
  const pieces = root.children.map((child) => {
    if (typeof child === "string") return child;
    if (child.local !== "sheetData" || data === "") return toSource(child);
    const close = child.close === "" ? `</${child.name}>` : child.close;
    return `${child.open.replace(/\s*\/>$/u, ">")}${data}${close}`;
  });
  return [prolog, root.open, ...pieces, root.close, epilog].join("");
}
