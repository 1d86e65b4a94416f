import type { BlockId, ColumnId, FamilyId, LineId, TableId, TableSchema } from "./schema";
import { TERM_LABELS } from "./glossary";

/** A table with project rows and the columns of their money. */
export interface ProjectSource {
  readonly table: TableId;
  readonly appropriation: string;
  /** Other funds of the project, where the table divides them among projects. */
  readonly otherFunds?: string;
}

/** Where the projects of a family stand: this year's, and those carried over where the family publishes them. */
export interface ProjectSources {
  readonly current: ProjectSource;
  readonly carriedOver?: ProjectSource;
}

/** The compiler checks the columns against the schema. */
export function projectsIn<T extends TableId>(
  table: T,
  appropriation: ColumnId<T, BlockId<T>>,
  otherFunds?: ColumnId<T, BlockId<T>>
): ProjectSource {
  return { table, appropriation, ...(otherFunds === undefined ? {} : { otherFunds }) };
}

/** A side of the budget as it may be drawn: the rows of one column that together are its total. */
export interface BudgetSide {
  readonly title: string;
  readonly table: TableId;
  readonly block: string;
  readonly column: string;
  /** Fixed rows none of which is part of another; left out where the rows are classes with a code. */
  readonly lines?: readonly string[];
}

/** The compiler checks the names against the schema. */
export function sideIn<T extends TableId, B extends BlockId<T> & string>(
  table: T,
  block: B,
  column: ColumnId<T, B>,
  { title, lines }: { readonly title: string; readonly lines?: readonly LineId<T, B>[] }
): BudgetSide {
  return { title, table, block, column, ...(lines && { lines }) };
}

/** What a budget knows of its family: which tables there are and what they and their parts are called. */
export interface BudgetFamily {
  readonly id: FamilyId;
  /** What a clerk calls it: “某省版式”. */
  readonly name: string;
  /** All tables in the order in which the family discloses them. */
  readonly schema: Readonly<Partial<Record<TableId, TableSchema>>>;
  /** Chinese words of columns and lines that the glossary does not have. */
  readonly terms: Readonly<Record<string, string>>;
  /** Left out where the family publishes no projects. */
  readonly projects?: ProjectSources;
  /** Income by source and expenditure by class; left out where no table has them. */
  readonly sides?: readonly BudgetSide[];
  /** True for a form in use in many places, in many wordings: taken only where no other family has most of its tables. */
  readonly isGeneral?: true;
  /** What texts call a row or a column, by table and by its id, beside its own name. */
  readonly alsoCalled?: Readonly<
    Partial<Record<TableId, Readonly<Record<string, readonly string[]>>>>
  >;
}

/** Chinese name of a table of the family. */
export function tableLabel({ schema }: BudgetFamily, table: TableId): string {
  return schema[table]?.label ?? table;
}

/** Chinese word of a column or line of the family. */
export function termLabel({ terms }: BudgetFamily, term: string): string {
  return terms[term] ?? TERM_LABELS[term] ?? term;
}
