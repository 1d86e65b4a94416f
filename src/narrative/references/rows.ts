import type { Block, BudgetRow, RowKind } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import { rowInputKey, type RowInput } from "../../budget/row-input";
import type { BlockId, ColumnId, TableId } from "../../budget/schema";
import { isSameCaption, toComparable } from "../../text/normalize";
import { boundGroup, notGiven } from "./environment";
import { askedGone, readGoneRows } from "./gone-rows";
import { matchPrior, type PriorMatch } from "./match-prior";
import type {
  BudgetYear,
  Environment,
  NameLevel,
  RowGroup,
  RowsReference,
  RowVariable,
} from "./environment";
import { findBlock, missingTable } from "./tables";

/** Which rows of a block are meant. */
export interface RowSelection<C extends string> {
  readonly kinds: readonly RowKind[];
  /** Only rows that have an amount here (or something that could not be read); all rows where not given. */
  readonly column?: C;
  /** Also rows that had an amount last year and are gone or empty this year. */
  readonly withPrior?: boolean;
  /** Only what is left of the amount after this one of the same row is taken away. */
  readonly without?: { readonly table: TableId; readonly block: string; readonly column: string };
  /** Only carry-overs that stand in the target table of this year's project. */
  readonly isMergedTarget?: boolean;
  /** Rows of the same project name are one. */
  readonly mergesByName?: boolean;
}

/** Rows of a block that hold an amount. */
export function rowsOf<T extends TableId, B extends BlockId<T>>(
  table: T,
  block: B,
  selection: RowSelection<ColumnId<T, B>>
): RowsReference {
  const { column, withPrior = false } = selection;
  const filled = (environment: Environment, year: BudgetYear): readonly RowGroup[] | null =>
    filledRows(table, block, selection, environment, year);
  const namesIn =
    (environment: Environment) =>
    (group: RowGroup, level: NameLevel): string | null =>
      nameAt(environment, reference, group, level);
  const reference: RowsReference = {
    table,
    block,
    read(environment) {
      const current = filled(environment, "current");
      if (!current) return missingTable(environment, table, "current");
      if (!withPrior) return current;
      const prior = filled(environment, "prior");
      if (prior) {
        const matched = matchPrior(table, current, prior, namesIn(environment), environment);
        if (matched.unusable) return notGiven(matched.unusable);
        return joinGone(matched, findBlock(environment.current, table, block));
      }
      const gone = readGoneRows(askedGone(table), environment);
      if ("kind" in gone) return gone;
      return joinByName(current, gone, namesIn(environment));
    },
    gone(environment) {
      if (!withPrior || column === undefined) return null;
      if (findBlock(environment.prior, table, block)) return null;
      return { asked: askedGone(table), amountKey: amountKey(table, block, "*", column) };
    },
    asked(environment) {
      const current = withPrior ? filled(environment, "current") : null;
      const prior = filled(environment, "prior");
      if (!current) return [];
      if (!prior) return [askedGone(table)];
      return matchPrior(table, current, prior, namesIn(environment), environment).asked;
    },
  };
  return reference;
}

/** The rows of one year that hold an amount; null where its table is missing. */
function filledRows<T extends TableId, B extends BlockId<T>>(
  table: T,
  block: B,
  selection: RowSelection<ColumnId<T, B>>,
  environment: Environment,
  year: BudgetYear
): readonly RowGroup[] | null {
  const { kinds, column, without, mergesByName = false, isMergedTarget = false } = selection;
  const known = year === "current" ? environment.mergedCarryOvers : undefined;
  const merged = isMergedTarget ? (known ?? new Set()) : null;
  if (merged?.size === 0) return [];
  const found = findBlock(environment[year], table, block);
  if (!found) return null;
  const other = without ? findBlock(environment[year], without.table, without.block) : null;
  const rows = found.rowsOf(...kinds).filter((row) => {
    const taken = other && without ? other.fact(row.key, without.column) : null;
    const isMeant = merged?.has(toComparable(rowName(row))) ?? true;
    return isMeant && hasAmount(found, row, column, taken);
  });
  return mergesByName ? mergeByName(rows, year) : rows.map((row) => toGroup(row, year));
}

