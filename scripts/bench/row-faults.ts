import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { withCell } from "../../test/support/read-workbook";
import type { AmountCell } from "./amount-cells";
import type { FaultClass, InjectedFault } from "./injected-fault";

/** The amount cells of one row of a block. */
type Row = readonly AmountCell[];

/** A cell and the one whose content it gets; null for nothing. */
type Move = readonly [AmountCell, AmountCell | null];

/** Slips that put the amounts of several cells into the wrong rows. */
export const ROW_FAULTS: readonly FaultClass[] = [
  rowClass("a row copied from the row above", (rows) =>
    rows.flatMap((row, at) => copied(row, rows[at - 1]))
  ),
  rowClass("a row copied from the row below", (rows) =>
    rows.flatMap((row, at) => copied(row, rows[at + 1]))
  ),
  rowClass("two rows exchanged", (rows) =>
    rows.flatMap((row, at) => {
      const next = rows[at + 1];
      return next ? [toFault([...pairsOf(row, next), ...pairsOf(next, row)])] : [];
    })
  ),
  rowClass("a column moved down by one row", (rows) => shifted(rows, -1)),
  rowClass("a column moved up by one row", (rows) => shifted(rows, 1)),
  rowClass("one amount one row too low", (rows) => slipped(rows, 1)),
  rowClass("one amount one row too high", (rows) => slipped(rows, -1)),
  rowClass("the amounts of a row one column to the right", (rows) =>
    rows.map((row) => sideways([row], -1))
  ),
  rowClass("the amounts of a row one column to the left", (rows) =>
    rows.map((row) => sideways([row], 1))
  ),
  rowClass("the amounts of several rows one column to the right", (rows) =>
    runsOf(rows).map((run) => sideways(run, -1))
  ),
  rowClass("the amounts of several rows one column to the left", (rows) =>
    runsOf(rows).map((run) => sideways(run, 1))
  ),
  rowClass("the amounts of a row in an empty one", (rows) =>
    rows.flatMap((row) =>
      hasAmounts(row)
        ? rows
            .filter((other) => !hasAmounts(other))
            .map((other) => toFault([...pairsOf(row, other), ...pairsOf(other, row)]))
        : []
    )
  ),
];

function rowClass(
  name: string,
  faultsOf: (rows: readonly Row[]) => readonly (InjectedFault | null)[]
): FaultClass {
  return {
    name,
    kind: "place",
    faultsOf: ({ cells }) =>
      blocksOf(cells).flatMap((rows) => faultsOf(rows).flatMap((fault) => fault ?? [])),
  };
}

function blocksOf(cells: readonly AmountCell[]): readonly (readonly Row[])[] {
  const blocks = new Map<string, Map<AmountCell["row"], AmountCell[]>>();
  for (const cell of cells) {
    const key = `${cell.table} ${cell.block}`;
    const rows = blocks.get(key) ?? new Map<AmountCell["row"], AmountCell[]>();
    blocks.set(key, rows);
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  return [...blocks.values()].map((rows) => [...rows.values()]);
}

/** Only rows that hold something are worth copying over; an empty one would be a missing row. */
function copied(row: Row, source: Row | undefined): readonly (InjectedFault | null)[] {
  if (!source || !hasAmounts(row) || !hasAmounts(source)) return [];
  return [toFault(pairsOf(row, source))];
}

function pairsOf(row: Row, source: Row): readonly Move[] {
  return row.flatMap((cell): readonly Move[] => {
    const other = source.find(({ column }) => column === cell.column);
    return other ? [[cell, other]] : [];
  });
}

/** What stands so many rows below, from every second row on to the end of the block. */
function shifted(rows: readonly Row[], step: 1 | -1): readonly (InjectedFault | null)[] {
  const columns = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))];
  return columns.flatMap((name) => {
    const column = rows.flatMap((row) => row.find((cell) => cell.column === name) ?? []);
    return column.flatMap((_, start) => {
      const rest = column.slice(start);
      if (start % 2 === 1 || rest.length < 4) return [];
      return [toFault(rest.map((cell, at): Move => [cell, rest[at + step] ?? null]))];
    });
  });
}

/** One amount stands in the empty cell so many rows below. */
function slipped(rows: readonly Row[], step: 1 | -1): readonly (InjectedFault | null)[] {
  return rows.flatMap((row, at) =>
    pairsOf(row, rows[at + step] ?? []).map(([own, next]) =>
      !own.fact.amount.isZero && next?.fact.amount.isZero
        ? toFault([
            [own, next],
            [next, own],
          ])
        : null
    )
  );
}

/** What stands so many columns to the right; what leaves the block is lost, so that a single column would merely be empty. */
function sideways(rows: readonly Row[], step: 1 | -1): InjectedFault | null {
  if (rows.some(({ length }) => length < 2)) return null;
  return toFault(
    rows.flatMap((row) => row.map((cell, at): Move => [cell, row[at + step] ?? null]))
  );
}

/** The whole block, and from every second row on to its end. */
function runsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  return rows.flatMap((_, start) =>
    start % 2 === 0 && rows.length - start > 1 ? [rows.slice(start)] : []
  );
}

function hasAmounts(row: Row): boolean {
  return row.some(({ fact }) => !fact.amount.isZero);
}

/** Null where nothing becomes another amount, or only one cell does. */
function toFault(moves: readonly Move[]): InjectedFault | null {
  const changed = moves.filter(([to, from]) => !sameAmount(to, from));
  const [first] = changed;
  if (!first || changed.length < 2) return null;
  const { tableLabel, label } = first[0].fact;
  return {
    changed: changed.map(([{ cell }]) => cell),
    place: `${tableLabel} ${label}`,
    inject: (workbook): WorkbookSnapshot =>
      changed.reduce(
        (edited, [{ cell }, from]) =>
          withCell(
            edited,
            cell.sheet,
            cell.address,
            from === null || from.fact.state !== "amount"
              ? null
              : Number(from.fact.amount.toString())
          ),
        workbook
      ),
  };
}

function sameAmount({ fact }: AmountCell, from: AmountCell | null): boolean {
  return from === null ? fact.amount.isZero : from.fact.amount.equals(fact.amount);
}
