import type { BudgetRow } from "../../budget/block";
import { Fact, type FactPlace, type FactState, type Figure } from "../../budget/fact";
import { readShownNumber, showNothing, shownAsWritten } from "../../budget/shown-amount";
import type { CellRef } from "../../grid/address";
import { formulaAt, isCellError, numberFormatAt } from "../../grid/snapshot";
import type { Measure } from "../../money/amount";
import { parseAmountCell } from "../../money/parse";
import type { SheetView } from "../../grid/sheet-view";
import { withPairedQuotes } from "../../text/normalize";

/** Why a cell is no amount. */
export interface Unreadable {
  readonly kind: "unreadable-amount" | "unshown-amount" | "uncalculated-formula";
  /** The text, the formula, or how the number is shown, as the sentence about it needs it. */
  readonly detail: string;
}

/** An unreadable cell, with the row of the sheet that it stands in. */
type UnreadableCell = Unreadable & { readonly row: number };

/** What figures of a column are called beside their rows. */
export interface ColumnWords {
  readonly tableLabel: string;
  readonly caption: string;
}

/** Figures of the rows of one column. */
export type Amounts = Pick<AmountColumn, "unreadable" | "isFilled" | "fact">;

/** Reads the figures of one amount column; never guesses. */
export class AmountColumn {
  /** Cells that hold something that is no amount. */
  readonly unreadable: readonly UnreadableCell[];
  /** An amount stands here, or something that may be one: the column is not empty because its cells cannot be read. */
  readonly isFilled: boolean;
  readonly #view: SheetView;
  readonly #column: number | null;
  readonly #measure: Measure;
  /** By row of the sheet. */
  readonly #figures: readonly Figure[];
  /** Most cells of a column are empty in the same format. */
  readonly #blanks = new Map<string, Figure>();
  /** The figure of a row that the table does not have. */
  readonly #nothing: Figure;
  readonly #refAt = (row: number): CellRef => this.#view.ref(row, this.#column ?? 0);

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
    const state = this.#column === null ? "unreadable" : "absent";
    this.#nothing = { ...showNothing("General", this.#measure), state };
    const refused: UnreadableCell[] = [];
    const figures: Figure[] = [];
    if (column !== null)
      for (const row of sheetRows) figures[row] = this.#read(row, column, refused);
    // Numbers without a measure are no amounts, but the table is not empty.
    this.isFilled =
      refused.some(mayBeAmount) ||
      figures.some(({ state: own, amount }) => own === "amount" && !amount.isZero);
    this.#figures = this.#column === null ? [] : figures;
    this.unreadable = this.#column === null ? [] : refused;
  }

  /** Figure in a row of the table; `row` and `sheetRow` are null for a row that the table does not have, `absent` then names it. */
  fact(sheetRow: number | null, row: BudgetRow | null, absent: string, words: ColumnWords): Fact {
    const figure = sheetRow === null ? undefined : this.#figures[sheetRow];
    const place = new Place(words, row ?? absent, figure ? sheetRow : null, this.#refAt);
    return new Fact(figure ?? this.#nothing, place);
  }

  #read(row: number, column: number, unreadable: UnreadableCell[]): Figure {
    const value = this.#view.value(row, column);
    const format = numberFormatAt(this.#view.sheet, { row, column });
    const refuse = (kind: Unreadable["kind"], detail: string): Figure => {
      unreadable.push({ row, kind, detail });
      return { ...showNothing(format, this.#measure), state: "unreadable" };
    };
    if (value === null) {
      const formula = formulaAt(this.#view.sheet, { row, column });
      return formula === null ? this.#blank(format) : refuse("uncalculated-formula", formula);
    }
    if (isCellError(value)) return refuse("unreadable-amount", value.error);
    if (typeof value === "number") {
      const shown = readShownNumber(value, format, this.#measure);
      if (shown.kind === "hidden")
        return refuse("unshown-amount", `${value}，数字格式${shown.how}`);
      const { kind, ...figure } = shown;
      // What is left of a difference that should have been nothing is nothing: the cell was never filled.
      const isResidue = value !== 0 && figure.amount.isZero && !figure.stored;
      return isResidue ? this.#blank(format) : { ...figure, state: kind };
    }
    const parsed = parseAmountCell(String(value), this.#measure);
    if (parsed.kind === "unreadable") return refuse("unreadable-amount", parsed.text);
    if (parsed.kind === "blank") return this.#blank(format);
    return {
      ...shownAsWritten(parsed.amount),
      state: "amount",
      isText: true,
      written: String(value),
    };
  }

  #blank(format: string): Figure {
    const known = this.#blanks.get(format);
    if (known) return known;
    const state: FactState = "blank";
    const blank = { ...showNothing(format, this.#measure), state };
    this.#blanks.set(format, blank);
    return blank;
  }
}

/** Words without a digit say that there is no amount; errors and formulas stand for one. */
function mayBeAmount({ kind, detail }: Unreadable): boolean {
  return kind !== "unreadable-amount" || /^#|[\d０-９]/u.test(detail);
}

/** Where a figure stands: its words are made when they are asked for, for there are a million in a large workbook. */
class Place implements FactPlace {
  #cell: CellRef | null | undefined;

  readonly #words: ColumnWords;
  readonly #row: BudgetRow | string;
  readonly #sheetRow: number | null;
  readonly #refAt: (sheetRow: number) => CellRef;

  /** @param row - its name where the table does not have it */
  constructor(
    words: ColumnWords,
    row: BudgetRow | string,
    sheetRow: number | null,
    refAt: (sheetRow: number) => CellRef
  ) {
    this.#words = words;
    this.#row = row;
    this.#sheetRow = sheetRow;
    this.#refAt = refAt;
  }

  get cell(): CellRef | null {
    if (this.#cell === undefined)
      this.#cell = this.#sheetRow === null ? null : this.#refAt(this.#sheetRow);
    return this.#cell;
  }

  get isPlaced(): boolean {
    return this.#sheetRow !== null;
  }

  get tableLabel(): string {
    return this.#words.tableLabel;
  }

  get label(): string {
    const name = typeof this.#row === "string" ? this.#row : rowLabel(this.#row);
    const { caption } = this.#words;
    // In a table of one line the heading is both.
    return withPairedQuotes(name === caption ? name : `${name}·${caption}`);
  }
}

function rowLabel(row: BudgetRow): string {
  if (row.project !== null) return row.project;
  return row.code === null ? row.name : `${row.code} ${row.name}`;
}
