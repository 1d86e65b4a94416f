import type { Fact } from "../../budget/fact";
import { TOTAL, type BudgetRow } from "../../budget/block";
import { fitOf, particularsOf, scopeLikeness, scopeOf, type Scope } from "./scope";
import type { Subject } from "./subject";
import { bareName, type NamedBlock, type Vocabulary } from "./vocabulary";

/** A cell that a figure of the text may mean. */
export interface Candidate {
  readonly fact: Fact;
  readonly of: NamedBlock;
  readonly row: string;
  readonly column: string;
  /** How sure the words are, from 0 to 1. */
  readonly name: number;
  /** How well the table fits the headings, from 0 to 1. */
  readonly context: number;
  /** Both together. */
  readonly likeness: number;
}

/** A total that is meant where a column is named below a row, or where words only sound like a sum. */
const OF_TOTAL = 0.55;
const SUM_NAMED = 0.96;
const SUM_SUPPOSED = 0.8;
/** “财政拨款支出” without a word for the whole may be this year's, and is it less likely. */
const MAY_BE_OF_YEAR = 0.95;
const LEAST_SUM_CONTEXT = 0.5;
const WITHOUT_CONTEXT = 0.3;
const UNKNOWN_CONTEXT = 0.5;
/** What is left of the likeness of a name that is not all that is said. */
const WITH_MORE = 0.8;
/** A part of a name is never certain, and not enough to ask about a slip. */
const PART_OF_NAME = 0.78;
const SHORTEST_APART = 4;
const OF_YEAR = /^本年(?:财政拨款)?(?:收入|支出)(?:合计|总计)?$/u;
/** Tables of two years side by side. */
const OTHER_YEARS: ReadonlySet<string> = new Set(["prior", "change"]);

/** The cells that the words before a figure may name, the likeliest first. */
export function candidatesFor(subject: Subject, vocabulary: Vocabulary): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (
    of: NamedBlock,
    row: BudgetRow | string,
    column: string,
    name: number,
    scope = subject.context
  ): void => {
    const context = scope.size === 0 ? UNKNOWN_CONTEXT : fitOf(scope, of.scope);
    const likeness = name * (WITHOUT_CONTEXT + (1 - WITHOUT_CONTEXT) * context);
    const key = typeof row === "string" ? row : row.key;
    if (OTHER_YEARS.has(of.blockId) || isUnsaidNil(of, subject)) return;
    found.push({ fact: of.block.fact(row, column), of, row: key, column, name, context, likeness });
  };
  const named: Add = (of, row, column, name, scope) =>
    add(of, row, column, subject.hasMore ? name * WITH_MORE : name, scope);
  addRows(subject, named);
  addColumns(subject, named);
  if (isOfSums(subject)) addSums(subject, vocabulary, add);
  if (subject.rows.length === 0 || subject.hasMore) addParts(subject, vocabulary, add);
  return found.sort((a, b) => b.likeness - a.likeness);
}

/** An empty table is meant only where it is named: else every name would be a zero. */
function isUnsaidNil({ table, scope }: NamedBlock, { scope: own, context }: Subject): boolean {
  return (
    table.status === "nil" &&
    !particularsOf(scope).some((name) => own.has(name) || context.has(name))
  );
}

type Add = (
  of: NamedBlock,
  row: BudgetRow | string,
  column: string,
  name: number,
  scope?: Scope
) => void;

function addRows({ rows, column }: Subject, add: Add): void {
  for (const { of, row, likeness } of rows) {
    const own = column?.form.columns.find((one) => one.of === of);
    add(of, row, own?.column.id ?? of.mainColumn, likeness);
  }
}

function addColumns({ rows, under, column, isOfAll }: Subject, add: Add): void {
  for (const { of, column: own, likeness } of column?.form.columns ?? []) {
    // A row without anything in a column divides nothing by it: “退休费19.90万元；公用经费…”.
    const bound = under.filter(({ of: other, row }) => other === of && hasMoney(of, row, own.id));
    for (const { row } of bound) add(of, row, own.id, likeness);
    const isLess = under.some((row) => row.of !== of) || bound.length > 0;
    if (!rows.every(({ row }) => row.kind === "line") || !hasTotal(of)) continue;
    const name = likeness * (isLess ? OF_TOTAL : 1);
    add(of, TOTAL, own.id, name);
    const ofYear = isOfAll ? null : rowOfYear(of);
    if (ofYear) add(of, ofYear, own.id, name * MAY_BE_OF_YEAR);
  }
}

