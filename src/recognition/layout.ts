import { toComparable } from "../text/normalize";
import { valueSince, type ByYear } from "../budget/by-year";
import type { BudgetFamily } from "../budget/family";
import type { BlockId, ColumnId, LineId, TableId } from "../budget/schema";
import type { Measure } from "../money/amount";
import type { Caption, CaptionPath } from "./locate/caption";
import type { PrintedFamily, PrintedFrame, PrintedTable } from "./printed-table";

export type { Caption, CaptionPath };

/** Rows of a block whose code stands in cells of their own: 类, 款 and, for functional codes, 项. */
export interface CodeColumns {
  readonly category: CaptionPath;
  readonly section: CaptionPath;
  readonly item?: CaptionPath;
}

/** A class of a classification that the form lists by name; the code is not printed. */
export interface NamedCategory {
  readonly code: string;
  readonly label: Caption;
}

/** A fixed row. In a hierarchy `level` says how deep it stands below the units: 1, 2 … */
export interface Line<L extends string = string> {
  readonly id: L;
  readonly label: Caption;
  /** Other wordings of the label, where there are many. */
  readonly like?: RegExp;
  readonly level?: number;
  /** Only some places have it: the empty form does without. */
  readonly isLocal?: true;
  /** Lines that it is a part of where one of them stands above it, numbered in another style. */
  readonly under?: readonly L[];
}

/**
 * How the columns of a block are told where their captions have many wordings: by patterns over all captions of a column
 * from top to bottom, joined with “/” in comparable form. Of two years in a header the later reads “{year}”, the
 * earlier “{priorYear}”.
 */
export interface LikeCaptions<C extends string = string> {
  /** The first of them that some column bears. */
  readonly labels: readonly RegExp[];
  readonly code?: RegExp;
  readonly category?: RegExp;
  readonly section?: RegExp;
  readonly item?: RegExp;
  readonly columns: { readonly [K in C]: RegExp };
  /** Columns without which a header is none; the form does without the others. */
  readonly required: readonly C[];
}

/** How the fixed rows of a block are told where they stand side by side, as columns with one row of amounts below. */
export interface LikeAcross<C extends string = string, L extends string = string> {
  readonly lines: { readonly [K in L | "total"]: RegExp };
  readonly required: readonly (L | "total")[];
  /** Columns whose captions say so; every other one is of the first column. */
  readonly columns: { readonly [K in C]?: RegExp };
}

/** One block of a table: which column is which, and which rows have a fixed label. */
export interface BlockLayout<C extends string = string, L extends string = string> {
  /** Name or label of a row. */
  readonly label: CaptionPath;
  /** Amount columns in the order of the form. */
  readonly columns: { readonly [K in C]: CaptionPath };
  /** Fixed rows in the order of the form; a label may repeat, the order tells them apart. */
  readonly lines: readonly Line<L>[];
  readonly total: Caption;
  readonly codes?: CodeColumns;
  /** Column whose cells hold the whole code, “2080109”. */
  readonly joinedCode?: CaptionPath;
  /** Column with the government economic code of a row, beside the departmental one. */
  readonly governmentCode?: CaptionPath;
  /** Column of 单位编码 in a hierarchy; “115010” belongs to “115”. */
  readonly unitCode?: CaptionPath;
  /** Classes known by their names, between the lines in the order of the form. */
  readonly categories?: readonly NamedCategory[];
  /** Number of lines that stand before the classes; 0 when left out. */
  readonly linesBeforeCategories?: number;
  /** True where labels may be cut at the column's width; a unique beginning is enough then. */
  readonly mayCutLabels?: boolean;
  /** Columns told by patterns instead of by the wordings above, which are then for writing only. */
  readonly like?: LikeCaptions<C>;
  readonly across?: LikeAcross<C, L>;
  /** Column of last year's amounts, which some places print beside this year's. */
  readonly prior?: C;
  /** What rows with other labels are: lines of the unit's own, classes without a code, or, in a table without codes, units. */
  readonly others?: "lines" | "categories" | "units";
  /** Column of 项目名称 in coded tables. */
  readonly project?: CaptionPath;
  /**
   * "code-and-name": the label cell reads “201 一般公共服务支出”. "open": every labelled row is a project.
   * "hierarchy": units by their codes, fixed headings, and projects below them.
   * "form": the table is a form for one project, captions and columns name the cells whose values stand to their right;
   * the form is repeated for every project.
   */
  readonly rows: "coded" | "code-and-name" | "fixed" | "open" | "hierarchy" | "form";
}

