import type { CellValue } from "../../grid/snapshot";
import { shiftFormula } from "./shift-formula";

/** A cell of a sheet part. `start..end` is its stretch of the source, with the white space before it. */
export interface StoredCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  style: number;
  value: CellValue;
  /** Without "="; of a shared formula the cell's own, already shifted one. */
  formula: string | null;
  /** Group of a shared formula. */
  shared: string | null;
  /** Source text when it is no longer that of the part. */
  text: string | null;
}

/** A row of a sheet part; `tail` is where its closing tag (with white space before it) begins. */
export interface StoredRow {
  index: number;
  readonly start: number;
  readonly openEnd: number;
  readonly tail: number;
  readonly end: number;
  readonly attributes: Record<string, string>;
  /** In ascending columns. */
  readonly cells: StoredCell[];
  /** Opening tag when it is no longer that of the part. */
  open: string | null;
  /** Cells of a second row element of the same index were joined to this one. */
  isJoined: boolean;
  isTouched: boolean;
}

/** The content of a `<sheetData>` element. */
export interface SheetDataSource {
  readonly source: string;
  /** Stretch of the source between the tags of sheetData. */
  readonly start: number;
  readonly end: number;
  /** Prefix of the main namespace with colon, usually "". */
  readonly prefix: string;
  readonly rows: StoredRow[];
  readonly shared: ReadonlyMap<string, SharedFormula>;
}

/** A shared formula: the text stands in its master, the other cells name the group only. */
export interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  readonly members: { readonly row: StoredRow; readonly cell: StoredCell }[];
}

/** Formula of a member of a shared group, moved from the master's place. */
export function sharedFormulaAt(group: SharedFormula, row: number, column: number): string {
  return shiftFormula(group.formula, row - group.row, column - group.column);
}
