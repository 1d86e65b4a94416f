import type { Fact } from "../../src/budget/fact";
import { parseAddress } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/snapshot";
import { Amount, type Measure } from "../../src/money/amount";
import { withCell } from "../../test/support/read-workbook";
import type { AmountCell } from "./amount-cells";
import type { FaultClass, InjectedFault } from "./injected-fault";

/** The smallest step that the tables of a measure show. */
const STEP: Readonly<Record<Measure, string>> = { "ten-thousand-yuan": "0.01", yuan: "1" };
/** What a blank cell is filled with: an everyday amount. */
const STRAY: Readonly<Record<Measure, number>> = { "ten-thousand-yuan": 12.34, yuan: 123400 };

/** Slips that make one amount wrong. */
export const AMOUNT_FAULTS: readonly FaultClass[] = [
  amountClass("one step too much (0.01 万元, 1 元)", (cells) =>
    cells.flatMap((cell) => added(cell, 1))
  ),
  amountClass("ten steps too much", (cells) => cells.flatMap((cell) => added(cell, 10))),
  amountClass("times 1.1", (cells) => filled(cells).flatMap((cell) => scaled(cell, "1.1"))),
  amountClass("times 10", (cells) => filled(cells).flatMap((cell) => scaled(cell, "10"))),
  amountClass("two digits transposed", (cells) => filled(cells).flatMap(transposed)),
  amountClass("sign flipped", (cells) => filled(cells).flatMap((cell) => scaled(cell, "-1"))),
  amountClass("blanked", (cells) => filled(cells).map((cell) => replaced(cell, null))),
  amountClass("a blank or zero filled", (cells) =>
    cells
      .filter(
        ({ fact }) => fact.state === "blank" || (fact.state === "amount" && fact.amount.isZero)
      )
      .map((cell) => replaced(cell, STRAY[cell.fact.amount.measure]))
  ),
  amountClass("copied from the row above", (cells) => copiedFromAbove(cells)),
];

/** Slips that put right amounts into wrong cells of their row. */
export const PLACE_FAULTS: readonly FaultClass[] = [
  {
    name: "moved to the neighbouring column",
    kind: "place",
    faultsOf: ({ cells }) => filled(cells).flatMap(moved),
  },
  {
    name: "two columns exchanged",
    kind: "place",
    faultsOf: ({ cells }) => exchanged(filled(cells)),
  },
];

function amountClass(
  name: string,
  faultsOf: (cells: readonly AmountCell[]) => readonly InjectedFault[]
): FaultClass {
  return { name, kind: "amount", faultsOf: ({ cells }) => faultsOf(cells) };
}

/** Cells that hold an amount other than zero. */
export function filled(cells: readonly AmountCell[]): readonly AmountCell[] {
  return cells.filter(({ fact }) => fact.state === "amount" && !fact.amount.isZero);
}

function added(cell: AmountCell, steps: number): readonly InjectedFault[] {
  const { amount } = cell.fact;
  const change = Amount.of(STEP[amount.measure], amount.measure).times(steps);
  return [replaced(cell, toNumber(amount.plus(change)))];
}

/** Rounded to what the table shows; nothing where that is the same. */
function scaled(cell: AmountCell, factor: string): readonly InjectedFault[] {
  const { amount } = cell.fact;
  const wrong = amount.times(factor).rounded(amount.measure === "yuan" ? 0 : 2);
  return wrong.equals(amount) ? [] : [replaced(cell, toNumber(wrong))];
}

function replaced({ cell, fact }: AmountCell, value: CellValue): InjectedFault {
  return {
    changed: [cell],
    place: placeOf(fact),
    inject: (workbook) => withCell(workbook, cell.sheet, cell.address, value),
  };
}

/** Two different digits side by side change places; which two depends on the place of the cell. */
function transposed(cell: AmountCell, index: number): readonly InjectedFault[] {
  const { amount } = cell.fact;
  const digits = amount.measure === "yuan" ? amount.toString() : amount.toFixed(2);
  const swapped = Array.from(digits).flatMap((_, at) => {
    const text = swapDigits(digits, at);
    return text === null || Number(text) === Number(digits) ? [] : [text];
  });
  const text = swapped[index % Math.max(1, swapped.length)];
  return text === undefined ? [] : [replaced(cell, Number(text))];
}

/** The digit at a place and the next one swapped across the point; null where they do not differ. */
function swapDigits(text: string, at: number): string | null {
  const next = text[at + 1] === "." ? at + 2 : at + 1;
  const [first, second] = [text[at], text[next]];
  if (first === undefined || second === undefined || first === "." || first === second) return null;
  return text.slice(0, at) + second + text.slice(at + 1, next) + first + text.slice(next + 1);
}

/** The amount one row higher, where another one stands there. */
function copiedFromAbove(cells: readonly AmountCell[]): readonly InjectedFault[] {
  const byPlace = new Map(cells.map((cell) => [placeKey(cell, 0), cell]));
  return filled(cells).flatMap((cell) => {
    const above = byPlace.get(placeKey(cell, -1));
    const isOther = above?.fact.state === "amount" && !above.fact.amount.equals(cell.fact.amount);
    return isOther ? [replaced(cell, toNumber(above.fact.amount))] : [];
  });
}

function placeKey({ cell }: AmountCell, down: number): string {
  const position = parseAddress(cell.address);
  return `${cell.sheet}!${(position?.row ?? NaN) + down},${position?.column ?? NaN}`;
}

function moved(cell: AmountCell): readonly InjectedFault[] {
  const [target] = cell.blankNeighbors;
  if (!target) return [];
  const { sheet, address } = cell.cell;
  return [
    {
      changed: [cell.cell, target],
      place: placeOf(cell.fact),
      inject: (workbook) =>
        withCell(
          withCell(workbook, sheet, address, null),
          target.sheet,
          target.address,
          toNumber(cell.fact.amount)
        ),
    },
  ];
}

/** Two different amounts side by side in one row. */
function exchanged(cells: readonly AmountCell[]): readonly InjectedFault[] {
  return cells.flatMap((left, index) => {
    const right = cells[index + 1];
    if (!right || right.row !== left.row || right.block !== left.block) return [];
    if (right.fact.amount.equals(left.fact.amount)) return [];
    return [
      {
        changed: [left.cell, right.cell],
        place: placeOf(left.fact),
        inject: (workbook) =>
          withCell(
            withCell(workbook, left.cell.sheet, left.cell.address, toNumber(right.fact.amount)),
            right.cell.sheet,
            right.cell.address,
            toNumber(left.fact.amount)
          ),
      },
    ];
  });
}

function placeOf({ tableLabel, label }: Fact): string {
  return `${tableLabel} ${label}`;
}

function toNumber(amount: Amount): number {
  return Number(amount.toString());
}
