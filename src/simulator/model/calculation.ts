import { FormulaResults } from "../../formula/formula-results";
import type { RangeBounds } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";
import type {
  DocumentCell,
  DocumentSheet,
  WorkbookDocument,
} from "../../host/xlsx/workbook-document";
import { append } from "../../lists/group-by";
import { intersect } from "./range-address";

/**
 * Results of formulas after edits. The stored result counts until a cell it depends on was edited; formulas with
 * functions that are not known here keep their stored result: the simulator is no spreadsheet engine.
 */
export class Calculation {
  readonly #edited = new Map<string, RangeBounds[]>();
  readonly #results: FormulaResults;

  readonly #document: WorkbookDocument;

  constructor(document: WorkbookDocument) {
    this.#document = document;
    this.#results = new FormulaResults(
      {
        usedBounds: (name) => this.#sheetOf(name)?.usedBounds,
        cell: (name, { row, column }) =>
          this.#sheetOf(name)?.cell(row, column) ?? { value: null, formula: null },
      },
      (name, bounds) =>
        (this.#edited.get(this.#sheetOf(name)?.id ?? "") ?? []).some(
          (edit) => intersect(edit, bounds) !== null
        )
    );
  }

  /** Notes an edit of cells. */
  noteEdit(sheetId: string, bounds: RangeBounds): void {
    append(this.#edited, sheetId, bounds);
    this.#results.clear();
  }

  /** The cell with the result that its formula has now. */
  cell(sheet: DocumentSheet, row: number, column: number): DocumentCell {
    const cell = sheet.cell(row, column);
    if (cell.formula === null) return cell;
    const value = this.#results.value(sheet.name, { row, column });
    return value === undefined ? cell : { ...cell, value };
  }

  /** The result of a formula that stands in no cell; undefined where it cannot be calculated. */
  evaluate(formula: string, sheet: DocumentSheet): CellValue | undefined {
    return this.#results.evaluate(formula, sheet.name);
  }

  #sheetOf(name: string): DocumentSheet | undefined {
    const key = name.toLowerCase();
    return this.#document.sheets.find((sheet) => sheet.name.toLowerCase() === key);
  }
}
