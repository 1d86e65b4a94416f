import type { Block, BudgetColumn, BudgetRow } from "../../budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import { tableLabel, termLabel, type BudgetFamily } from "../../budget/family";
import { append, groupBy } from "../../lists/group-by";
import { toComparable } from "../../text/normalize";
import { withoutNumbering } from "../../text/numbering";
import { nearNames, OTHER_WORDS, otherNames } from "./other-names";
import { scopeOf, type Scope } from "./scope";

/** A block of a table with what its title says of its scope. */
export interface NamedBlock {
  readonly table: AnyBudgetTable;
  readonly blockId: string;
  readonly block: Block;
  readonly scope: Scope;
  /** The column that a row stands for where no column is named. */
  readonly mainColumn: string;
}

/** A row or a column of a block, and how like its name the words are: 1 for the whole name, less where some are left out. */
export type Named = { readonly of: NamedBlock; readonly likeness: number } & (
  | { readonly kind: "row"; readonly row: BudgetRow }
  | { readonly kind: "column"; readonly column: BudgetColumn }
);
export type NamedRow = Named & { readonly kind: "row" };

/** One way to write a name, which several rows and columns may bear. */
export interface Form {
  readonly words: string;
  /** A fund, which the words before a figure often tell beside the name that matters. */
  readonly isFund: boolean;
  readonly rows: readonly NamedRow[];
  readonly columns: readonly (Named & { readonly kind: "column" })[];
}

/** The names of a budget, to be found in words. */
export interface Vocabulary {
  /** True for tables of many wordings, of which several say the same in words that are near. */
  readonly isGeneral: boolean;
  readonly blocks: readonly NamedBlock[];
  /** Forms by their first two characters, the longest first. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  readonly byCode: ReadonlyMap<string, readonly NamedRow[]>;
  readonly projects: readonly NamedRow[];
  /** Rows and columns by their bare names, to be found by a part of these. */
  readonly byName: ReadonlyMap<string, readonly Named[]>;
}

/** Tables of performance targets are judged by the rules of their own. */
const NOT_NAMED = /PerformanceTarget$/u;
const LEADING_CODE = /^[0-9]{3,7}/u;
const TAILS = /(?:支出合计|经费支出|支出|经费|费用|费|资金|拨款|收入|预算)$/u;
const FUND =
  /^(?:财政拨款|一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?:支出|收入)?$/u;
/** Captions of columns that every table has: they name nothing. */
const GENERIC = /^(?:(?:本年|当年|年初)?预算数|金额|小计|合计|总计|预算金额|批复数)$/u;
const SHORTEST = 2;
const SHORTEST_SHORT = 3;
const SHORT_LIKENESS = 0.9;

export function createVocabulary(budget: Budget): Vocabulary {
  const blocks = tablesOf(budget)
    .filter(({ id }) => !NOT_NAMED.test(id))
    .flatMap((table) => blocksOf(table, budget.family));
  const forms = new Map<
    string,
    {
      words: string;
      isFund: boolean;
      rows: NamedRow[];
      columns: (Named & { readonly kind: "column" })[];
    }
  >();
  const byCode = new Map<string, NamedRow[]>();
  const byName = new Map<string, Named[]>();
  const projects: NamedRow[] = [];
  for (const of of blocks)
    for (const named of namedIn(of)) {
      for (const [words, likeness] of formsOf(named, budget.family)) {
        const form = forms.get(words) ?? { words, isFund: FUND.test(words), rows: [], columns: [] };
        forms.set(words, form);
        if (named.kind === "row") form.rows.push({ ...named, likeness });
        else form.columns.push({ ...named, likeness });
      }
      const whole = fullNameOf(named);
      if (whole !== null) append(byName, whole, named);
      if (named.kind !== "row") continue;
      for (const code of [named.row.code, named.row.governmentCode ?? null])
        if (code !== null && named.row.project === null) append(byCode, code, named);
      if (named.row.project !== null) projects.push(named);
    }
  const isGeneral = budget.family.isGeneral === true;
  return { isGeneral, blocks, forms: byBeginning([...forms.values()]), byCode, projects, byName };
}

function blocksOf(table: AnyBudgetTable, family: BudgetFamily): readonly NamedBlock[] {
  const title = scopeOf(`${tableLabel(family, table.id)}${table.title.text}`);
  return (Object.entries(table.blocks) as [string, Block][]).flatMap(([blockId, block]) => {
    const [first] = block.columns;
    if (!first) return [];
    const side = blockId === "revenue" ? "expenditure" : blockId === "main" ? null : "revenue";
    const scope = new Set([...title].filter((name) => name !== side));
    const mainColumn = (block.columns.find(({ id }) => id === "total") ?? first).id;
    return [{ table, blockId, block, scope, mainColumn }];
  });
}

function* namedIn(of: NamedBlock): Iterable<Named> {
  for (const row of of.block.rows)
    if (row.kind !== "unit") yield { kind: "row", of, row, likeness: 1 };
  for (const column of of.block.columns) yield { kind: "column", of, column, likeness: 1 };
}

function* formsOf(
  named: Named,
  family: BudgetFamily
): Iterable<readonly [words: string, likeness: number]> {
  const seen = new Set<string>();
  for (const [words, likeness] of allForms(named, family)) {
    if (words.length < SHORTEST || seen.has(words)) continue;
    if (named.kind === "column" && GENERIC.test(words)) continue;
    seen.add(words);
    yield [words, likeness];
  }
}

function* allForms(named: Named, family: BudgetFamily): Iterable<readonly [string, number]> {
  const id = named.kind === "row" ? named.row.key : named.column.id;
  const isTotal = id === "total";
  // First, for some are what the name is cut to as well.
  const also = family.alsoCalled?.[named.of.table.id]?.[id] ?? [];
  for (const other of [...(OTHER_WORDS[id] ?? []), ...also]) yield [toComparable(other), 1];
  for (const name of isTotal ? [] : namesOf(named, family)) {
    const own = bareName(name);
    yield [own, 1];
    for (const other of otherNames(own)) yield [other, 1];
    for (const near of nearNames(own)) yield [near, SHORT_LIKENESS];
    const left = own.replace(/^使用/u, "");
    if (left !== own) yield [left, SHORT_LIKENESS];
    const short = own.replace(TAILS, "");
    if (short.length >= SHORTEST_SHORT) yield [short, SHORT_LIKENESS];
  }
}

function namesOf(named: Named, family: BudgetFamily): readonly string[] {
  if (named.kind === "row") return [named.row.project ?? named.row.name];
  const { id, caption } = named.column;
  const last = caption.split("/").pop() ?? "";
  return [last, termLabel(family, id)];
}

/** “1. 一般公共预算拨款”, “208 社会保障和就业支出”, “公务用车购置及运行维护费（小计）” without what is not the name. */
export function bareName(name: string): string {
  return withoutNumbering(toComparable(name))
    .replace(LEADING_CODE, "")
    .replace(/^\d{1,2}[、.]|^其中:?/u, "")
    .replace(/\((?:小计|合计|补助)\)|小计$/gu, "");
}

/** The name of a row that is neither a sum nor a project, or of a column; null for other rows. */
function fullNameOf(named: Named): string | null {
  if (named.kind === "column") return bareName(named.column.caption.split("/").pop() ?? "");
  const { kind, project, name } = named.row;
  return kind === "total" || project !== null ? null : bareName(name);
}

function byBeginning(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const longestFirst = [...forms].sort((a, b) => b.words.length - a.words.length);
  return groupBy(longestFirst, ({ words }) => words.slice(0, 2));
}
