import type { BudgetRow } from "../../budget/block";
import type { Fact, FactState } from "../../budget/fact";
import { formulaAt, isCellError, numberFormatAt } from "../../grid/snapshot";
import { Amount, type Measure } from "../../money/amount";
import { parseAmountText } from "../../money/parse";
import type { SheetView } from "../sheet-view";

/** Coarsest step of an amount: 0.01 万元 or 1 元. */
const FEWEST_DECIMALS: Readonly<Record<Measure, number>> = { yuan: 0, "ten-thousand-yuan": 2 };
/** What a double can still carry beside a few digits before the point. */
const MOST_DECIMALS = 12;

interface Reading {
  readonly state: FactState;
  readonly amount: Amount;
  /** What could not be read, as written. */
  readonly unreadable: string | null;
  readonly isText?: boolean;
}

/** Reads one amount cell; never guesses. */
export function readAmountCell(
  view: SheetView,
  row: number,
  column: number,
  measure: Measure
): Reading {
  const value = view.value(row, column);
  const zero = Amount.zero(measure);
  const unreadable = (text: string): Reading => ({
    state: "unreadable",
    amount: zero,
    unreadable: text,
  });
  if (value === null) {
    const formula = formulaAt(view.sheet, { row, column });
    return formula === null
      ? { state: "blank", amount: zero, unreadable: null }
      : unreadable(formula);
  }
  if (isCellError(value)) return unreadable(value.error);
  if (typeof value === "boolean") return unreadable(String(value));
  if (typeof value === "number")
    return { state: "amount", amount: Amount.of(value, measure), unreadable: null };
  const parsed = parseAmountText(value, measure);
  if (parsed.kind === "amount")
    return { state: "amount", amount: parsed.amount, unreadable: null, isText: true };
  return parsed.kind === "blank"
    ? { state: "blank", amount: zero, unreadable: null }
    : unreadable(parsed.text);
}

/** Reads the figures of one amount column and knows its display step. */
export class AmountColumn {
  readonly #view: SheetView;
  readonly #column: number | null;
  readonly #measure: Measure;
  readonly #readings: ReadonlyMap<number, Reading>;
  readonly #step: string;

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
    const readings = new Map<number, Reading>();
    let decimals = FEWEST_DECIMALS[this.#measure];
    if (this.#column !== null) {
      for (const row of sheetRows) {
        const reading = readAmountCell(view, row, this.#column, this.#measure);
        readings.set(row, reading);
        if (reading.state !== "amount") continue;
        const shown = formatDecimals(numberFormatAt(view.sheet, { row, column: this.#column }));
        decimals = Math.max(decimals, reading.amount.decimals, shown);
      }
    }
    this.#readings = readings;
    this.#step = stepOf(Math.min(decimals, MOST_DECIMALS));
  }

  /** Cells that hold something that is no amount. */
  get unreadable(): readonly { readonly row: number; readonly text: string }[] {
    return [...this.#readings].flatMap(([row, { unreadable }]) =>
      unreadable === null ? [] : [{ row, text: unreadable }]
    );
  }

  get hasAmounts(): boolean {
    return [...this.#readings.values()].some(
      ({ state, amount }) => state === "amount" && !amount.isZero
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
    return {
      amount: reading?.amount ?? Amount.zero(this.#measure),
      isText: reading?.isText ?? false,
      step: this.#step,
      cell:
        reading && sheetRow !== null && this.#column !== null
          ? this.#view.ref(sheetRow, this.#column)
          : null,
      tableLabel,
      label: `${row ? rowLabel(row) : absent}·${caption}`,
      state: reading?.state ?? (this.#column === null ? "unreadable" : "absent"),
    };
  }
}

function rowLabel(row: BudgetRow): string {
  if (row.project !== null) return row.project;
  return row.code === null ? row.name : `${row.code} ${row.name}`;
}

/** Decimals of a number format's first section: "#,##0.00" -> 2; 0 for "General" and for percentages. */
function formatDecimals(format: string): number {
  const first = format.replace(/"[^"]*"/g, "").split(";")[0] ?? "";
  if (/[%Ee]/.test(first)) return 0;
  return /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0;
}

function stepOf(decimals: number): string {
  return decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}1`;
}
