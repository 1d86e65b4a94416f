import type { Block, BudgetRow } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import type { Measure } from "../../money/amount";
import type { Span } from "../reading/span";
import type { PrintedWords } from "./printed-budget";

/** A row with the block that has its figures. */
export interface OwnRow {
  readonly block: Block;
  readonly row: BudgetRow;
}

/** One row as the text prints it and as the workbook holds it. */
export interface RowPair {
  readonly printed: OwnRow;
  readonly held: OwnRow;
}

/** A printed amount beside the one that it should be. */
export interface DifferingCell {
  readonly shown: Fact;
  readonly held: { readonly caption: string; readonly fact: Fact };
  /** Caption of the column where the workbook has the amount, where it stands in a wrong one. */
  readonly movedFrom: string | null;
  readonly span: Span;
}

/** What comes of a row. */
export interface ComparedRow {
  readonly name: string;
  readonly row: BudgetRow;
  readonly agreed: readonly Span[];
  readonly differing: readonly DifferingCell[];
  /** Amounts of which nobody can tell where they belong. */
  readonly doubtful: number;
}

/** Rows that show where the columns stand, and the share of rows that they have to be. */
const LEAST_PLACED = 3;
const PLACED = 0.8;

/** True where the rows fill the columns that the workbook's fill, and keep an empty cell between two filled ones. */
export function areColumnsCertain(pairs: readonly RowPair[]): boolean {
  const filled = pairs.map(({ printed, held }) => ({
    shown: filledColumns(printed),
    own: filledColumns(held),
  }));
  const both = filled.filter(({ shown, own }) => shown.includes(true) && own.includes(true));
  const placed = both.filter(({ shown, own }) => shown.every((is, at) => is === own[at]));
  return (
    placed.length >= LEAST_PLACED &&
    placed.length >= PLACED * both.length &&
    both.some(({ shown }) =>
      shown.slice(shown.indexOf(true), shown.lastIndexOf(true)).includes(false)
    )
  );
}

/** For each column of the workbook's row, whether a row has an amount there. */
function filledColumns({ block, row }: OwnRow): readonly boolean[] {
  return block.columns.map(({ id }) => isFilled(block.fact(row, id)));
}

/** Where a row is placed, and how it is written. */
export interface PrintedManner {
  readonly measure: Measure;
  /** The table has its columns where the workbook has them. */
  readonly isCertain: boolean;
  readonly place: (fact: Fact) => PrintedWords | null;
  /** The words of the row. */
  readonly placeRow: (row: BudgetRow) => Span;
}

/**
 * Compares the columns of a row that fills the cells that the workbook's fills, or where the columns are certain; elsewhere the cells
 * may have been shifted: their order counts, and where most of them differ nothing is known.
 */
export function compareRow(
  { printed, held }: RowPair,
  { measure, isCertain, place, placeRow }: PrintedManner
): ComparedRow {
  const cells = held.block.columns.map(({ id, caption }) => ({
    shown: printed.block.fact(printed.row, id),
    held: { caption, fact: held.block.fact(held.row, id) },
  }));
  const shown = cells.map((cell) => cell.shown).filter(isFilled);
  const own = cells.filter((cell) => isFilled(cell.held.fact)).map((cell) => cell.held);
  const agreed = cells.filter((cell) => isSame(cell.shown, cell.held.fact));
  const differing = cells.filter((cell) => !agreed.includes(cell));
  const whole = { name: held.row.project ?? held.row.name, row: held.row };
  const isUnreadable = differing.some(
    ({ shown: one, held: { fact } }) => one.state === "unreadable" || fact.state === "unreadable"
  );
  const isInOrder =
    shown.length === own.length && shown.every((fact, at) => isSame(fact, own[at]?.fact ?? fact));
  const isPlaced =
    isCertain ||
    own.length === 0 ||
    cells.every((cell) => isFilled(cell.shown) === isFilled(cell.held.fact));
  if (isInOrder && (!isPlaced || isUnreadable))
    return { ...whole, agreed: spans(shown), differing: [], doubtful: 0 };
  const isDoubtful = !isPlaced && differing.length > Math.max(1, own.length / 2);
  if (isUnreadable || isDoubtful)
    return { ...whole, agreed: [], differing: [], doubtful: shown.length };
  const moved = differing.filter((cell) => isFilled(cell.shown));
  // A row without any amount is said once.
  const told = isInOrder ? moved : shown.length === 0 ? differing.slice(0, 1) : differing;
  return {
    ...whole,
    agreed: spans(agreed.map((cell) => cell.shown).filter(isFilled)),
    differing: told.map((cell) => ({
      ...cell,
      movedFrom: isInOrder ? (own[shown.indexOf(cell.shown)]?.caption ?? null) : null,
      span: place(cell.shown) ?? place(shown[0] ?? cell.shown) ?? placeRow(printed.row),
    })),
    doubtful: 0,
  };

  function spans(facts: readonly Fact[]): readonly Span[] {
    return facts.flatMap((fact) => place(fact) ?? []);
  }

  /** As the text shows it: in its measure and with its decimals. */
  function isSame(one: Fact, other: Fact): boolean {
    if (one.amount.isZero || other.amount.isZero) return one.amount.isZero && other.amount.isZero;
    const amount = other.amount.to(measure);
    return (
      amount.equals(one.amount) ||
      amount.rounded(decimalsOf(place(one)?.text ?? "")).equals(one.amount)
    );
  }
}

function isFilled({ state, amount }: Fact): boolean {
  return state === "amount" && !amount.isZero;
}

function decimalsOf(words: string): number {
  return /[.．](\d+)\D*$/u.exec(words)?.[1]?.length ?? 0;
}
