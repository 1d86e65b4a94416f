import type { RangeBounds } from "./address";
import type { SheetSnapshot } from "./snapshot";

/**
 * What a cell of a new sheet gets. Text is always written as text, whatever it begins with (=, +, -, @);
 * amounts are decimal strings so that no float passes through a plan.
 */
export type PlannedValue =
  | PlannedContent
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** What it gives now, for readers of the file that do not calculate; where left out nothing is stored. */
      readonly result?: PlannedContent;
    };

/** A value that is no formula. */
export type PlannedContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "amount"; readonly decimal: string };

/** The few looks our own sheets have; adapters translate them to fonts, borders and alignment. */
export type CellLook =
  | "title"
  | "subtitle"
  | "caption"
  | "text"
  | "amount"
  /** An amount with all its decimals. */
  | "exact-amount"
  | "integer"
  | "note"
  | "missing"
  /** Running text outside a table, and its headings. */
  | "plain"
  | "heading"
  /** Cells of the official forms: number of the table, measure above the table, code cells, numbers of rows. */
  | "table-number"
  | "measure"
  | "code"
  | "row-number";

/** Foot of every printed page of a sheet with our tag, as Excel notes it: number of the page, and of how many. */
export const PAGE_FOOT = "第 &P 页，共 &N 页";

/** Number format of the look "amount". */
export const AMOUNT_FORMAT = "#,##0.00";

export interface PlannedCell {
  /** Zero-based position in the new sheet. */
  readonly row: number;
  readonly column: number;
  readonly value: PlannedValue | null;
  readonly look: CellLook;
}

/** How a sheet is printed, on A4: one page wide, or at a scale, with pages that begin where it says. */
export interface SheetPage {
  readonly landscape: boolean;
  /** First and last of the rows that stand at the top of every page. */
  readonly repeatedRows?: readonly [number, number];
  readonly pages?: {
    /** Rows that begin a page, in order. */
    readonly starts: readonly number[];
    /** Per cent. */
    readonly scale: number;
  };
}

/** Cells of a new sheet that look like marks as long as a formula holds, which is written for the first of them. */
export interface Highlight {
  readonly bounds: RangeBounds;
  /** Without "=". */
  readonly formula: string;
  readonly severity: MarkSeverity;
}

/**
 * Texts of a sheet of ours that change where they stand: within one rectangle, so that it is one write to the host and one step
 * back for the clerk.
 */
export interface CellChange {
  readonly sheetId: string;
  /** Given back to a sheet of ours that another program took it from. */
  readonly tag?: string;
  /**
   * Rows that come in before anything is written, from the top down; what stands below moves on. All other rows of a change are
   * numbered as they are then.
   */
  readonly newRows?: readonly NewRow[];
  /** Zero-based position of `rows[0][0]`. */
  readonly top: number;
  readonly left: number;
  /** At least one row and one column; cells of null stay as they are, an empty text empties a cell. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** In points, by zero-based row: what its words need, where they have become more; a higher row stays. 0 hides a row. */
  readonly rowHeights: Readonly<Record<number, number>>;
}

/** What changes on a sheet that is there. */
export interface PlannedChange {
  readonly sheet: SheetSnapshot;
  readonly change: CellChange | "nothing";
}

/** A row that comes in, and how its cells look. */
export interface NewRow {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly look: CellLook }[];
}

/** A sheet to add. When the name is taken the adapter appends "(2)", "(3)" … */
export interface NewSheetPlan extends SheetPage {
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
  readonly highlights?: readonly Highlight[];
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
  /**
   * The violated relation as a formula without "=", true as long as it is violated, with absolute references. A mark
   * without one stays until it is cleared.
   */
  readonly condition?: string | undefined;
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

const TAG =
  /^=?\s*(?:AND\(\s*)?N\(\s*"budget-disclosure:([A-Z]{2}\d{3}):(error|warning)"\s*\)\s*=\s*0\s*(?:,(.+)\))?\s*$/su;

/** What the formula of a mark says. */
export type MarkRule = Pick<Mark, "code" | "severity" | "condition">;

/** Formula of a mark: a tag that is always true, recognisable after save and reopen, and what must hold besides. */
export function toMarkFormula({ code, severity, condition }: MarkRule): string {
  const tag = `N("budget-disclosure:${code}:${severity}")=0`;
  return condition === undefined ? `=${tag}` : `=AND(${tag},${condition})`;
}

/** The rule of a mark formula, null for a formula that is not ours. */
export function parseMarkFormula(formula: string): MarkRule | null {
  const [, code, severity, condition] = TAG.exec(formula) ?? [];
  if (code === undefined) return null;
  return { code, severity: severity === "warning" ? "warning" : "error", condition };
}
