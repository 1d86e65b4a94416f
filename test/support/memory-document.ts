import type { RangeBounds } from "../../src/grid/address";
import type { SheetPage } from "../../src/grid/plan";
import type { CellValue } from "../../src/grid/snapshot";
import type {
  CellFormat,
  DocumentCell,
  DocumentConditionalFormat,
  DocumentSheet,
  NewConditionalFormat,
  WorkbookDocument,
} from "../../src/host/xlsx/workbook-document";

export const PLAIN_FORMAT: CellFormat = {
  numberFormat: "General",
  fill: null,
  fontName: "宋体",
  fontSize: 11,
  fontColor: null,
  bold: false,
  italic: false,
  horizontal: "general",
  vertical: "bottom",
  wrapText: false,
  indent: 0,
  border: { top: false, right: false, bottom: false, left: false },
};

const EMPTY: DocumentCell = { value: null, formula: null, format: PLAIN_FORMAT };

export interface MemorySheetSpec {
  readonly name: string;
  readonly rows?: readonly (readonly (string | number | null)[])[];
  readonly visibility?: DocumentSheet["visibility"];
  readonly isProtected?: boolean;
  readonly conditionalFormats?: readonly DocumentConditionalFormat[];
  readonly merges?: readonly RangeBounds[];
  readonly hiddenRows?: readonly number[];
}

/** A sheet without a file behind it: for tests of the simulator that need size or speed, not .xlsx. */
class MemorySheet implements DocumentSheet {
  readonly visibility: DocumentSheet["visibility"];
  readonly isProtected: boolean;
  tag: string | null = null;
  merges: readonly RangeBounds[];
  conditionalFormats: readonly DocumentConditionalFormat[];
  list: RangeBounds | null = null;
  page: SheetPage = { landscape: false };
  isCentered = false;
  foot = "";
  private readonly cells = new Map<number, DocumentCell>();
  private readonly widths = new Map<number, number>();
  private readonly hiddenRows: readonly number[];
  private readonly heights = new Map<number, number>();
  private bounds: RangeBounds | null = null;
  private lastFormat = 0;

  constructor(
    readonly id: string,
    public name: string,
    spec: Omit<MemorySheetSpec, "name">
  ) {
    this.visibility = spec.visibility ?? "visible";
    this.isProtected = spec.isProtected ?? false;
    this.conditionalFormats = spec.conditionalFormats ?? [];
    this.merges = spec.merges ?? [];
    this.hiddenRows = spec.hiddenRows ?? [];
    spec.rows?.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null) this.setValue(r, c, value);
      });
    });
  }

  get usedBounds(): RangeBounds | null {
    return this.bounds;
  }

  cell(row: number, column: number): DocumentCell {
    return this.cells.get(row * 16_384 + column) ?? EMPTY;
  }

  forEachCell(visit: (row: number, column: number, cell: DocumentCell) => void): void {
    for (const key of [...this.cells.keys()].sort((a, b) => a - b))
      visit(Math.floor(key / 16_384), key % 16_384, this.cells.get(key) ?? EMPTY);
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? 8.43;
  }

  rowHeight(row: number): number {
    return this.heights.get(row) ?? 15;
  }

  isRowHidden = (row: number): boolean => this.hiddenRows.includes(row);

  isColumnHidden = (): boolean => false;

  setValue(row: number, column: number, value: string | number | boolean | null): void {
    this.put(row, column, { value, formula: null });
  }

  setFormula(row: number, column: number, formula: string, stored: CellValue = null): void {
    this.put(row, column, { value: stored, formula });
  }

  setFormat(row: number, column: number, format: Partial<CellFormat>): void {
    this.put(row, column, { format: { ...this.cell(row, column).format, ...format } });
  }

  setColumnWidth(column: number, characters: number): void {
    this.widths.set(column, characters);
  }

  setRowHeight(row: number, points: number): void {
    this.heights.set(row, points);
  }

  moveRows(): void {
    throw new Error("rows of a sheet without a file do not move");
  }

  merge(bounds: RangeBounds): void {
    this.merges = [...this.merges, bounds];
  }

  setTag(tag: string): void {
    this.tag = tag;
  }

  setOrientation(orientation: "landscape" | "portrait"): void {
    this.page = { ...this.page, landscape: orientation === "landscape" };
  }

  setPrintScale(scale: number): void {
    this.page = { ...this.page, pages: { starts: [], ...this.page.pages, scale } };
  }

  setRepeatedRows(first: number, last: number): void {
    this.page = { ...this.page, repeatedRows: [first, last] };
  }

  centerOnPage(): void {
    this.isCentered = true;
  }

  setPageFoot(text: string): void {
    this.foot = text;
  }

  addPageBreak(row: number): void {
    const { starts = [], scale = 100 } = this.page.pages ?? {};
    this.page = { ...this.page, pages: { starts: [...starts, row], scale } };
  }

  showAsList(list: RangeBounds): void {
    this.list = list;
  }

  addConditionalFormat(format: NewConditionalFormat): string {
    const id = `${this.id}-cf${++this.lastFormat}`;
    this.conditionalFormats = [{ ...format, id, type: "Custom" }, ...this.conditionalFormats];
    return id;
  }

  deleteConditionalFormat(id: string): void {
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.id !== id);
  }

  private put(row: number, column: number, change: Partial<DocumentCell>): void {
    this.cells.set(row * 16_384 + column, { ...this.cell(row, column), ...change });
    const { top, left, bottom, right } = this.bounds ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
    this.bounds = {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
  }
}

/** A workbook document in memory only. */
export function createMemoryDocument(
  specs: readonly MemorySheetSpec[],
  options: { readonly isStructureProtected?: boolean; readonly fileName?: string | null } = {}
): WorkbookDocument {
  let last = 0;
  let sheets: readonly DocumentSheet[] = specs.map(
    ({ name, ...spec }) => new MemorySheet(`{sheet-${++last}}`, name, spec)
  );
  return {
    fileName: options.fileName === undefined ? "测试.xlsx" : options.fileName,
    ending: ".xlsx",
    isSigned: false,
    title: null,
    hasStaleResults: false,
    isStructureProtected: options.isStructureProtected ?? false,
    get sheets() {
      return sheets;
    },
    addSheet(name) {
      const sheet = new MemorySheet(`{sheet-${++last}}`, name, {});
      sheets = [...sheets, sheet];
      return sheet;
    },
    moveSheet(id, position) {
      const others = sheets.filter((sheet) => sheet.id !== id);
      const moved = sheets.filter((sheet) => sheet.id === id);
      sheets = [...others.slice(0, position), ...moved, ...others.slice(position)];
    },
    deleteSheet(id) {
      sheets = sheets.filter((sheet) => sheet.id !== id);
    },
    save() {
      throw new Error("a document in memory has no file");
    },
  };
}
