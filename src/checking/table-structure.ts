import { TOTAL, type Block, type RowKind } from "../budget/block";
import type { Budget } from "../budget/budget";
import { byUnit, headsOf } from "../budget/units";
import type { BlockId, ColumnId, LineId, TableId } from "../budget/schema";
import { codesAreNested } from "./relations/code-families";
import {
  columnFoots,
  hierarchyFoots,
  levelsFoot,
  projectLevelsFoot,
  projectsAreWithin,
  rowRestates,
  rowsFoot,
  totalFoots,
} from "./relations/families";
import type { Relation } from "./relations/relation";
import type { Rule } from "./rule";

/** What every rule says of itself. */
type Said = Pick<Rule, "code" | "covers" | "title" | "basis" | "suggestion" | "years">;

/** Columns that are the sum of others. */
type RowSums<C extends string> = { readonly [K in C]?: readonly C[] };
type Line<L extends string> = L | typeof TOTAL;
/** Lines that are the sum of others. */
type LineSums<L extends string> = readonly (readonly [Line<L>, readonly L[]])[];

/**
 * One thing that holds in a block, in every row or every column:
 * - rows, lines, total: as in {@link BlockStructure}
 * - restates: the first line shows the second once more
 * - projects-total: the total row is the sum of the projects, where one of them is there
 * - project-levels: projects add up to their section, sections to their category, both to the total row
 * - unit-row: the row of the unit, where there is one, shows the total row once more; rows of several units add up to it
 * - hierarchy: every row is the sum of the rows that belong to it
 * - projects-within: no project is larger than the row it belongs to
 */
export type BlockStatement<C extends string, L extends string> =
  | { readonly rows: RowSums<C> }
  | { readonly lines: LineSums<L> }
  | { readonly total: RowKind }
  | { readonly restates: readonly [Line<L>, Line<L>] }
  | keyof typeof PLAIN_STATEMENTS;

/** How a block of a table adds up within itself; each entry is a rule. */
export interface BlockStructure<C extends string, L extends string> {
  /** In every row: columns that are the sum of others. */
  readonly rows?: Said & { readonly sums: RowSums<C> };
  /** In every column: lines that are the sum of others, in the order of the form. */
  readonly lines?: Said & { readonly sums: LineSums<L> };
  /** In every column: the total row is the sum of all rows of a kind. */
  readonly total?: Said & { readonly of: RowKind };
  /** Coded rows: each level is the sum of the one below, and no level is skipped or listed twice. */
  readonly coded?: {
    /** What titles and bases call the table. */
    readonly title: string;
    readonly basis: string;
    /** The lowest level of the codes. */
    readonly lowest: "section" | "item";
    readonly levels?: Pick<Said, "code" | "covers">;
    readonly nested?: Pick<Said, "code" | "covers"> & { readonly basis?: string };
  };
  /** Rules that say several things at once, or of rows that are no codes. */
  readonly others?: readonly (Said & { readonly states: readonly BlockStatement<C, L>[] })[];
}

/** Words in which a family speaks of coded rows. */
export interface StructureWords {
  /** Caption of the total row. */
  readonly total: string;
  readonly levels: string;
  readonly nested: string;
}

/** The rules of a block of a table, said once as its structure; the compiler checks the names against the schema. */
export function structuralRules<T extends TableId, B extends BlockId<T>>(
  words: StructureWords,
  table: T,
  block: B,
  structure: BlockStructure<ColumnId<T, B>, LineId<T, B>>
): readonly Rule[] {
  const rule = ({ code, covers, title, basis, suggestion, years }: Said, relate: Relate): Rule => ({
    ...{ code, title, scope: "intra-table", severity: "error", covers, basis, suggestion },
    needs: [table],
    ...(years ? { years } : {}),
    relate: (budget) => relate(blockIn(budget, table, block)),
  });
  const { rows, lines, total, coded, others = [] } = structure;
  return [
    ...(rows ? [rule(rows, sumsInRows(rows.sums))] : []),
    ...(lines ? [rule(lines, sumsOfLines(lines.sums))] : []),
    ...(total ? [rule(total, (own) => totalFoots(own, total.of))] : []),
    ...(coded?.levels ? [rule(sayLevels(coded, coded.levels, words), ofEachUnit(levelsFoot))] : []),
    ...(coded?.nested
      ? [rule(sayNested(coded, coded.nested, words), ofEachUnit(codesAreNested))]
      : []),
    ...others.map((other) => rule(other, statingAll(other.states))),
  ];
}

