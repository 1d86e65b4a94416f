import type { TOTAL } from "../budget/block";
import type { BlockId, ColumnId, LineId, TableId } from "../budget/schema";
import type { Measure } from "../money/amount";

export type FormId = "overallPerformanceTarget" | "projectPerformanceTarget";

/**
 * A text of the form. `{organization}` becomes 部门 or 单位, `{year}` the fiscal year; reading accepts either word.
 */
export type Wording = string;

/** Columns of one row of the form: "A" or merged "C:F". */
export type ColumnSpan = string;

/** A figure of the tables by its name, whatever sheet and cell it stands in. */
export interface FigureReference {
  readonly table: TableId;
  readonly block: string;
  readonly row: string;
  readonly column: string;
}

/** Refers to a figure of a fixed row; the compiler checks the names against the schema. */
export function figure<T extends TableId, B extends BlockId<T>>(
  table: T,
  block: B,
  row: LineId<T, B> | typeof TOTAL,
  column: ColumnId<T, B>
): FigureReference {
  return { table, block, row, column };
}

/** Where the text of a slot comes from; "clerk" leaves the cell empty. */
export interface TextSource {
  readonly from: "unit-name" | "project-name" | "clerk";
}

/**
 * Where the amount of a slot comes from:
 * - figures: the sum of figures of the tables
 * - project: 项目支出合计 of the project's rows
 * - none-of: zero, provided that all these figures are zero; otherwise the tables do not tell and the clerk is asked
 * - slots: the sum of amount slots that stand in the same form
 */
export type AmountSource =
  | { readonly from: "figures"; readonly figures: readonly FigureReference[] }
  | { readonly from: "project" }
  | { readonly from: "none-of"; readonly figures: readonly FigureReference[] }
  | { readonly from: "slots"; readonly slots: readonly string[] };

/** A caption of the form. */
export interface LabelCell {
  readonly at: ColumnSpan;
  /** Number of rows it is merged over, 1 by default. */
  readonly down?: number;
  readonly label: Wording;
  /** Other wordings in use, accepted when reading. */
  readonly also?: readonly Wording[];
}

/** A cell to fill. When reading, it is the cell right of the label before it. */
export type SlotCell = {
  readonly at: ColumnSpan;
  readonly slot: string;
  /** What to ask the clerk for when the tables do not tell. */
  readonly hint: string;
  /** Lines of text to leave room for. */
  readonly lines?: number;
} & ({ readonly text: TextSource } | { readonly amount: AmountSource });

export type FormCell = LabelCell | SlotCell;

export type IndicatorColumnId =
  | "level1"
  | "level2"
  | "level3"
  | "targetValue"
  | "basis"
  | "priorValue"
  | "weight"
  | "scoringRule"
  | "evidence";

export interface IndicatorColumn {
  readonly id: IndicatorColumnId;
  readonly at: ColumnSpan;
  readonly caption: Wording;
  readonly also?: readonly Wording[];
}

/** A first-level indicator with its second-level ones and the empty rows each gets; "" leaves the name to the clerk. */
export interface IndicatorGroup {
  readonly level1: string;
  readonly level2: readonly { readonly name: string; readonly rows: number }[];
}

/** The lower part of a form: one row per third-level indicator. */
export interface IndicatorGrid {
  readonly columns: readonly IndicatorColumn[];
  readonly groups: readonly IndicatorGroup[];
  /** Caption of the row below with the sum of the weights. */
  readonly total: Wording;
  /** What the weights must add up to; the note says so as `{total}` and the rest to 100 as `{rest}`. */
  readonly weightTotal: number;
  readonly note: Wording;
}

/** A sentence under the table that is shown when one of the figures is not zero; `{amount}` is their sum. */
export interface FormRemark {
  readonly whenFilled: readonly FigureReference[];
  readonly text: Wording;
}

/** One performance-target form, declared once, written and read by it. */
export interface Form {
  readonly id: FormId;
  /** One table for the unit, or one for each project. */
  readonly per: "unit" | "project";
  readonly years: { readonly from: number; readonly to?: number };
  readonly title: Wording;
  /** Ends of titles by which the form is known when reading. */
  readonly titleEndings: readonly string[];
  /** Second row, e.g. “（{year}年）”. */
  readonly subtitle: Wording;
  readonly measure: Measure;
  /** Widths in characters; their number is the number of columns. */
  readonly columnWidths: readonly number[];
  /** The upper part, row by row; cells that an earlier row is merged down over are left out. */
  readonly rows: readonly (readonly FormCell[])[];
  readonly indicators: IndicatorGrid;
  readonly remarks?: readonly FormRemark[];
}

/** Words of the written sheet that belong to no single form. */
export interface FormWording {
  readonly sheetName: string;
  /** 部门 or 单位. */
  readonly organizations: { readonly budgetUnit: string; readonly department: string };
  readonly yearHint: string;
  /** `{hint}` to be filled in. */
  readonly missing: Wording;
  /** `{hint}`, because the table `{table}` was not found, holds no amount, or `{label}` in it cannot be read. */
  readonly missingTable: Wording;
  readonly nilTable: Wording;
  readonly unreadable: Wording;
  /** `{hint}`, because `{table}` has `{label}` and does not say to which project it belongs. */
  readonly undivided: Wording;
  /** Note in place of the project tables when the table of projects is missing, or names no project. */
  readonly noProjectTable: Wording;
  readonly noProjectNames: Wording;
}

/** The forms of one family in the order of the document. */
export interface FormFamily {
  readonly id: "xinjiang";
  readonly forms: readonly Form[];
  readonly wording: FormWording;
}

/** Declares a form. */
export function defineForm(form: Form): Form {
  return form;
}

/** Declares the forms of a family. */
export function defineFormFamily(family: FormFamily): FormFamily {
  return family;
}

export function isSlotCell(cell: FormCell): cell is SlotCell {
  return "slot" in cell;
}

/** Fills `{name}` places of a wording; a name without a value stays as it is. */
export function fillWording(
  wording: Wording,
  values: Readonly<Record<string, string | number>>
): string {
  return wording.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
