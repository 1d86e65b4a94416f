import type { CellRef, RangeBounds } from "../grid/address";
import type { Measure } from "../money/amount";
import type { Block, BudgetRow } from "./block";
import type { Fact } from "./fact";
import type { PlacedText } from "./placed-text";
import type { BudgetFamily } from "./family";
import type { BlockId, ColumnId, LineId, TableId } from "./schema";

export type { PlacedText } from "./placed-text";

/** Where a table, or one page of it, stands on a sheet, to be shown as it is there. */
export interface TablePlace {
  readonly sheetId: string;
  /** Between it and the header stand the lines that name unit and measure. */
  readonly titleRow: number;
  /** Header and rows, without the lines above and the notes below. */
  readonly bounds: RangeBounds;
  /** Rows at the top of `bounds` that stand again on every page; 0 for a form. */
  readonly headerRows: number;
}

/** The number written above a table. */
export interface PrintedNumber {
  readonly number: number;
  readonly text: PlacedText;
}

/** A table that the form of the year has. */
export interface ExpectedTable {
  /** Met somewhere in the workbook, even where it could not be read. */
  readonly isFound: boolean;
  readonly number: number;
  /** The standard title. */
  readonly title: string;
}

/** An amount that stands in a table outside the rows and columns of the form; no rule asks for it. */
export interface OtherAmount {
  /** Row of the form that it stands in; null where the form has no such row. */
  readonly row: BudgetRow | null;
  /** What names its row, "" where nothing does. */
  readonly name: string;
  /** Captions above it, from top to bottom: "上年执行数/合计". */
  readonly caption: string;
  readonly fact: Fact;
}

/** A rate of change that a table prints beside a row: 增减 of last year's amount, in percent. */
export interface PrintedRate {
  readonly row: BudgetRow;
  /** Captions above it, from top to bottom. */
  readonly caption: string;
  readonly cell: CellRef;
  /** What the cell shows: "-12.34%". */
  readonly shown: string;
  /** Decimal text with the digits that the cell shows, without the percent sign: "-12.34". */
  readonly percent: string;
  /** A bare number: 0.1234 may stand for 12.34 %. */
  readonly mayBeFraction: boolean;
}

/** One table as it was read. */
export interface BudgetTable<T extends TableId = TableId> {
  readonly id: T;
  /** A nil table is there with its header but holds no amount. */
  readonly status: "recognized" | "nil";
  /** Title as written, spaces removed, with the cell it stands in. */
  readonly title: PlacedText;
  /** Standard number in the family and year, e.g. 3; messages say "表3". */
  readonly number: number;
  /** Total rows that the form demands and that a filled block does not have: the caption, and where the block begins. */
  readonly missingTotals: readonly PlacedText[];
  /** “表3” as it stands above the title, once for each page or form; empty where none is written. */
  readonly printedNumbers: readonly PrintedNumber[];
  readonly sheetId: string;
  readonly sheet: string;
  /** Rectangle from title to last row, A1. */
  readonly range: string;
  /** One, or several where the table goes on elsewhere or is a form for each project. */
  readonly places: readonly TablePlace[];
  readonly measure: Measure;
  /** “单位：万元” above it; null where the form of the year knows it without saying. */
  readonly measureText: PlacedText | null;
  /** "编制单位：…" with the name only. */
  readonly unitName: PlacedText | null;
  /** Text under the table, e.g. the statement that it is empty. */
  readonly note: PlacedText | null;
  readonly blocks: { readonly [B in BlockId<T>]: Block<ColumnId<T, B>, LineId<T, B>> };
  /** Amounts of columns and rows that the form does not have; none of forms for a project. */
  readonly otherAmounts: readonly OtherAmount[];
  readonly printedRates: readonly PrintedRate[];
}

/** A line of the contents sheet that declares whether a table is empty. */
export interface ContentsEntry {
  readonly table: TableId;
  /** Name of the table as listed. */
  readonly name: PlacedText;
  readonly isNil: boolean;
  /** 公开空表理由; null when none is given. */
  readonly reason: PlacedText | null;
}

/** A place of the document that states its year, or the year before it. */
export interface StatedYear {
  readonly year: number;
  /** The heading of last year's column: it should state the year before. */
  readonly isPrior?: true;
  /** The same for what was executed or settled, perhaps in an earlier year. */
  readonly mayBeEarlier?: true;
  readonly text: PlacedText;
}

/** Whether the document speaks of a 单位 or a 部门. */
export type OrganizationKind = "budgetUnit" | "department";

/** Everything that was read from one workbook. A table that was not found is not in `tables`: missing is not zero. */
export interface Budget {
  readonly family: BudgetFamily;
  /** Year of the form found by evidence: its set of tables and its captions. */
  readonly formYear: number;
  /** The year that most places state; null where none does. */
  readonly fiscalYear: number | null;
  /** Titles, notes of empty tables, cover, contents and headings that state the year, each with the one it states. */
  readonly statedYears: readonly StatedYear[];
  readonly budgetUnit: string | null;
  readonly organizationKind: OrganizationKind;
  /** “单位名称：…” on a cover sheet. */
  readonly cover: PlacedText | null;
  /** What the contents sheet declares; empty without one. */
  readonly contents: readonly ContentsEntry[];
  /** All tables of the form and year, in its order. */
  readonly expectedTables: readonly ExpectedTable[];
  readonly tables: { readonly [T in TableId]?: BudgetTable<T> };
}

/** A table of any id. */
export type AnyBudgetTable = { readonly [T in TableId]: BudgetTable<T> }[TableId];

/** All tables that were found, in the order of the form. */
export function tablesOf(budget: Budget): readonly AnyBudgetTable[] {
  const ids = Object.keys(budget.family.schema) as readonly TableId[];
  return ids.flatMap((id) => budget.tables[id] ?? []);
}