type Relate = (block: Block) => Iterable<Relation>;
type Coded = NonNullable<BlockStructure<string, string>["coded"]>;

const PLAIN_STATEMENTS = {
  "projects-total": (block) =>
    block.row(TOTAL) || block.rowsOf("project").length > 0 ? totalFoots(block, "project") : [],
  "project-levels": ofEachUnit(projectLevelsFoot),
  "unit-row": unitRowsFoot,
  hierarchy: hierarchyFoots,
  "projects-within": projectsAreWithin,
} as const satisfies Readonly<Record<string, Relate>>;

/** What holds in the rows of every unit, where a table lists codes once for each. */
function ofEachUnit(relate: Relate): Relate {
  return function* (block) {
    for (const own of byUnit(block)) yield* relate(own);
  };
}

function* unitRowsFoot(block: Block): Iterable<Relation> {
  const units = headsOf(block);
  if (units.length > 0)
    for (const { id } of block.columns) yield columnFoots(block, id, TOTAL, units);
  else if (block.row("unit")) yield* rowRestates(block, "unit", TOTAL);
}

function statingAll(states: readonly BlockStatement<string, string>[]): Relate {
  const stated = states.map(statingOne);
  return function* (block) {
    for (const state of stated) yield* state(block);
  };
}

function statingOne(statement: BlockStatement<string, string>): Relate {
  if (typeof statement === "string") return PLAIN_STATEMENTS[statement];
  if ("rows" in statement) return sumsInRows(statement.rows);
  if ("lines" in statement) return sumsOfLines(statement.lines);
  if ("total" in statement) return (block) => totalFoots(block, statement.total);
  return (block) => rowRestates(block, ...statement.restates);
}

function sumsInRows(sums: Readonly<Record<string, readonly string[] | undefined>>): Relate {
  return function* (block) {
    for (const [total, parts = []] of Object.entries(sums)) yield* rowsFoot(block, total, parts);
  };
}

function sumsOfLines(sums: readonly (readonly [string, readonly string[]])[]): Relate {
  return function* (block) {
    for (const { id } of block.columns)
      for (const [total, parts] of sums) yield columnFoots(block, id, total, parts);
  };
}

function sayLevels(
  { title, basis, lowest }: Coded,
  facts: NonNullable<Coded["levels"]>,
  { total, levels }: StructureWords
): Said {
  const items = lowest === "item" ? "款 = Σ 项，" : "";
  return {
    ...facts,
    title: `${title}各级科目逐级相等`,
    basis: `${basis} 每列：${items}类 = Σ 款，${total} = Σ 类`,
    suggestion: levels,
  };
}

function sayNested(
  { title, basis }: Coded,
  facts: NonNullable<Coded["nested"]>,
  { nested }: StructureWords
): Said {
  return {
    ...facts,
    title: `${title}科目层级完整、编码不重复`,
    basis: `${facts.basis ?? basis}：每个项有其款行和类行，每个款有其类行，编码不重复`,
    suggestion: nested,
  };
}

/** A rule is asked only where its table is there. */
function blockIn({ tables }: Budget, table: TableId, block: string): Block {
  const blocks: Readonly<Record<string, Block>> = tables[table]?.blocks ?? {};
  const found = blocks[block];
  if (!found) throw new RangeError(`${table} has no block ${block}`);
  return found;
}
