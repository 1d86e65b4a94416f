import type { Measure } from "../../money/amount";
import type { CellRef } from "../../grid/address";
import type { CellValue } from "../../grid/snapshot";

/** Texts that stand for the parts of a relation inside its formulas: the formulas themselves, or cells that hold them. */
export interface Sides {
  readonly left: string;
  readonly right: string;
}

/**
 * A relation as spreadsheet formulas, without "=", with absolute references, in the measure it is judged in. They give
 * what the exact engine gives, also after cells were changed; a text in an amount cell counts as nothing.
 */
export interface RelationFormulas {
  readonly kind: "formulas";
  readonly measure: Measure;
  readonly left: string;
  readonly right: string;
  /** Largest difference that rounding explains. */
  readonly tolerance: string;
  difference(sides: Sides): string;
  /** True where the two sides agree exactly (of a part: where it is not larger). */
  isExact(difference: string): string;
  isViolated(sides: Sides & { readonly difference: string; readonly tolerance: string }): string;
  /** True where the difference is larger than rounding makes likely. */
  isUnlikely(difference: string): string;
}

/** Why a relation has no formulas. */
export type NotCompiled =
  /** It compares names, codes or texts. */
  | { readonly kind: "no-amounts" }
  /** A figure could not be read. */
  | { readonly kind: "unreadable" }
  /** A figure stands in last year's workbook. */
  | { readonly kind: "other-workbook" }
  /** An amount is written as text in a way that a formula cannot read. */
  | { readonly kind: "text-amount"; readonly cell: CellRef };

/** Where formulas will stand and what the cells hold that they refer to. */
export interface FormulaPlace {
  /** Sheet of the formula: its own cells are named without sheet. Null where every cell is to be named with its sheet. */
  readonly home: string | null;
  valueOf(this: void, cell: CellRef): CellValue;
}
