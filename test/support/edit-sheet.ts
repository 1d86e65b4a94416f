import type { RangeBounds } from "../../src/grid/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";

/** A sheet one can change; positions are zero-based and absolute, the used range starts at A1. */
export class EditableSheet {
  name: string;
  visibility: SheetSnapshot["visibility"];
  values: CellValue[][];
  formulas: (string | null)[][];
  numberFormats: string[][];
  merges: RangeBounds[];
  readonly tag: string | null;
  hiddenRows: number[];
  hiddenColumns: number[];
  readonly id: string;

  constructor(sheet: SheetSnapshot) {
    const width = sheet.left + (sheet.values[0]?.length ?? 0);
    const place = <T>(matrix: readonly (readonly T[])[], blank: T): T[][] => [
      ...Array.from({ length: sheet.top }, () => Array.from({ length: width }, () => blank)),
      ...matrix.map((row) => [...Array.from({ length: sheet.left }, () => blank), ...row]),
    ];
    this.id = sheet.id;
    this.name = sheet.name;
    this.visibility = sheet.visibility;
    this.values = place(sheet.values, null);
    this.formulas = place(sheet.formulas, null);
    this.numberFormats = place(sheet.numberFormats, "General");
    this.merges = [...sheet.merges];
    this.tag = sheet.tag;
    this.hiddenRows = [...(sheet.hiddenRows ?? [])];
    this.hiddenColumns = [...(sheet.hiddenColumns ?? [])];
  }

  get width(): number {
    return this.values[0]?.length ?? 0;
  }

  insertRow(at: number, cells: readonly CellValue[] = []): void {
    const row = Array.from({ length: this.width }, (_, column) => cells[column] ?? null);
    this.values.splice(at, 0, row);
    this.formulas.splice(
      at,
      0,
      row.map(() => null)
    );
    this.numberFormats.splice(
      at,
      0,
      row.map(() => "General")
    );
    this.merges = this.merges.map(({ top, bottom, ...rest }) => ({
      ...rest,
      top: top >= at ? top + 1 : top,
      bottom: bottom >= at ? bottom + 1 : bottom,
    }));
    this.hiddenRows = this.hiddenRows.map((row) => (row >= at ? row + 1 : row));
  }

  deleteRow(at: number): void {
    for (const matrix of [this.values, this.formulas, this.numberFormats]) matrix.splice(at, 1);
    this.merges = this.merges
      .filter(({ top, bottom }) => !(top === at && bottom === at))
      .map(({ top, bottom, ...rest }) => ({
        ...rest,
        top: top > at ? top - 1 : top,
        bottom: bottom >= at ? bottom - 1 : bottom,
      }));
    this.hiddenRows = this.hiddenRows
      .filter((row) => row !== at)
      .map((row) => (row > at ? row - 1 : row));
  }

  insertColumn(at: number): void {
    for (const row of this.values) row.splice(at, 0, null);
    for (const row of this.formulas) row.splice(at, 0, null);
    for (const row of this.numberFormats) row.splice(at, 0, "General");
    this.merges = this.merges.map(({ left, right, ...rest }) => ({
      ...rest,
      left: left >= at ? left + 1 : left,
      right: right >= at ? right + 1 : right,
    }));
    this.hiddenColumns = this.hiddenColumns.map((column) => (column >= at ? column + 1 : column));
  }

  /** Moves a row to another place, merges of other rows stay. */
  moveRow(from: number, to: number): void {
    for (const matrix of [this.values, this.formulas, this.numberFormats] as unknown[][]) {
      const [row] = matrix.splice(from, 1);
      matrix.splice(to, 0, row);
    }
    this.hiddenRows = this.hiddenRows.map((row) => {
      if (row === from) return to;
      const left = row > from ? row - 1 : row;
      return left >= to ? left + 1 : left;
    });
  }

  map(change: (value: CellValue, row: number, column: number) => CellValue): void {
    this.values = this.values.map((row, r) => row.map((value, c) => change(value, r, c)));
  }

  toSnapshot(): SheetSnapshot {
    return {
      id: this.id,
      name: this.name,
      visibility: this.visibility,
      isProtected: false,
      tag: this.tag,
      top: 0,
      left: 0,
      values: this.values,
      formulas: this.formulas,
      numberFormats: this.numberFormats,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      conditionalFormats: [],
    };
  }
}

/** The workbook after a change of every sheet. */
export function editSheets(
  workbook: WorkbookSnapshot,
  change: (sheet: EditableSheet, index: number) => void
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((original, index) => {
      const sheet = new EditableSheet(original);
      change(sheet, index);
      return sheet.toSnapshot();
    }),
  };
}

/** A plain sheet from rows of values. */
export function plainSheet(name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? null)
  );
  return {
    id: `plain-${name}`,
    name,
    visibility: "visible",
    isProtected: false,
    tag: null,
    top: 0,
    left: 0,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    conditionalFormats: [],
  };
}
