import type { CellRef } from "../grid/address";
import type { Amount } from "../money/amount";
import type { Shown } from "../money/judgement";
import type { StoredAmount } from "./shown-amount";

/**
 * - amount: the cell holds a number
 * - blank: the cell is empty or holds a dash; its amount is zero
 * - absent: the table is there, the row is not; its amount is zero
 * - unreadable: something is there that is no number; its amount must not be used
 */
export type FactState = "amount" | "blank" | "absent" | "unreadable";

/** What a cell says; cells that say the same may share it. */
export interface Figure extends Shown {
  readonly state: FactState;
  /** The amount is written as text, which the spreadsheet's own sums pass over. */
  readonly isText?: boolean | undefined;
  /** That text, as it stands in the cell. */
  readonly written?: string | undefined;
  /** What the cell stores where its number format shows something else. */
  readonly stored?: StoredAmount | undefined;
}

/** Where a figure stands. */
export interface FactPlace {
  /** Null for an absent row and for figures of another workbook. */
  readonly cell: CellRef | null;
  /** Whether there is a cell, where that is known before the cell is made. */
  readonly isPlaced?: boolean;
  /** "表3" and what stands at its row and column, for messages: "208 社会保障和就业支出·合计". */
  readonly tableLabel: string;
  readonly label: string;
}

/** One figure of a budget with the place it stands in. Nearly all are only computed with: their words are made when asked for. */
export class Fact implements Figure, FactPlace {
  constructor(
    readonly figure: Figure,
    readonly place: FactPlace
  ) {}

  get amount(): Amount {
    return this.figure.amount;
  }
  get step(): string {
    return this.figure.step;
  }
  get state(): FactState {
    return this.figure.state;
  }
  get isText(): boolean | undefined {
    return this.figure.isText;
  }
  get written(): string | undefined {
    return this.figure.written;
  }
  get stored(): StoredAmount | undefined {
    return this.figure.stored;
  }
  get cell(): CellRef | null {
    return this.place.cell;
  }
  get isPlaced(): boolean {
    return this.place.isPlaced ?? this.place.cell !== null;
  }
  get tableLabel(): string {
    return this.place.tableLabel;
  }
  get label(): string {
    return this.place.label;
  }

  /** The figure in the same place as it would be otherwise. */
  with(change: Partial<Figure>): Fact {
    return new Fact({ ...this.figure, ...change }, this.place);
  }
}

/** The figure as last year's workbook shows it: it has no place in this year's. */
export function ofPriorYear({ figure, label, tableLabel }: Fact): Fact {
  return new Fact(figure, { cell: null, tableLabel: `上年工作簿${tableLabel}`, label });
}

/** True for a figure that is there and not merely zero by absence. */
export function isFilled(fact: Figure): boolean {
  return fact.state === "amount";
}