/** Rows that are gone stand behind the last row of their section, else of their category. */
function joinByName(
  current: readonly RowGroup[],
  gone: readonly RowGroup[],
  nameOf: (group: RowGroup, level: NameLevel) => string | null
): readonly RowGroup[] {
  const joined = [...current];
  const lastWith = (group: RowGroup, level: NameLevel): number => {
    const name = nameOf(group, level) ?? "";
    return joined.reduce(
      (last, other, index) => (isSameCaption(nameOf(other, level) ?? "", name) ? index : last),
      -1
    );
  };
  for (const group of gone) {
    const places = [lastWith(group, "section"), lastWith(group, "category")];
    const place = places.find((index) => index >= 0) ?? joined.length - 1;
    joined.splice(place + 1, 0, group);
  }
  return joined;
}

/** Key of an amount reference; "*" stands for a row variable. */
export function amountKey(table: TableId, block: string, row: string, column: string): string {
  return `${table}.${block}.${row}.${column}`;
}

/** “8、” or “（八）” before the name of a class that the form lists by name. */
const NUMBERING =
  /^(?:(?:\d+|[一二三四五六七八九十]+)[、.．]|[（(](?:\d+|[一二三四五六七八九十]+)[）)]) ?/u;

/** Name of a row for people: the project's name, else the row's without its number in the form. */
export function rowName(row: BudgetRow): string {
  if (row.kind === "category") return row.name.replace(NUMBERING, "");
  return row.project ?? row.name;
}

/** Name of a group, which its rows share. */
export function groupName(group: RowGroup): string {
  const [row] = group.rows;
  return row ? rowName(row) : (group.gone?.names.own ?? "");
}

const CODE_LENGTHS = { category: 3, section: 5 } as const;

/** A name of a group; null when the table does not have the row of that level. */
export function nameAt(
  environment: Environment,
  rows: RowsReference,
  group: RowGroup,
  level: NameLevel
): string | null {
  if (level === "own") return groupName(group);
  if (group.gone) return group.gone.names[level];
  const code = group.rows[0]?.code?.slice(0, CODE_LENGTHS[level]);
  if (code === undefined) return null;
  const years: readonly BudgetYear[] =
    group.year === "current" ? ["current", "prior"] : ["prior", "current"];
  for (const year of years) {
    const row = findBlock(environment[year], rows.table, rows.block)?.row(code);
    if (row) return row.name;
  }
  return null;
}

/** Key of an input: fixed, or made from the row that is bound. */
export type InputKey = string | ((environment: Environment) => string | null);

/** "purpose.208" for the row that is bound: its code, or its name where it has none or is a project. */
export function keyed(input: RowInput | string, variable: RowVariable): InputKey {
  const asked = typeof input === "string" ? { of: input } : input;
  return (environment) => {
    const group = boundGroup(environment, variable);
    return group ? rowInputKey(asked, group.key) : null;
  };
}

export function resolveKey(key: InputKey, environment: Environment): string | null {
  return typeof key === "string" ? key : key(environment);
}

function hasAmount(
  block: Block,
  row: BudgetRow,
  column: string | undefined,
  taken: Fact | null
): boolean {
  if (column === undefined) return true;
  const fact = block.fact(row, column);
  if (fact.state === "unreadable" || taken?.state === "unreadable") return true;
  return taken ? !taken.amount.equals(fact.amount) : !fact.amount.isZero;
}

/** The key outlives insertions above: code for coded rows, comparable name for projects. */
function toGroup(row: BudgetRow, year: BudgetYear): RowGroup {
  const key = row.kind === "project" ? null : row.code;
  return { key: key ?? toComparable(rowName(row)), rows: [row], year };
}

function mergeByName(rows: readonly BudgetRow[], year: BudgetYear): readonly RowGroup[] {
  const groups = new Map<string, RowGroup>();
  for (const row of rows) {
    const group = toGroup(row, year);
    const known = groups.get(group.key);
    groups.set(group.key, known ? { ...known, rows: [...known.rows, row] } : group);
  }
  return [...groups.values()];
}

/** This year's rows and those that are gone, by code; a row that is there but empty this year speaks for itself. */
function joinGone({ groups, gone: left }: PriorMatch, block: Block | null): readonly RowGroup[] {
  const gone = left.map((group): RowGroup => {
    const row = block?.row(group.key);
    return row ? { ...group, rows: [row], year: "current" } : group;
  });
  if (gone.length === 0) return groups;
  return [...groups, ...gone].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
