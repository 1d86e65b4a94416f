import type { CellValue } from "../../grid/snapshot";
import type { SheetColumns } from "./sheet-columns";
import type { SheetData } from "./sheet-data";
import type { StoredCell } from "./stored-cells";
import type { Stylesheet } from "./stylesheet";
import type { DocumentCell, DocumentSheet } from "./workbook-document";
import { isOn } from "./xml-element";

/** Cells of a sheet with their looks, as the document shows and changes them. */
export type SheetCells = Pick<
  DocumentSheet,
  "cell" | "forEachCell" | "setValue" | "setFormula" | "setFormat"
>;

interface Surroundings {
  readonly columns: SheetColumns;
  readonly stylesheet: Stylesheet;
  /** Called after a change of any kind, with whether it added a cell. */
  onChange(isNewCell: boolean): void;
  /** Called when a value or formula changes; stored results elsewhere may be out of date then. */
  onCellWritten(change: { readonly isFormula: boolean }): void;
}

/** A cell that is not stored looks as its row or column says, and begins so when it is made. */
export function createSheetCells(data: SheetData, around: Surroundings): SheetCells {
  const { columns, stylesheet } = around;
  const inheritedStyle = (row: number, column: number) => {
    const attributes = data.row(row)?.attributes;
    const rowStyle = isOn(attributes?.customFormat ?? null) ? Number(attributes?.s ?? "0") : 0;
    return rowStyle || columns.style(column);
  };
  const styleAt = (row: number, column: number) =>
    data.cell(row, column)?.style ?? inheritedStyle(row, column);
  const change = (row: number, column: number, apply: (cell: StoredCell) => void) => {
    const known = data.cell(row, column);
    apply(known ?? data.obtain(row, column, inheritedStyle(row, column)));
    around.onChange(!known);
  };
  const write = (row: number, column: number, value: CellValue, formula: string | null) =>
    change(row, column, (cell) => {
      const isFormula = formula !== null || cell.formula !== null;
      const looksLikeFormula = typeof value === "string" && /^[=+\-@']/u.test(value);
      cell.style = stylesheet.withQuotePrefix(cell.style, formula === null && looksLikeFormula);
      data.write(row, cell, value, formula);
      around.onCellWritten({ isFormula });
    });
  const toDocumentCell = (cell: StoredCell | null, style: number): DocumentCell => ({
    value: cell?.value ?? null,
    formula: typeof cell?.formula === "string" ? `=${cell.formula}` : null,
    format: stylesheet.formatOf(style),
  });

  return {
    cell: (row, column) => toDocumentCell(data.cell(row, column), styleAt(row, column)),
    forEachCell(visit) {
      for (const { index, cells } of data.rows)
        for (const cell of cells) visit(index, cell.column, toDocumentCell(cell, cell.style));
    },
    setValue(row, column, value) {
      const isEmpty = value === null || value === "";
      if (isEmpty && !data.cell(row, column)) return;
      write(row, column, isEmpty ? null : value, null);
      if (isEmpty && styleAt(row, column) === 0) data.remove(row, column);
    },
    setFormula(row, column, formula, stored = null) {
      write(row, column, stored, formula.replace(/^=/u, ""));
    },
    setFormat(row, column, format) {
      const style = stylesheet.withFormat(styleAt(row, column), format);
      change(row, column, (cell) => data.restyle(row, cell, style));
    },
  };
}