function hasMoney({ block }: NamedBlock, row: BudgetRow, column: string): boolean {
  const { state, amount } = block.fact(row, column);
  return state === "unreadable" || !amount.isZero;
}

/** “养老保险” for “机关事业单位基本养老保险缴费”: what is said is a part of a name. */
function addParts({ label }: Subject, { byName }: Vocabulary, add: Add): void {
  if (label === "") return;
  for (const [name, all] of byName) {
    if (name === label || !isPartOf(label, name)) continue;
    for (const named of all) {
      const [row, column] =
        named.kind === "row" ? [named.row, named.of.mainColumn] : [TOTAL, named.column.id];
      // Nothing is written in many cells.
      if (!named.of.block.fact(row, column).amount.isZero) add(named.of, row, column, PART_OF_NAME);
    }
  }
}

/** Some characters of the name that stand together, or in the same order where they are several. */
function isPartOf(label: string, name: string): boolean {
  if (name.includes(label)) return true;
  if (label.length < SHORTEST_APART) return false;
  let at = 0;
  for (const character of name) if (character === label[at]) at += 1;
  return at === label.length;
}

/** A nil table may not even have a total row; what it does not have is nothing. */
function hasTotal({ block, table }: NamedBlock): boolean {
  return block.row(TOTAL) !== null || table.status === "nil";
}

/** A named row of the classifications, a project or an expense is no sum of a table; the name of a fund may be. */
function isOfSums({ rows, under, column, scope, isTotal, hasMore }: Subject): boolean {
  if ((scope.size === 0 && !isTotal) || under.length > 0 || hasMore) return false;
  if (column && scopeOf(column.form.words).size === 0) return false;
  return rows.every(({ row }) => row.kind === "line");
}

function addSums(
  { scope, context, isTotal, isOfYear, isOfAll, isPlain }: Subject,
  { blocks }: Vocabulary,
  add: Add
): void {
  const both = new Set([...scope, ...context]);
  for (const of of blocks) {
    if (!hasTotal(of)) continue;
    const isMeant = Math.max(scopeLikeness(both, of.scope), scopeLikeness(scope, of.scope));
    if (
      isMeant < LEAST_SUM_CONTEXT &&
      !(isTotal && scopeLikeness(context, of.scope) >= LEAST_SUM_CONTEXT)
    )
      continue;
    const nearer = scopeLikeness(scope, of.scope) > scopeLikeness(both, of.scope) ? scope : both;
    const isNamed =
      (isTotal && (context.size > 0 || scopeLikeness(scope, of.scope) === 1)) ||
      (isPlain && particularsOf(scope).length > 0);
    const ofYear = isOfAll || isOfOneFund(scope) ? null : rowOfYear(of);
    const name = isNamed ? SUM_NAMED : SUM_SUPPOSED;
    if (ofYear) add(of, ofYear, of.mainColumn, isOfYear ? name : name * MAY_BE_OF_YEAR, nearer);
    // Where nothing comes or goes nothing is left of last year either.
    const mayBeMore = isOfYear && of.table.status !== "nil";
    add(of, TOTAL, of.mainColumn, mayBeMore ? Math.min(name, SUM_SUPPOSED) : name, nearer);
  }
}

/** What the sum of all funds is not. */
function isOfOneFund(scope: Scope): boolean {
  return scope.has("governmentFund") || scope.has("stateCapital");
}

/** “一、本年收入”: the sum of this year's alone. */
function rowOfYear({ block }: NamedBlock): BudgetRow | null {
  return (
    block.rows.find(({ kind, name }) => kind === "line" && OF_YEAR.test(bareName(name))) ?? null
  );
}