/** A table of one family; what changes by year is data. */
export interface TableLayout {
  readonly table: TableId;
  /** Form years that have the table. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly number: number | Readonly<Record<number, number>>;
  /** Title without year; 部门 or 单位 may stand before it. */
  readonly title: Caption;
  /** Patterns of the title without quotation marks and bracketed remarks, where it has many wordings; and of other tables'. */
  readonly titled?: { readonly like: RegExp; readonly unlike: RegExp };
  /** True where the title begins with 部门 or 单位. */
  readonly isPrefixed: boolean;
  /** Measure that is part of the captions where none is stated above the table. */
  readonly measure?: Measure;
  /** A caption below the last row, where something else follows in the same frame. */
  readonly rowsEnd?: Caption;
  /** The statement under a table without amounts; null for tables that are never empty. */
  readonly nilNote: string | null;
  /** How the empty form looks; without it the table is only read, never written. */
  readonly print?: PrintedTable;
  /** The same for a form that is drawn cell by cell. */
  readonly frame?: PrintedFrame;
  readonly blocks: Readonly<Record<string, BlockLayout>>;
}

/** A layout whose blocks, columns and lines are exactly those of the table's schema. */
interface TypedTableLayout<T extends TableId> extends TableLayout {
  readonly table: T;
  readonly blocks: { readonly [B in BlockId<T>]: BlockLayout<ColumnId<T, B>, LineId<T, B>> };
}

/** A set of tables that belong together. */
export interface LayoutFamily extends BudgetFamily {
  readonly years: { readonly from: number; readonly to: number };
  readonly tables: readonly TableLayout[];
  /** Words of the empty forms; without them the family is only read. */
  readonly print?: PrintedFamily;
  /** Header of the contents sheet where it declares empty tables. */
  readonly contents?: {
    readonly number: Caption;
    readonly name: Caption;
    readonly isNil: Caption;
    readonly reason: Caption;
  };
}

/** Declares a layout: the compiler checks it against the schema. */
export function defineLayout<T extends TableId>(layout: TypedTableLayout<T>): TableLayout {
  return layout;
}

/** A wording of a caption in comparable form, with the form years it was in use; null where it never changed. */
export interface Wording {
  readonly text: string;
  readonly years: FormYears | null;
}

/** The form years in which a wording or a table is in use; `to` is null for those that still are. */
export interface FormYears {
  readonly from: number;
  readonly to: number | null;
}

/** Layouts are data of the program, so their wordings are worth keeping. */
const wordingsOf = new Map<Caption, readonly Wording[]>();

/** Every wording of a caption. */
export function captionWordings(caption: Caption): readonly Wording[] {
  let wordings = wordingsOf.get(caption);
  if (!wordings) {
    wordings =
      typeof caption === "string" || isList(caption)
        ? [caption].flat().map((text) => ({ text: toComparable(text), years: null }))
        : wordingsByYear(caption);
    wordingsOf.set(caption, wordings);
  }
  return wordings;
}

/** A wording is in use until the next one is; what differs in spaces alone, or comes back, is one wording. */
function wordingsByYear(caption: ByYear<string>): readonly Wording[] {
  const years = Object.keys(caption).map(Number);
  const wordings = new Map<string, Wording & { readonly years: FormYears }>();
  years.forEach((from, index) => {
    const text = toComparable(caption[from] ?? "");
    const next = years[index + 1];
    const to = next === undefined ? null : next - 1;
    wordings.set(text, { text, years: { from: wordings.get(text)?.years.from ?? from, to } });
  });
  return [...wordings.values()];
}

/** The wording of a form year. */
export function captionOf(caption: Caption, year: number): string {
  if (typeof caption === "string") return caption;
  return isList(caption) ? (caption[0] ?? "") : valueSince(caption, year);
}

function isList(caption: Exclude<Caption, string>): caption is readonly string[] {
  return Array.isArray(caption);
}

/** The standard number of a table in a form year. */
export function numberOf(layout: TableLayout, year: number): number {
  return typeof layout.number === "number" ? layout.number : valueSince(layout.number, year);
}
