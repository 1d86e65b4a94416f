import type { RangeBounds } from "../../grid/address";
import { isCellError, type CellValue } from "../../grid/snapshot";
import type {
  DocumentCell,
  DocumentSheet,
  WorkbookDocument,
} from "../../host/xlsx/workbook-document";
import { intersect } from "./range-address";
import { parseSumFormula, type Reference, type Term } from "./sum-formula";

const VALUE_ERROR: CellValue = { error: "#VALUE!" };

/**
 * Results of formulas after edits. The stored result counts until a cell it depends on was edited; then sums are
 * calculated, and other formulas keep their stored result: the simulator is no spreadsheet engine.
 */
export class Calculation {
  private readonly edited = new Map<string, RangeBounds[]>();
  private readonly parsed = new Map<string, readonly Term[] | null>();
  /** Cells being calculated, against circles. */
  private readonly open = new Set<string>();

  constructor(private readonly document: WorkbookDocument) {}

  /** Notes an edit of cells. */
  noteEdit(sheetId: string, bounds: RangeBounds): void {
    this.edited.set(sheetId, [...(this.edited.get(sheetId) ?? []), bounds]);
  }

  /** The cell with the result that its formula has now. */
  cell(sheet: DocumentSheet, row: number, column: number): DocumentCell {
    const cell = sheet.cell(row, column);
    if (cell.formula === null) return cell;
    const terms = this.parse(cell.formula);
    const key = `${sheet.id} ${row} ${column}`;
    if (!terms || this.open.has(key)) return cell;
    this.open.add(key);
    const isStale = cell.value === null || this.isStale(terms, sheet);
    const value = isStale ? this.evaluate(terms, sheet) : cell.value;
    this.open.delete(key);
    return { ...cell, value };
  }

  private parse(formula: string): readonly Term[] | null {
    const known = this.parsed.get(formula);
    if (known !== undefined) return known;
    const terms = parseSumFormula(formula);
    this.parsed.set(formula, terms);
    return terms;
  }

  private sheetOf(reference: Reference, own: DocumentSheet): DocumentSheet | null {
    const { sheet } = reference;
    if (sheet === null) return own;
    return this.document.sheets.find(({ name }) => name === sheet) ?? null;
  }

  /** True when something the terms depend on, directly or through other formulas, was edited. */
  private isStale(terms: readonly Term[], own: DocumentSheet): boolean {
    return terms
      .flatMap(({ references }) => references)
      .some((reference) => {
        const sheet = this.sheetOf(reference, own);
        const edits = this.edited.get(sheet?.id ?? "") ?? [];
        if (edits.some((edit) => intersect(edit, reference.bounds) !== null)) return true;
        return (
          this.edited.size > 0 &&
          this.cellsOf(reference, own).some(
            ({ cell, current }) => cell.formula !== null && cell.value !== current.value
          )
        );
      });
  }

  private cellsOf(
    reference: Reference,
    own: DocumentSheet
  ): readonly { readonly cell: DocumentCell; readonly current: DocumentCell }[] {
    const sheet = this.sheetOf(reference, own);
    const bounds = sheet?.usedBounds && intersect(reference.bounds, sheet.usedBounds);
    if (!sheet || !bounds) return [];
    const cells: { cell: DocumentCell; current: DocumentCell }[] = [];
    for (let { top: row } = bounds; row <= bounds.bottom; row++)
      for (let { left: column } = bounds; column <= bounds.right; column++)
        cells.push({ cell: sheet.cell(row, column), current: this.cell(sheet, row, column) });
    return cells;
  }

  private evaluate(terms: readonly Term[], own: DocumentSheet): CellValue {
    let total = 0;
    for (const term of terms) {
      const value = term.kind === "number" ? term.number : this.valueOf(term, own);
      if (typeof value !== "number") return value;
      total += term.sign * value;
    }
    return total;
  }

  private valueOf(term: Term, own: DocumentSheet): number | CellValue {
    let sum = 0;
    for (const { current } of term.references.flatMap((found) => this.cellsOf(found, own))) {
      const { value } = current;
      if (isCellError(value)) return value;
      if (typeof value === "number") sum += value;
      else if (term.kind === "cell" && typeof value === "string" && value !== "")
        return VALUE_ERROR;
    }
    return sum;
  }
}
