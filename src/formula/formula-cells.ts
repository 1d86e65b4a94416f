import type { CellPosition, RangeBounds } from "../grid/address";
import type { CellValue } from "../grid/snapshot";

/** The cells a formula is evaluated over. */
export interface FormulaCells {
  /** Used rectangle of a sheet, null for an empty one, undefined when there is no such sheet. */
  usedBounds(sheet: string): RangeBounds | null | undefined;
  /** Undefined for a cell whose result cannot be known. */
  value(sheet: string, position: CellPosition): CellValue | undefined;
}
