import { TOTAL, type Block, type BudgetRow } from "../budget/block";
import type { Budget } from "../budget/budget";
import { isFilled, type Fact } from "../budget/fact";
import type { BudgetSide } from "../budget/family";
import type { CellRef } from "../grid/address";
import type { Amount } from "../money/amount";
import { type Measure } from "../money/amount";
import type { Case } from "./open-case";

/** A row of a picture; both amounts are in the measure of the picture. */
export interface PictureRow {
  readonly name: string;
  /** Decimal text; null where this year's table has no such row, or nothing in it. */
  readonly now: string | null;
  /** The same of last year's workbook. */
  readonly before: string | null;
  /** Where this year's amount stands; null for what no single cell holds. */
  readonly cell: CellRef | null;
}

/** One side of the budget, this year's amounts beside last year's, to be drawn as bars. */
export interface Picture {
  readonly title: string;
  readonly measure: Measure;
  readonly year: number | null;
  /** null where no workbook of last year was chosen, or it does not have this side. */
  readonly priorYear: number | null;
  readonly rows: readonly PictureRow[];
}

/** What the rows that are drawn leave of the total. */
const REST = "其余";

/** Income by source and expenditure by class in the order of the form, without the rows in which nothing stands. */
export function composePictures({
  budget,
  prior,
}: Pick<Case, "budget" | "prior">): readonly Picture[] {
  return (budget.family.sides ?? []).flatMap((side) => {
    const now = readSide(budget, side);
    if (!now) return [];
    const read = prior === null ? null : readSide(prior.budget, side);
    // A side without a single row, even one with a total, says nothing of last year's rows: missing is not zero.
    const before = read !== null && read.rows.size > 0 ? read : null;
    const rows = toRows(now, before);
    const priorYear = before === null ? null : (prior?.budget.fiscalYear ?? null);
    const { measure } = now;
    const { title } = side;
    return rows.length === 0 ? [] : [{ title, measure, year: budget.fiscalYear, priorYear, rows }];
  });
}

/** A side as it was read from one workbook. */
interface ReadSide {
  readonly measure: Measure;
  /** By key, in the order of the form: a code or a line is the same one in both years. */
  readonly rows: ReadonlyMap<string, { readonly row: BudgetRow; readonly fact: Fact }>;
  /** null where the total is not above what the rows make up. */
  readonly rest: Amount | null;
}

function readSide(
  { tables }: Budget,
  { table, block, column, lines }: BudgetSide
): ReadSide | null {
  const read = tables[table];
  if (!read) return null;
  const side = (read.blocks as Readonly<Record<string, Block>>)[block];
  if (!side) return null;
  const wanted = lines ? lines.flatMap((line) => side.row(line) ?? []) : side.rowsOf("category");
  const rows = new Map(
    wanted.flatMap((row) => {
      const fact = side.fact(row, column);
      return isFilled(fact) && !fact.amount.isZero ? [[row.key, { row, fact }] as const] : [];
    })
  );
  return {
    measure: read.measure,
    rows,
    rest: restOf(side.fact(TOTAL, column), [...rows.values()]),
  };
}

function restOf(total: Fact, rows: readonly { readonly fact: Fact }[]): Amount | null {
  if (!isFilled(total)) return null;
  const rest = rows.reduce<Amount>((left, { fact }) => left.minus(fact.amount), total.amount);
  return rest.isZero || rest.isNegative ? null : rest;
}

function toRows(now: ReadSide, before: ReadSide | null): readonly PictureRow[] {
  const shown = (amount: Amount | null | undefined): string | null =>
    amount ? amount.to(now.measure).toString() : null;
  const keys = [...new Set([...now.rows.keys(), ...(before?.rows.keys() ?? [])])];
  const rows = keys.flatMap((key): readonly PictureRow[] => {
    const [present, past] = [now.rows.get(key), before?.rows.get(key)];
    const row = (present ?? past)?.row;
    if (!row) return [];
    return [
      {
        name: row.name,
        now: shown(present?.fact.amount),
        before: shown(past?.fact.amount),
        cell: present?.fact.cell ?? null,
      },
    ];
  });
  const rest = { name: REST, now: shown(now.rest), before: shown(before?.rest), cell: null };
  return rest.now === null && rest.before === null ? rows : [...rows, rest];
}
