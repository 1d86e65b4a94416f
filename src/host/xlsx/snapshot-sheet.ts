import { reachesTooFar } from "../../errors/host-steps";
import { toAddress, type RangeBounds } from "../../grid/address";
import type { CellValue, SheetSnapshot } from "../../grid/snapshot";
import { LIMITS } from "./limits";
import { PackageFault } from "./package-fault";
import type { DocumentCell, DocumentSheet } from "./workbook-document";

/**
 * A sheet of the document as the host-neutral snapshot. The rectangle ends where values and formulas end: cells that are
 * formatted only, often whole columns of them, do not widen it.
 * @throws PackageFault - "too-large" when the rectangle exceeds `LIMITS.snapshotArea` or `LIMITS.snapshotCells`
 */
export function toSheetSnapshot(sheet: DocumentSheet): SheetSnapshot {
  const content = measureContent(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    tag: sheet.tag,
    top: content?.bounds.top ?? 0,
    left: content?.bounds.left ?? 0,
    ...(content ? readMatrices(sheet, content) : { values: [], formulas: [], numberFormats: [] }),
    merges: sheet.merges,
    hiddenRows: linesIn(content?.bounds.top, content?.bounds.bottom, sheet.isRowHidden),
    hiddenColumns: linesIn(content?.bounds.left, content?.bounds.right, sheet.isColumnHidden),
    conditionalFormats: sheet.conditionalFormats.map(({ id, type }) => ({
      id,
      isCustom: type === "Custom",
    })),
  };
}

function linesIn(
  first: number | undefined,
  last: number | undefined,
  isHidden: (line: number) => boolean
): readonly number[] {
  const lines: number[] = [];
  if (first === undefined || last === undefined) return lines;
  for (let line = first; line <= last; line++) if (isHidden(line)) lines.push(line);
  return lines;
}

interface Content {
  readonly bounds: RangeBounds;
  /** Number of rows with a cell of any kind. */
  readonly rows: number;
}

function measureContent(sheet: DocumentSheet): Content | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  let [rows, lastRow] = [0, -1];
  sheet.forEachCell((row, column, cell) => {
    if (row !== lastRow) [rows, lastRow] = [rows + 1, row];
    if (!hasContent(cell)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { bounds: { top, left, bottom, right }, rows };
}

type Matrices = Pick<SheetSnapshot, "values" | "formulas" | "numberFormats">;

/** Rows without a cell share one array each: a single cell in the last row of Excel must not cost a million rows. */
function readMatrices(sheet: DocumentSheet, { bounds, rows }: Content): Matrices {
  const height = bounds.bottom - bounds.top + 1;
  const width = bounds.right - bounds.left + 1;
  if (height * width > LIMITS.snapshotArea || rows * width > LIMITS.snapshotCells)
    throw new PackageFault(
      "too-large",
      `${sheet.name} spans ${height} x ${width} cells`,
      reachesTooFar(sheet.name, toAddress({ row: bounds.bottom, column: bounds.right }))
    );
  const values = createMatrix<CellValue>(height, width, null);
  const formulas = createMatrix<string | null>(height, width, null);
  const numberFormats = createMatrix(height, width, "General");
  sheet.forEachCell((row, column, cell) => {
    const [r, c] = [row - bounds.top, column - bounds.left];
    if (r < 0 || c < 0 || r >= height || c >= width) return;
    // An empty text is a formula's result like any other; elsewhere it is an empty cell.
    if (cell.value !== null && (cell.value !== "" || cell.formula !== null))
      values.set(r, c, cell.value);
    if (cell.formula !== null) formulas.set(r, c, cell.formula);
    if (cell.format.numberFormat !== "General") numberFormats.set(r, c, cell.format.numberFormat);
  });
  return { values: values.rows, formulas: formulas.rows, numberFormats: numberFormats.rows };
}

function createMatrix<Item>(height: number, width: number, empty: Item) {
  const shared: Item[] = Array.from({ length: width }, () => empty);
  const rows: Item[][] = Array.from({ length: height }, () => shared);
  return {
    rows,
    set(row: number, column: number, item: Item) {
      let target = rows[row];
      if (!target || target === shared) rows[row] = target = shared.slice();
      target[column] = item;
    },
  };
}

function hasContent({ value, formula }: DocumentCell): boolean {
  return formula !== null || (value !== null && value !== "");
}
