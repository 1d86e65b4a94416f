import type { RangeBounds } from "../../grid/address";
import type { DocumentCell, DocumentSheet } from "../../host/xlsx/workbook-document";
import { HostError, invalidArgument } from "../host-error";
import { cellCountOf, columnCountOf, rowCountOf } from "./range-address";
import type { WorkbookState } from "./workbook-state";

/** What a Range or RangeAreas object stands for. A Range has exactly one area. */
export interface RangeTarget {
  readonly state: WorkbookState;
  readonly sheetId: string;
  readonly areas: readonly RangeBounds[];
}

/** Most cells that one read may ask for, on every platform. */
const READ_LIMIT = 5_000_000;

/** Most cells that one format or clear call of the simulator walks through. */
const WALK_LIMIT = 1_000_000;

export function boundsOf(target: RangeTarget): RangeBounds {
  const [bounds] = target.areas;
  if (!bounds) throw invalidArgument("an empty range");
  return bounds;
}

export function sheetOf(target: RangeTarget): DocumentSheet {
  return target.state.sheet(target.sheetId);
}

/** Refuses a read of more cells than Excel gives at once. */
export function requireReadable(bounds: RangeBounds): void {
  if (cellCountOf(bounds) > READ_LIMIT)
    throw new HostError("InvalidOperation", "The range has more than 5,000,000 cells.");
}

/** A matrix over the cells of a range. */
export function readMatrix<T>(
  target: RangeTarget,
  read: (cell: DocumentCell, row: number, column: number) => T
): T[][] {
  const bounds = boundsOf(target);
  requireReadable(bounds);
  const sheet = sheetOf(target);
  const { calculation } = target.state;
  return Array.from({ length: rowCountOf(bounds) }, (_, r) =>
    Array.from({ length: columnCountOf(bounds) }, (__, c) => {
      const [row, column] = [bounds.top + r, bounds.left + c];
      return read(calculation.cell(sheet, row, column), row, column);
    })
  );
}

/** Visits every cell of every area; ranges beyond what the simulator walks are refused, not truncated. */
export function forEachCell(
  target: RangeTarget,
  visit: (row: number, column: number) => void
): void {
  const cells = target.areas.reduce((sum, area) => sum + cellCountOf(area), 0);
  if (cells > WALK_LIMIT)
    throw new HostError("ApiNotFound", `ranges of ${cells} cells are not simulated here`, 404);
  for (const area of target.areas)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) visit(row, column);
}

/** The value all cells share, `mixed` when they differ. */
export function sharedValue(
  target: RangeTarget,
  read: (cell: DocumentCell) => unknown,
  mixed: unknown
): unknown {
  const sheet = sheetOf(target);
  const values = new Set<unknown>();
  forEachCell(target, (row, column) => {
    values.add(read(sheet.cell(row, column)));
  });
  return values.size === 1 ? [...values][0] : mixed;
}

/** A matrix of the range's own shape, as `values` wants it; one value stands for all cells. */
export function toMatrix(target: RangeTarget, value: unknown): readonly (readonly unknown[])[] {
  const bounds = boundsOf(target);
  const [rows, columns] = [rowCountOf(bounds), columnCountOf(bounds)];
  if (!Array.isArray(value)) {
    if (typeof value === "object" && value !== null) throw invalidArgument("a matrix");
    if (rows * columns > WALK_LIMIT) throw invalidArgument("one value for too many cells");
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const matrix = value as readonly unknown[];
  const fits = matrix.length === rows && matrix.every((row) => isRowOf(row, columns));
  if (!fits)
    throw invalidArgument("the number of rows or columns does not match the size of the range");
  return matrix as readonly (readonly unknown[])[];
}

function isRowOf(row: unknown, columns: number): boolean {
  return Array.isArray(row) && row.length === columns;
}
