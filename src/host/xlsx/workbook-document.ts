import type { CellValue } from "../../grid/snapshot";
import type { RangeBounds } from "../../grid/address";

/** Look of a cell as the workbench shows it and Office.js reports it. Colors are "#RRGGBB", null when not set. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: "general" | "left" | "center" | "right" | "justify" | "fill" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrapText: boolean;
  /** Indentation level. */
  readonly indent: number;
  readonly border: {
    readonly top: boolean;
    readonly right: boolean;
    readonly bottom: boolean;
    readonly left: boolean;
  };
}

/** A cell of the document; `value` is the cached value where there is a formula. */
export interface DocumentCell {
  readonly value: CellValue;
  /** With its leading "=", null for a plain value. */
  readonly formula: string | null;
  readonly format: CellFormat;
}

/** A conditional format; only custom (formula) ones show their rule. */
export interface DocumentConditionalFormat {
  readonly id: string;
  /** Office.js names: "Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue". */
  readonly type: string;
  readonly ranges: readonly RangeBounds[];
  /** With its leading "=", null for other types. */
  readonly formula: string | null;
  /** The differential format of a custom one, as far as it sets these. */
  readonly style: {
    readonly fill: string | null;
    readonly fontColor: string | null;
    readonly bold: boolean;
    readonly italic: boolean;
  };
}

/** What a new conditional format needs. */
export type NewConditionalFormat = Pick<DocumentConditionalFormat, "ranges" | "formula" | "style">;

/** One sheet of an opened .xlsx file. Positions are zero-based. Writing methods change the package in memory only. */
export interface DocumentSheet {
  readonly id: string;
  name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly isProtected: boolean;
  readonly tag: string | null;
  /** Smallest rectangle with a value, formula or format; null for an empty sheet. */
  readonly usedBounds: RangeBounds | null;
  readonly merges: readonly RangeBounds[];
  /** The uppermost first: what it sets covers what those below set. */
  readonly conditionalFormats: readonly DocumentConditionalFormat[];
  cell(row: number, column: number): DocumentCell;
  /** Calls back for every cell that is stored, also with a format only, row by row from left to right. */
  forEachCell(visit: (row: number, column: number, cell: DocumentCell) => void): void;
  /** Width in characters. */
  columnWidth(column: number): number;
  /** Height in points. */
  rowHeight(row: number): number;
  /** Not shown: hidden by hand, by a filter, or of no height. */
  readonly isRowHidden: (row: number) => boolean;
  readonly isColumnHidden: (column: number) => boolean;
  /** Sets a plain value (text is stored as text whatever it begins with) and drops a formula; the format stays. */
  setValue(row: number, column: number, value: string | number | boolean | null): void;
  /** @param stored - the result to keep with it, none by default */
  setFormula(row: number, column: number, formula: string, stored?: CellValue): void;
  setFormat(row: number, column: number, format: Partial<CellFormat>): void;
  setColumnWidth(column: number, characters: number): void;
  setRowHeight(row: number, points: number): void;
  /** Lets so many rows in before one, or takes that many away from there on; all that stands below follows. */
  moveRows(from: number, by: number): void;
  merge(bounds: RangeBounds): void;
  setTag(tag: string): void;
  /** Print set-up; a sheet without any gets A4, one page wide. */
  setOrientation(orientation: "landscape" | "portrait"): void;
  /** Prints at so many per cent, however many pages that makes. */
  setPrintScale(percent: number): void;
  /** Prints these rows at the top of every page. */
  setRepeatedRows(first: number, last: number): void;
  /** Prints in the middle between the left and the right margin. */
  centerOnPage(): void;
  /** In the middle of the foot of every page; &P is the page's number, &N that of all pages. */
  setPageFoot(text: string): void;
  /** Begins a page with this row. */
  addPageBreak(row: number): void;
  /** Keeps the first row of a list in sight and lets its columns be filtered; once, on a new sheet. */
  showAsList(list: RangeBounds): void;
  /** Adds one above all others; gives its id. */
  addConditionalFormat(format: NewConditionalFormat): string;
  deleteConditionalFormat(id: string): void;
}

/**
 * An .xlsx package opened for reading and patching. Parts that no call touches stay byte-equal on `save`, touched parts
 * stay equal apart from what was asked for.
 */
export interface WorkbookDocument {
  readonly fileName: string | null;
  /** What the name of such a file ends with: ".xlsx", ".xlsm", ".xltx", ".xltm". */
  readonly ending: string;
  /** True for a file with a digital signature; a changed copy has none. */
  readonly isSigned: boolean;
  readonly title: string | null;
  /** True where the file, as it was opened, asks Excel to calculate it: its stored results do not count. */
  readonly hasStaleResults: boolean;
  readonly isStructureProtected: boolean;
  readonly sheets: readonly DocumentSheet[];
  addSheet(name: string): DocumentSheet;
  /** Puts a sheet at a zero-based position among the sheets. */
  moveSheet(id: string, position: number): void;
  /**
   * Removes a sheet with everything that only it uses. Formulas elsewhere keep its name, as formulas in a file do: they refer
   * to whichever sheet bears it next.
   */
  deleteSheet(id: string): void;
  /**
   * The file's bytes, opened again and looked through before they are handed out.
   * @throws BudgetToolError - "unsound-output"
   */
  save(): Uint8Array;
}
