import type { Block, BudgetRow } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import type { Measure } from "../../money/amount";
import type { Span } from "../reading/span";
import type { PrintedWords } from "./printed-budget";

interface OwnRow {
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

/** Compares the columns of a row; where most of them differ, its cells have been shifted and only their order counts. */
export function compareRow(
  { printed, held }: RowPair,
  measure: Measure,
  place: (fact: Fact) => PrintedWords | null
): ComparedRow {
  const cells = held.block.columns.map(({ id, caption }) => ({
    shown: printed.block.fact(printed.row, id),
    held: { caption, fact: held.block.fact(held.row, id) },
  }));
  const name = held.row.project ?? held.row.name;
  const shown = cells.map((cell) => cell.shown).filter(isFilled);
  const own = cells.map((cell) => cell.held.fact).filter(isFilled);
  const agreed = cells.filter((cell) => isSame(cell.shown, cell.held.fact));
  const differing = cells.filter((cell) => !agreed.includes(cell));
  const spans = (facts: readonly Fact[]): readonly Span[] =>
    facts.flatMap((fact) => place(fact) ?? []);
  const whole = { name, row: held.row };
  const isInOrder =
    shown.length === own.length && shown.every((fact, at) => isSame(fact, own[at] ?? fact));
  if (isInOrder) return { ...whole, agreed: spans(shown), differing: [], doubtful: 0 };
  const isUnreadable = differing.some(
    ({ shown: one, held: { fact } }) => one.state === "unreadable" || fact.state === "unreadable"
  );
  if (isUnreadable || differing.length > Math.max(1, own.length / 2))
    return { ...whole, agreed: [], differing: [], doubtful: shown.length };
  return {
    ...whole,
    agreed: spans(agreed.map((cell) => cell.shown).filter(isFilled)),
    differing: differing.map((cell) => ({
      ...cell,
      span: place(cell.shown) ?? place(shown[0] ?? cell.shown) ?? NOWHERE,
    })),
    doubtful: 0,
  };

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

const NOWHERE: Span = { start: 0, end: 0 };

function isFilled({ state, amount }: Fact): boolean {
  return state === "amount" && !amount.isZero;
}

function decimalsOf(words: string): number {
  return /[.．](\d+)\D*$/u.exec(words)?.[1]?.length ?? 0;
}
