import { TOTAL, type Block, type BudgetRow } from "../../../budget/block";
import type { BudgetTable } from "../../../budget/budget";
import type { Fact } from "../../../budget/fact";
import { foots, restates, type Relation } from "../../../checking/index";

/** Relations of tables whose rows and columns differ from place to place: only what is there is judged. */

export type Appropriations = BudgetTable<"nineAppropriationSummary">["blocks"];

/** A block as relations of any table ask it. */
export type AnyBlock = Pick<Block, "rows" | "columns" | "row" | "rowsOf"> & {
  fact(row: string, column: string): Fact;
};

/** True for a column that this table has. */
export function hasColumn(block: Pick<Block, "columns">, id: string): boolean {
  return block.columns.some((column) => column.id === id);
}

/** In every column: the year's expenditure, or the total of a form without such a row, is the sum of its classes. */
export function* classesFoot(block: AnyBlock): Iterable<Relation> {
  const classes = block
    .rowsOf("category")
    .filter(({ parent }) => parent === undefined || parent === "currentExpenditure");
  const hasCurrent = block.row("currentExpenditure") !== null;
  const total = hasCurrent ? "currentExpenditure" : TOTAL;
  if (classes.length === 0 || !block.row(total)) return;
  for (const { id } of block.columns)
    yield foots(block.fact(total, id), [
      ...classes.map(({ key }) => block.fact(key, id)),
      ...(hasCurrent ? [] : [block.fact("carriedForward", id)]),
    ]);
}

/** A table's two sides come to the same; `column` is that of the expenditure's amounts. */
export function* sidesAgree(
  revenue: AnyBlock,
  expenditure: AnyBlock,
  column: string
): Iterable<Relation> {
  if (revenue.row(TOTAL) && expenditure.row(TOTAL))
    yield* restates(revenue.fact(TOTAL, "approved"), expenditure.fact(TOTAL, column));
}

/** A line of the income side is the sum of its parts, also of one that is missing, where only parts of it stand below it. */
export function* lineFoots(
  revenue: AnyBlock,
  line: string,
  parts: readonly string[]
): Iterable<Relation> {
  const below = revenue.rowsOf("line").filter(({ parent }) => parent === line);
  if (below.length > 0 && below.every(({ key }) => parts.includes(key)))
    yield foots(
      revenue.fact(line, "approved"),
      parts.map((key) => revenue.fact(key, "approved"))
    );
}

/** Lines by the parts that stand below them where both are there. */
type Groups = Readonly<Record<string, readonly string[]>>;

/** Lines of the income side that are no part of another one that is there. */
export function uppermostLines(revenue: AnyBlock, groups: Groups): readonly BudgetRow[] {
  const parts = Object.entries(groups).flatMap(([line, own]) => (revenue.row(line) ? own : []));
  return revenue
    .rowsOf("line")
    .filter(({ key, parent }) => parent === undefined && !parts.includes(key));
}

/** The total of the expenditure side is the year's expenditure and what is carried forward. */
export function* expenditureEndsFoot(expenditure: AnyBlock, column: string): Iterable<Relation> {
  if (!expenditure.row(TOTAL) || !expenditure.row("currentExpenditure")) return;
  yield foots(expenditure.fact(TOTAL, column), [
    expenditure.fact("currentExpenditure", column),
    expenditure.fact("carriedForward", column),
  ]);
}

/** In every row: a column is the sum of those of its parts that the table has; not where other columns hold amounts. */
export function* partsFoot(
  { blocks, otherAmounts }: Pick<BudgetTable, "otherAmounts"> & { readonly blocks: object },
  total: string,
  parts: readonly string[]
): Iterable<Relation> {
  const [block] = Object.values(blocks) as readonly AnyBlock[];
  if (!block) return;
  const own = parts.filter((id) => hasColumn(block, id));
  const unknown = new Set(
    otherAmounts.flatMap(({ row, caption, fact }) =>
      row && !fact.amount.isZero && !COMPARISON.test(caption) ? [toPlace(row)] : []
    )
  );
  if (!hasColumn(block, total) || own.length === 0) return;
  for (const row of block.rows) {
    const { key } = row;
    if (!unknown.has(toPlace(row)))
      yield foots(
        block.fact(key, total),
        own.map((id) => block.fact(key, id))
      );
  }
}

/** Columns of last year's money, and those that compare with it: no part of this year's. */
const COMPARISON = /增减|增长|上年|比20\d\d年|执行数|决算数/u;

/** Where a row stands, whatever its key. */
export function toPlace({ cell: { sheet, address } }: BudgetRow): string {
  return `${sheet}!${address}`;
}

/** True for the same amount, whatever the measure. */
export function isSame(one: Fact, other: Fact): boolean {
  return one.amount.to("yuan").equals(other.amount.to("yuan"));
}

/** A figure restates one of several: the one that it equals, else the first is named. */
export function* restatesAny(copy: Fact, originals: readonly Fact[]): Iterable<Relation> {
  const found = originals.find((original) => isSame(copy, original)) ?? originals[0];
  if (found) yield* restates(copy, found);
}

/** A figure that is not nothing. */
export function isSome({ state, amount }: Fact): boolean {
  return state === "amount" && !amount.isZero;
}

/** What the expenditure of this year comes to, without what goes on to the next; null where no row says it. */
export function currentOf<C extends string>(
  side: {
    row(key: string): object | null;
    fact(key: string, column: C): Fact;
  },
  column: NoInfer<C>
): Fact | null {
  if (side.row("currentExpenditure")) return side.fact("currentExpenditure", column);
  const isWhole = side.row(TOTAL) && !isSome(side.fact("carriedForward", column));
  return isWhole ? side.fact(TOTAL, column) : null;
}

/** True where money came from last year or goes on to the next. */
export function carries({ revenue, expenditure }: Appropriations): boolean {
  return (
    isSome(revenue.fact("carryOver", "approved")) ||
    isSome(expenditure.fact("carriedForward", "total"))
  );
}
