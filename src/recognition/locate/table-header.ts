import type { CellPosition } from "../../grid/address";
import type { YearMark } from "./evidence";
import type { FormCells } from "./form-cells";

/** Which sheet column is which column of the layout; null where the form's column was not found. */
export interface BlockHeader {
  readonly label: number;
  readonly codes: {
    readonly category: number;
    readonly section: number;
    readonly item: number | null;
  } | null;
  readonly joinedCode: number | null;
  readonly governmentCode: number | null;
  readonly unitCode: number | null;
  readonly project: number | null;
  readonly columns: Readonly<Record<string, FoundColumn | null>>;
  /** Columns of lines that stand side by side, by line and column of the layout. */
  readonly across?: Readonly<Record<string, Readonly<Record<string, AcrossColumn>>>>;
}

export interface FoundColumn {
  readonly column: number;
  readonly caption: string;
}

/** A column that is a line: `name` is its caption without the words over all lines of one year. */
export interface AcrossColumn extends FoundColumn {
  readonly name: string;
}

/** Cells that say of which year the columns are, null where none does. */
export interface YearHeadings {
  readonly current: CellPosition | null;
  readonly prior: CellPosition | null;
}

export interface TableHeader {
  readonly top: number;
  /** First row below the header, a row of column numbers (※ ※ 1 2 3) not yet skipped. */
  readonly end: number;
  readonly blocks: Readonly<Record<string, BlockHeader>>;
  /** Where the values stand, for tables that are forms. */
  readonly form?: FormCells;
  /** Captions of the form that were found, and all that it has. */
  readonly captions: { readonly found: number; readonly all: number };
  /** Where the headings of this year's and of last year's columns stand; left out where the table has no such columns. */
  readonly headings?: YearHeadings;
  /** Captions in a wording of certain form years. */
  readonly marks: readonly YearMark[];
}

/** Sheet columns of a block. */
export function columnsOf(header: BlockHeader): readonly number[] {
  const { label, codes, joinedCode, governmentCode, unitCode, project, across } = header;
  const lines = Object.values(across ?? {}).flatMap((line) => Object.values(line));
  const found = [...Object.values(header.columns), ...lines];
  const amounts = found.map((one) => one?.column ?? null);
  const split = codes ? [codes.category, codes.section, codes.item] : [];
  const all = [label, joinedCode, governmentCode, unitCode, project, ...split, ...amounts];
  return all.filter((column) => column !== null);
}
