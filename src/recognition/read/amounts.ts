import type { BudgetRow } from "../../budget/block";
import type { Fact, FactState } from "../../budget/fact";
import { readShownNumber, showNothing, shownAsWritten } from "../../budget/shown-amount";
import { formulaAt, isCellError, numberFormatAt } from "../../grid/snapshot";
import type { Measure } from "../../money/amount";
import { parseAmountText } from "../../money/parse";
import type { SheetView } from "../../grid/sheet-view";

/** Why a cell is no amount. */
export interface Unreadable {
  readonly kind: "unreadable-amount" | "unshown-amount" | "uncalculated-formula";
  /** The text, the formula, or how the number is shown, as the sentence about it needs it. */
  readonly detail: string;
}

type Figure = Pick<Fact, "amount" | "step" | "state" | "isText" | "stored">;

interface Reading {
  readonly figure: Figure;
  readonly unreadable: Unreadable | null;
}

/** Reads one amount cell; never guesses. */
function readAmountCell(view: SheetView, row: number, column: number, measure: Measure): Reading {
  const value = view.value(row, column);
  const format = numberFormatAt(view.sheet, { row, column });
  const nothing = (state: FactState, unreadable: Unreadable | null = null): Reading => ({
    figure: { ...showNothing(format, measure), state },
    unreadable,
  });
  const refuse = (kind: Unreadable["kind"], detail: string): Reading =>
    nothing("unreadable", { kind, detail });
  if (value === null) {
    const formula = formulaAt(view.sheet, { row, column });
    return formula === null ? nothing("blank") : refuse("uncalculated-formula", formula);
  }
  if (isCellError(value)) return refuse("unreadable-amount", value.error);
  if (typeof value === "number") {
    const shown = readShownNumber(value, format, measure);
    if (shown.kind === "hidden") return refuse("unshown-amount", `${value}，数字格式${shown.how}`);
    const { kind, ...figure } = shown;
    // What is left of a difference that should have been nothing is nothing: the cell was never filled.
    const isResidue = value !== 0 && figure.amount.isZero && !figure.stored;
    return isResidue ? nothing("blank") : { figure: { ...figure, state: kind }, unreadable: null };
  }
  const parsed = parseAmountText(String(value), measure);
  if (parsed.kind === "unreadable") return refuse("unreadable-amount", parsed.text);
  if (parsed.kind === "blank") return nothing("blank");
  const figure = { ...shownAsWritten(parsed.amount), state: "amount", isText: true } as const;
  return { figure, unreadable: null };
}

/** Figures of the rows of one column. */
export type Amounts = Pick<AmountColumn, "unreadable" | "hasAmounts" | "fact">;

/** Reads the figures of one amount column. */
export class AmountColumn {
  readonly #view: SheetView;
  readonly #column: number | null;
  readonly #measure: Measure;
  readonly #readings: ReadonlyMap<number, Reading>;
  /** The figure of a row that the table does not have. */
  readonly #nothing: Figure;

  /** @param sheetRows - rows of the table; `column` and `measure` are null where the sheet does not tell them */
  constructor(
    view: SheetView,
    column: number | null,
    measure: Measure | null,
    sheetRows: readonly number[]
  ) {
    this.#view = view;
    this.#column = measure === null ? null : column;
    this.#measure = measure ?? "ten-thousand-yuan";
    this.#nothing = {
      ...showNothing("General", this.#measure),
      state: this.#column === null ? "unreadable" : "absent",
    };
    const readings = new Map<number, Reading>();
    if (this.#column !== null)
      for (const row of sheetRows)
        readings.set(row, readAmountCell(view, row, this.#column, this.#measure));
    this.#readings = readings;
  }

  /** Cells that hold something that is no amount. */
  get unreadable(): readonly (Unreadable & { readonly row: number })[] {
    return [...this.#readings].flatMap(([row, { unreadable }]) =>
      unreadable === null ? [] : [{ row, ...unreadable }]
    );
  }

  get hasAmounts(): boolean {
    return [...this.#readings.values()].some(
      ({ figure: { state, amount } }) => state === "amount" && !amount.isZero
    );
  }

  /** Figure in a row of the table; `row` and `sheetRow` are null for a row that the table does not have, `absent` then names it. */
  fact(
    sheetRow: number | null,
    tableLabel: string,
    row: BudgetRow | null,
    absent: string,
    caption: string
  ): Fact {
    const reading = sheetRow === null ? undefined : this.#readings.get(sheetRow);
    const label = `${row ? rowLabel(row) : absent}·${caption}`;
    if (!reading || sheetRow === null || this.#column === null)
      return { ...this.#nothing, cell: null, tableLabel, label };
    return { ...reading.figure, cell: this.#view.ref(sheetRow, this.#column), tableLabel, label };
  }
}

function rowLabel(row: BudgetRow): string {
  if (row.project !== null) return row.project;
  return row.code === null ? row.name : `${row.code} ${row.name}`;
}
