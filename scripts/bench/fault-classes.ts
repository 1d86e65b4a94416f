import type { Fact } from "../../src/budget/fact";
import { parseAddress, type CellRef } from "../../src/grid/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { Amount } from "../../src/money/amount";
import { withCell } from "../../test/support/read-workbook";
import type { AmountCell } from "./amount-cells";

/** One slip that can be made in a workbook. */
export interface InjectedFault {
  /** Cells that are wrong afterwards; none where a row is gone. */
  readonly changed: readonly CellRef[];
  /** Where it is made, in words. */
  readonly place: string;
  readonly inject: (workbook: WorkbookSnapshot) => WorkbookSnapshot;
}

export interface FaultClass {
  readonly name: string;
  readonly faultsOf: (cells: readonly AmountCell[]) => readonly InjectedFault[];
}

/** What a blank cell is filled with: an everyday amount in 万元. */
const STRAY_AMOUNT = 12.34;

/** The slips clerks make, each at every place where it can be made. */
export const FAULT_CLASSES: readonly FaultClass[] = [
  { name: "amount +0.10", faultsOf: (cells) => cells.map((cell) => addition(cell, "0.10")) },
  { name: "amount +0.01", faultsOf: (cells) => cells.map((cell) => addition(cell, "0.01")) },
  { name: "two digits transposed", faultsOf: (cells) => filled(cells).flatMap(transposition) },
  {
    name: "sign flipped",
    faultsOf: (cells) =>
      filled(cells).map((cell) => replacement(cell, toNumber(cell.fact.amount.negated()))),
  },
  { name: "moved to the neighbouring column", faultsOf: (cells) => filled(cells).flatMap(move) },
  {
    name: "a blank filled",
    faultsOf: (cells) =>
      cells
        .filter(({ fact }) => fact.state === "blank")
        .map((cell) => replacement(cell, STRAY_AMOUNT)),
  },
  { name: "row deleted", faultsOf: (cells) => deletions(filled(cells)) },
];

function filled(cells: readonly AmountCell[]): readonly AmountCell[] {
  return cells.filter(({ fact }) => fact.state === "amount" && !fact.amount.isZero);
}

function addition(cell: AmountCell, change: string): InjectedFault {
  const { amount } = cell.fact;
  return replacement(cell, toNumber(amount.plus(Amount.of(change, amount.measure))));
}

function replacement({ cell, fact }: AmountCell, value: CellValue): InjectedFault {
  return {
    changed: [cell],
    place: placeOf(fact),
    inject: (workbook) => withCell(workbook, cell.sheet, cell.address, value),
  };
}

/** Two different digits side by side change places; which two depends on the place of the cell. */
function transposition(cell: AmountCell, index: number): readonly InjectedFault[] {
  const digits = cell.fact.amount.toFixed(2);
  const swapped = Array.from(digits).flatMap((_, at) => {
    const text = swapDigits(digits, at);
    return text === null || Number(text) === Number(digits) ? [] : [text];
  });
  const text = swapped[index % Math.max(1, swapped.length)];
  return text === undefined ? [] : [replacement(cell, Number(text))];
}

/** The digit at a place and the next one swapped across the point; null where they do not differ. */
function swapDigits(text: string, at: number): string | null {
  const next = text[at + 1] === "." ? at + 2 : at + 1;
  const [first, second] = [text[at], text[next]];
  if (first === undefined || second === undefined || first === "." || first === second) return null;
  return text.slice(0, at) + second + text.slice(at + 1, next) + first + text.slice(next + 1);
}

function move(cell: AmountCell): readonly InjectedFault[] {
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

/** Every row of a sheet that holds an amount, once. */
function deletions(cells: readonly AmountCell[]): readonly InjectedFault[] {
  const rows = new Map<string, AmountCell>();
  for (const one of cells)
    rows.set(`${one.cell.sheet}!${one.cell.address.replace(/\D/gu, "")}`, one);
  return [...rows.values()].map(({ cell: { sheet, address }, row, fact }) => ({
    changed: [],
    place: `${fact.tableLabel} ${row.project ?? row.name}`,
    inject: (workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((one) =>
        one.name === sheet ? withoutRow(one, parseAddress(address)?.row ?? -1) : one
      ),
    }),
  }));
}

/** The sheet after the user deleted one row: what stands below moves up. */
function withoutRow(sheet: SheetSnapshot, row: number): SheetSnapshot {
  const isKept = (_: unknown, index: number): boolean => sheet.top + index !== row;
  const up = (edge: number, isBelow: boolean): number => (isBelow ? edge - 1 : edge);
  return {
    ...sheet,
    values: sheet.values.filter(isKept),
    formulas: sheet.formulas.filter(isKept),
    numberFormats: sheet.numberFormats.filter(isKept),
    merges: sheet.merges
      .map((merge) => ({
        ...merge,
        top: up(merge.top, merge.top > row),
        bottom: up(merge.bottom, merge.bottom >= row),
      }))
      .filter(({ top, bottom }) => bottom >= top),
  };
}

function placeOf({ tableLabel, label }: Fact): string {
  return `${tableLabel} ${label}`;
}

function toNumber(amount: Amount): number {
  return Number(amount.toString());
}
