import type { TOTAL } from "../../budget/block";
import type { BlockId, ColumnId, LineId, TableId } from "../../budget/schema";
import type {
  FormId,
  FormSubject,
  IndicatorColumnId,
  TaskColumnId,
  WeightDemand,
} from "../../budget/target-table";
import type { Measure } from "../../money/amount";

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
 * - project: the appropriation of the project; without a project, of all of them
 * - other-funds: what the tables list as the project's other funds; else zero, provided that all these figures are zero,
 *   otherwise the tables do not tell and the clerk is asked
 * - slots: the sum of amount slots that stand in the same form
 * - clerk: the tables never tell, the cell is left empty
 */
export type AmountSource =
  | { readonly from: "figures"; readonly figures: readonly FigureReference[] }
  | { readonly from: "project" }
  | { readonly from: "other-funds"; readonly figures: readonly FigureReference[] }
  | { readonly from: "slots"; readonly slots: readonly string[] }
  | { readonly from: "clerk" };

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

/** A column of the list of tasks; text columns have no amount. */
export interface TaskColumn {
  readonly id: TaskColumnId;
  readonly at: ColumnSpan;
  readonly caption: Wording;
  readonly also?: readonly Wording[];
  readonly source: TextSource | AmountSource;
}

/** True for a column of money. */
export function isAmountColumn(id: TaskColumnId): boolean {
  return id === "total" || id === "appropriation" || id === "otherFunds";
}

/**
 * A list in the upper part of a form with a row for each project, and the sums of its amounts below; the sums are slots
 * named after the columns.
 */
export interface TaskList {
  /** Caption merged down over the whole list. */
  readonly frame: LabelCell;
  readonly columns: readonly TaskColumn[];
  /** Caption over the amount columns; the other captions are merged down beside it. */
  readonly over: LabelCell;
  readonly total: LabelCell;
}

/** A row of cells; cells that an earlier row is merged down over are left out. Or a list of tasks. */
export type FormRow = readonly FormCell[] | TaskList;

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

/** Weights of the indicators; the notes name their total as `{total}` and the rest to 100 as `{rest}`. */
export interface IndicatorWeights extends WeightDemand {
  /** Caption of the row below with their sum. */
  readonly caption: Wording;
}

/** The lower part of a form: one row per third-level indicator. */
export interface IndicatorGrid {
  /** Caption merged down beside the whole grid. */
  readonly frame?: LabelCell;
  readonly columns: readonly IndicatorColumn[];
  readonly groups: readonly IndicatorGroup[];
  readonly weights?: IndicatorWeights;
  /** Lines under the grid. */
  readonly notes: readonly Wording[];
}

/** A sentence under the table that is shown when one of the figures is not zero; `{amount}` is their sum. */
export interface FormRemark {
  readonly whenFilled: readonly FigureReference[];
  readonly text: Wording;
}

/** Which of the published tables a form is, and how it stands empty on its sheet. */
export interface EmptyForm {
  readonly table: TableId;
  /** How often, one for each project. */
  readonly copies: number;
  /** Empty rows of its list of tasks; 0 without a list. */
  readonly tasks: number;
}

/** One performance-target form, declared once, written and read by it. */
export interface Form {
  readonly id: FormId;
  readonly per: FormSubject;
  readonly years: { readonly from: number; readonly to?: number };
  /** Number of the table above its title, where the form has one. */
  readonly number?: Wording;
  readonly title: Wording;
  /** Ends of titles by which the form is known when reading. */
  readonly titleEndings: readonly string[];
  /** Row below the title, e.g. “（{year}年）”. */
  readonly subtitle?: Wording;
  readonly measure: Measure;
  /** Left out where the form is not among the published tables. */
  readonly empty?: EmptyForm;
  /** Widths in characters; their number is the number of columns. */
  readonly columnWidths: readonly number[];
  /** The upper part, row by row. */
  readonly rows: readonly FormRow[];
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
  /** `{value}` as suggested or taken over, to be confirmed by removing the words before it. */
  readonly unconfirmed: Wording;
  /** `{hint}`, because the table `{table}` was not found, holds no amount, or `{label}` in it cannot be read. */
  readonly missingTable: Wording;
  readonly nilTable: Wording;
  readonly unreadable: Wording;
  /** `{hint}`, because `{table}` has `{label}` and does not say to which project it belongs. */
  readonly undivided: Wording;
  /** Under a table that holds a carry-over of `{amount}`. */
  readonly merged: Wording;
  /** The clerk's content of a cell stays: `{label}` is `{told}` by the tables and `{written}` on the sheet. */
  readonly kept: Wording;
  /** Under a table whose project is gone. */
  readonly orphaned: Wording;
  /** Name of the form for one project. */
  readonly projectForm: string;
  /** Note in place of the `{form}` tables when the table of projects `{table}` is missing, or names no project. */
  readonly noProjectTable: Wording;
  readonly noProjectNames: Wording;
}

/** The forms of one family in the order of the document. */
export interface FormFamily {
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

/** The same forms with weights that add up to another total, as some places have it. */
export function withWeightTotal(family: FormFamily, total: number): FormFamily {
  const forms = family.forms.map((form) => {
    const { weights } = form.indicators;
    if (!weights) return form;
    // Splits are known for the form's own total only.
    const splits = total === weights.total ? weights.splits : [];
    return { ...form, indicators: { ...form.indicators, weights: { ...weights, total, splits } } };
  });
  return { ...family, forms };
}

export function isTaskList(row: FormRow): row is TaskList {
  return "frame" in row;
}

/** Cells of the rows, without lists of tasks. */
export function cellsOfForm({ rows }: Form): readonly FormCell[] {
  return rows.flatMap((row) => (isTaskList(row) ? [] : row));
}

/** The list of tasks, null for a form without one. */
export function taskListOf({ rows }: Form): TaskList | null {
  return rows.find(isTaskList) ?? null;
}

export function isSlotCell(cell: FormCell): cell is SlotCell {
  return "slot" in cell;
}

/** A caption without the colon at its end: “实施期资金总额：”. */
export function withoutColon(label: Wording): Wording {
  return label.replace(/[:：]$/u, "");
}

/** Fills `{name}` places of a wording; a name without a value stays as it is. */
export function fillWording(
  wording: Wording,
  values: Readonly<Record<string, string | number>>
): string {
  return wording.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
