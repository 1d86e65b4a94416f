import type { RangeBounds } from "./address";

/**
 * What a cell of a new sheet gets. Text is always written as text, whatever it begins with (=, +, -, @);
 * amounts are decimal strings so that no float passes through a plan.
 */
export type PlannedValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "amount"; readonly decimal: string }
  | { readonly kind: "formula"; readonly formula: string };

/** The few looks our own sheets have; adapters translate them to fonts, borders and alignment. */
export type CellLook =
  | "title"
  | "subtitle"
  | "caption"
  | "text"
  | "amount"
  | "integer"
  | "note"
  | "missing"
  /** Running text outside a table, its headings, and running text with something still to be filled in. */
  | "plain"
  | "heading"
  | "plain-missing"
  /** Cells of the official forms: number of the table, measure above the table, code cells, numbers of rows. */
  | "table-number"
  | "measure"
  | "code"
  | "row-number";

export interface PlannedCell {
  /** Zero-based position in the new sheet. */
  readonly row: number;
  readonly column: number;
  readonly value: PlannedValue | null;
  readonly look: CellLook;
}

/** A sheet to add. When the name is taken the adapter appends "(2)", "(3)" … */
export interface NewSheetPlan {
  /**
   * Id of a sheet of our own, as the snapshot names it, whose place and name the new sheet takes; null adds it after the last
   * one. Only a sheet with our tag is ever replaced. Ask `isReplaceable` first: Excel makes `#REF!` of formulas that refer
   * to a sheet which goes.
   */
  readonly replaces: string | null;
  /**
   * Marks the sheet as ours, e.g. "narrative" or "performance-targets"; a later run does not take it for a user's table.
   * Null for a form that becomes the user's own once it is filled in.
   */
  readonly tag: string | null;
  readonly name: string;
  /** Widths in characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** Row heights in points by zero-based row; rows not named keep the host's default. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly RangeBounds[];
  /** Printed across the page. */
  readonly landscape: boolean;
}

/** Marks differ by more than colour; what each looks like is `MARK_STYLES`. */
export type MarkSeverity = "error" | "warning";

/** One conditional format to lay over cells of one sheet. */
export interface Mark {
  readonly sheetId: string;
  /** A1 addresses without sheet name, single cells or rectangles. */
  readonly addresses: readonly string[];
  /** Rule code, e.g. "BC014"; it becomes part of the tag. */
  readonly code: string;
  readonly severity: MarkSeverity;
}

/** The look of marks, shared by all adapters so that a mark looks alike in Excel, in files and in the workbench. */
export const MARK_STYLES: Readonly<
  Record<
    MarkSeverity,
    {
      readonly fill: string;
      readonly font: string;
      readonly bold: boolean;
      readonly italic: boolean;
    }
  >
> = {
  error: { fill: "#FFC7CE", font: "#9C0006", bold: true, italic: false },
  warning: { fill: "#FFEB9C", font: "#7F6000", bold: false, italic: true },
};

const TAG = /^=?N\("budget-disclosure:([A-Z]{2}\d{3}):(error|warning)"\)=0$/;

/** Formula of a mark: always true, and recognisable after save and reopen. */
export function toMarkFormula(code: string, severity: MarkSeverity): string {
  return `=N("budget-disclosure:${code}:${severity}")=0`;
}

/** Code and severity of a mark formula, null for a formula that is not ours. */
export function parseMarkFormula(formula: string): { code: string; severity: MarkSeverity } | null {
  const match = TAG.exec(formula.replace(/\s/g, ""));
  if (!match?.[1]) return null;
  return { code: match[1], severity: match[2] === "warning" ? "warning" : "error" };
}
