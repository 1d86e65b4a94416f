import { parseRangeAddress, toRangeAddress, type RangeBounds } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";
import { openConditionalFormats, type ConditionalFormats } from "./conditional-formats";
import { insertOrdered, WORKSHEET_ORDER } from "./insert-ordered";
import { createSheetCells, type SheetCells } from "./sheet-cells";
import { openSheetColumns } from "./sheet-columns";
import { createSheetData, type SheetData } from "./sheet-data";
import { openSheetLines, type SheetLines } from "./sheet-lines";
import { readMerges, addMerge } from "./sheet-merges";
import {
  addPageBreak,
  centerOnPage,
  setOrientation,
  setPageFoot,
  setPrintScale,
  showAsList,
} from "./sheet-page";
import { moveSheetRows } from "./move-sheet-rows";
import type { RowMove } from "./row-move";
import type { SheetSource } from "./sheet-reader";
import type { Stylesheet } from "./stylesheet";
import type { SheetEntry } from "./workbook-part";
import type {
  CellFormat,
  DocumentCell,
  DocumentConditionalFormat,
  DocumentSheet,
  NewConditionalFormat,
} from "./workbook-document";
import {
  attributeOf,
  childOf,
  isOn,
  prefixOf,
  setAttribute,
  toSource,
  type XmlElement,
} from "./xml-element";
import { parseElement } from "./xml-tree";

export interface SheetContext {
  readonly id: string;
  readonly entry: SheetEntry;
  /** Path of the part. */
  readonly path: string;
  readonly stylesheet: Stylesheet;
  /** Called when a value or formula changes; stored results elsewhere may be out of date then. */
  onCellWritten(change: { readonly isFormula: boolean }): void;
  /** Called when rows moved: what other parts say of them follows. */
  onRowsMoved(move: RowMove): void;
}

/**
 * One worksheet over its parsed part. Names and tags live in the workbook part, everything else in the sheet's own.
 * Renaming does not rewrite formulas that refer to the sheet by its old name: only sheets of ours are ever renamed.
 */
export class XlsxSheet implements DocumentSheet {
  readonly id: string;
  readonly entry: SheetEntry;
  readonly path: string;
  readonly #part: SheetSource;
  readonly #root: XmlElement;
  readonly #data: SheetData;
  readonly #cells: SheetCells;
  readonly #lines: SheetLines;
  readonly #formats: ConditionalFormats;
  readonly #context: SheetContext;
  #isTouched = false;
  #hasNewCells = false;
  #bounds: RangeBounds | null | undefined;
  #merges: readonly RangeBounds[] | undefined;

  constructor(part: SheetSource, context: SheetContext) {
    const { root } = part;
    const { id, entry, path, stylesheet } = context;
    this.id = id;
    this.entry = entry;
    this.path = path;
    this.#part = part;
    this.#context = context;
    this.#root = root;
    this.#data = createSheetData(part.data);
    const columns = openSheetColumns(root);
    const onChange = (isNewCell: boolean): void => {
      this.#hasNewCells ||= isNewCell;
      this.#touch();
    };
    this.#cells = createSheetCells(this.#data, { ...context, columns, onChange });
    this.#lines = openSheetLines(root, this.#data, columns);
    this.#formats = openConditionalFormats(root, stylesheet);
  }

  get name(): string {
    return this.entry.name;
  }
  set name(name: string) {
    this.entry.name = name;
  }
  get visibility(): DocumentSheet["visibility"] {
    return this.entry.visibility;
  }
  get isProtected(): boolean {
    return isOn(attributeOf(childOf(this.#root, "sheetProtection"), "sheet"));
  }
  get tag(): string | null {
    return this.entry.tag;
  }
  get usedBounds(): RangeBounds | null {
    if (this.#bounds === undefined) this.#bounds = this.#data.usedBounds();
    return this.#bounds;
  }
  get merges(): readonly RangeBounds[] {
    return (this.#merges ??= readMerges(this.#root));
  }
  get conditionalFormats(): readonly DocumentConditionalFormat[] {
    return this.#formats.all;
  }
  get isTouched(): boolean {
    return this.#isTouched;
  }

  readonly isRowHidden = (row: number): boolean => this.#lines.isRowHidden(row);
  readonly isColumnHidden = (column: number): boolean => this.#lines.isColumnHidden(column);

  hasFormulas(): boolean {
    return this.#data.hasFormulas();
  }
  cell(row: number, column: number): DocumentCell {
    return this.#cells.cell(row, column);
  }
  forEachCell(visit: Parameters<DocumentSheet["forEachCell"]>[0]): void {
    this.#cells.forEachCell(visit);
  }
  setValue(row: number, column: number, value: string | number | boolean | null): void {
    this.#cells.setValue(row, column, value);
  }
  setFormula(row: number, column: number, formula: string, stored: CellValue = null): void {
    this.#cells.setFormula(row, column, formula, stored);
  }
  setFormat(row: number, column: number, format: Partial<CellFormat>): void {
    this.#cells.setFormat(row, column, format);
  }
  columnWidth(column: number): number {
    return this.#lines.columnWidth(column);
  }
  rowHeight(row: number): number {
    return this.#lines.rowHeight(row);
  }
  setColumnWidth(column: number, characters: number): void {
    this.#lines.setColumnWidth(column, characters);
    this.#touch();
  }
  setRowHeight(row: number, points: number): void {
    this.#lines.setRowHeight(row, points);
    this.#touch();
  }
  moveRows(from: number, by: number): void {
    const move = { from, by };
    this.#data.moveRows(move, this.name);
    moveSheetRows(this.#root, move, this.name);
    this.#formats.replace();
    this.#merges = undefined;
    this.#context.onRowsMoved(move);
    this.#hasNewCells = true;
    this.#touch();
  }
  merge(range: RangeBounds): void {
    addMerge(this.#root, range);
    this.#merges = undefined;
    this.#touch();
  }
  setTag(tag: string): void {
    this.entry.tag = tag;
  }
  setOrientation(orientation: "landscape" | "portrait"): void {
    setOrientation(this.#root, orientation);
    this.#touch();
  }
  setPrintScale(percent: number): void {
    setPrintScale(this.#root, percent);
    this.#touch();
  }
  centerOnPage(): void {
    centerOnPage(this.#root);
    this.#touch();
  }
  setPageFoot(text: string): void {
    setPageFoot(this.#root, text);
    this.#touch();
  }
  setRepeatedRows(first: number, last: number): void {
    this.entry.repeatedRows = [first, last];
  }
  addPageBreak(row: number): void {
    addPageBreak(this.#root, row);
    this.#touch();
  }
  showAsList(list: RangeBounds): void {
    showAsList(this.#root, list);
    this.#touch();
  }
  addConditionalFormat(format: NewConditionalFormat): string {
    this.#touch();
    return this.#formats.add(format);
  }
  deleteConditionalFormat(id: string): void {
    this.#formats.remove(id);
    this.#touch();
  }

  /** Text of the part as it is now. */
  toSource(): string {
    this.#formats.store();
    if (this.#hasNewCells) widenDimension(this.#part, this.#data.usedBounds());
    return sheetSource(this.#part, this.#data.toSource());
  }

  #touch(): void {
    this.#isTouched = true;
    this.#bounds = undefined;
  }
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
    return `${child.open.replace(/(?<!\s)\s*\/>$/u, ">")}${data}${close}`;
  });
  return [prolog, root.open, ...pieces, root.close, epilog].join("");
}
