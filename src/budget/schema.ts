/**
 * The canonical tables of a budget disclosure: one name for every table, block, fixed line and amount column, whatever
 * year a workbook follows. Layouts map sheets to these names; rules, sections and forms speak only them.
 *
 * Families whose tables differ in kind have tables of their own, so that their relations never mix.
 */

/** A rectangle of rows and amount columns. `lines` are rows known by their label; coded rows and projects are open-ended. */
export interface BlockSchema {
  readonly columns: readonly string[];
  readonly lines: readonly string[];
}

/** One table. With two sides it has the blocks `revenue` and `expenditure`, else mostly one, `main`. */
export interface TableSchema {
  /** Short Chinese name, without 部门/单位 and year. */
  readonly label: string;
  readonly blocks: Readonly<Record<string, BlockSchema>>;
}

/** The tables of every family by its id; each family adds its own where it declares them. */
// oxlint-disable-next-line typescript/no-empty-object-type -- families fill it by declaration merging
export interface FamilySchemas {}

/** Families of layouts that are read. */
export type FamilyId = keyof FamilySchemas;

export type TableId = { [F in FamilyId]: keyof FamilySchemas[F] & string }[FamilyId];

type SchemaOf<T extends TableId> = {
  [F in FamilyId]: T extends keyof FamilySchemas[F] ? FamilySchemas[F][T] : never;
}[FamilyId];
type BlocksOf<T extends TableId> =
  SchemaOf<T> extends { readonly blocks: infer Blocks } ? Blocks : never;

export type BlockId<T extends TableId = TableId> = T extends TableId
  ? keyof BlocksOf<T> & string
  : never;
type BlockOf<T extends TableId, B extends BlockId<T>> = BlocksOf<T>[B & keyof BlocksOf<T>];
/** Amount columns of a block. */
export type ColumnId<T extends TableId, B extends BlockId<T>> =
  BlockOf<T, B> extends { readonly columns: readonly (infer C)[] } ? C & string : never;
/** Fixed lines of a block. */
export type LineId<T extends TableId, B extends BlockId<T>> =
  BlockOf<T, B> extends { readonly lines: readonly (infer L)[] } ? L & string : never;
