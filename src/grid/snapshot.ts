import { parseAddress, type CellPosition, type CellRef, type RangeBounds } from "./address";

/** What a cell holds: text, a double as the host gives it, a truth value, an error value such as "#REF!", or nothing. */
export type CellValue = string | number | boolean | CellError | null;

/** An error value of the spreadsheet. */
export interface CellError {
  readonly error: string;
}

/** One conditional format of a sheet, as far as marks need it: other kinds are never looked into. */
export interface ConditionalFormatRef {
  readonly id: string;
  readonly isCustom: boolean;
}

/**
 * One sheet as it was read, free of any host type. `values[r][c]` is the cell at row `top + r`, column `left + c`;
 * the three matrices have the same shape. An empty sheet has no rows.
 */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly isProtected: boolean;
  /** Tag of a sheet that we wrote ourselves (see `NewSheetPlan`), null for the user's sheets. */
  readonly tag: string | null;
  /** True where the tag was dropped by another program, and is known by what else only we write. */
  readonly hasLostTag?: boolean;
  /** Zero-based position of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text with its leading "=", null where the cell holds a plain value. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number format codes as stored, "General" by default. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly RangeBounds[];
  /**
   * Zero-based rows and columns of the used rectangle that are not shown, hidden by hand or by a filter, in order; null where
   * the host does not tell. They are read like any other.
   */
  readonly hiddenRows: readonly number[] | null;
  readonly hiddenColumns: readonly number[] | null;
  /** The uppermost first. */
  readonly conditionalFormats: readonly ConditionalFormatRef[];
}

/** A whole workbook as it was read. */
export interface WorkbookSnapshot {
  /** File name without folder, null when the host does not tell (a workbook never saved). */
  readonly fileName: string | null;
  /** Title of the file's properties, null when empty. */
  readonly title: string | null;
  /** True where the file asks to be calculated on opening: its stored results do not count. */
  readonly hasStaleResults?: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetSnapshot[];
}

/** Value at an absolute position; null outside the used range. */
export function valueAt(sheet: SheetSnapshot, { row, column }: CellPosition): CellValue {
  return sheet.values[row - sheet.top]?.[column - sheet.left] ?? null;
}

/** Looks up values by sheet name and address; null where there is no such cell. */
export function valueLookup(workbook: WorkbookSnapshot): (cell: CellRef) => CellValue {
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return ({ sheet: name, address }) => {
    const [sheet, position] = [byName.get(name), parseAddress(address)];
    return sheet && position ? valueAt(sheet, position) : null;
  };
}

/** Number format at an absolute position; "General" outside the used range. */
export function numberFormatAt(sheet: SheetSnapshot, { row, column }: CellPosition): string {
  return sheet.numberFormats[row - sheet.top]?.[column - sheet.left] ?? "General";
}

/** Formula at an absolute position, null where there is none. */
export function formulaAt(sheet: SheetSnapshot, { row, column }: CellPosition): string | null {
  return sheet.formulas[row - sheet.top]?.[column - sheet.left] ?? null;
}

/** The used rectangle of a sheet, null for an empty sheet. */
export function usedBounds(sheet: SheetSnapshot): RangeBounds | null {
  const width = sheet.values[0]?.length ?? 0;
  if (sheet.values.length === 0 || width === 0) return null;
  return {
    top: sheet.top,
    left: sheet.left,
    bottom: sheet.top + sheet.values.length - 1,
    right: sheet.left + width - 1,
  };
}

/** True for an error value of the spreadsheet. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
