import type { Block, BudgetRow } from "../../budget/block";
import type { AnyBudgetTable } from "../../budget/budget";
import { toComparable } from "../../text/normalize";
import type { OwnRow, RowPair } from "./compare-printed-row";

/** The rows of a printed table beside those of the workbook. */
export interface PairedRows {
  /** Rows of both with one code and name where either has amounts. */
  readonly pairs: readonly RowPair[];
  /** Rows with amounts that the printed table lacks. */
  readonly missing: readonly BudgetRow[];
  /** Printed rows with amounts that the workbook's table does not have. */
  readonly extra: readonly OwnRow[];
  /** Printed rows with amounts of which nobody knows which of the workbook's they are. */
  readonly unknown: readonly OwnRow[];
  /** How many rows of the workbook have amounts, and how many of them were found. */
  readonly all: number;
  readonly found: number;
}

/** Pairs the rows of both tables; a row that several have in common is nobody's. */
export function pairRows(table: AnyBudgetTable, held: AnyBudgetTable): PairedRows {
  const blocks = Object.entries<Block>(held.blocks).map(([id, block]) =>
    pairBlock((table.blocks as Readonly<Record<string, Block>>)[id] ?? null, block)
  );
  return {
    pairs: blocks.flatMap(({ pairs }) => pairs),
    missing: blocks.flatMap(({ missing }) => missing),
    extra: blocks.flatMap(({ extra }) => extra),
    unknown: blocks.flatMap(({ unknown }) => unknown),
    all: blocks.reduce((sum, { all }) => sum + all, 0),
    found: blocks.reduce((sum, { found }) => sum + found, 0),
  };
}

function pairBlock(printed: Block | null, block: Block): PairedRows {
  const filled = block.rows.filter((row) => hasAmount(block, row));
  const none = { pairs: [], missing: [], extra: [], unknown: [], all: filled.length, found: 0 };
  if (!printed) return none;
  const [byKey, ownKeys] = [indexRows(printed), indexRows(block)];
  const pairs = block.rows.flatMap((row) => {
    const found = byKey.get(keyOf(row)) ?? null;
    const isOne = found && ownKeys.get(keyOf(row)) === row;
    return isOne && (hasAmount(block, row) || hasAmount(printed, found))
      ? [{ printed: { block: printed, row: found }, held: { block, row } }]
      : [];
  });
  const paired = new Set(pairs.map((pair) => pair.printed.row));
  const left = printed.rows
    .filter((row) => hasAmount(printed, row) && !paired.has(row))
    .map((row) => ({ block: printed, row }));
  const open = filled.filter((row) => !byKey.has(keyOf(row)));
  const extra = left.filter(({ row }) => !ownKeys.has(keyOf(row)) && isNobodys(row, open));
  return {
    pairs,
    missing: open.filter((row) => row.code !== null && row.kind !== "unit"),
    extra,
    unknown: left.filter((one) => !extra.includes(one)),
    all: filled.length,
    found: pairs.filter(({ held }) => hasAmount(block, held.row)).length,
  };
}

/** No row that was not found could be this one with another code or a name written otherwise. */
function isNobodys(row: BudgetRow, open: readonly BudgetRow[]): boolean {
  if (row.kind === "total" || row.kind === "unit" || row.kind === "line") return false;
  if (row.code === null) return open.length === 0;
  return open.every(
    ({ code, name }) => code !== row.code && toComparable(name) !== toComparable(row.name)
  );
}

function indexRows({ rows }: Block): ReadonlyMap<string, BudgetRow | null> {
  const index = new Map<string, BudgetRow | null>();
  for (const row of rows) index.set(keyOf(row), index.has(keyOf(row)) ? null : row);
  return index;
}

/** Exports cut names short, so that a code alone tells the row; lines are told by what they are. */
function keyOf({ key, kind, code, name, project, governmentCode }: BudgetRow): string {
  if (kind === "total" || kind === "unit" || kind === "line") return `${kind} ${key}`;
  const own = project ?? (code === null ? name : "");
  return [kind, code ?? "", toComparable(own), governmentCode ?? ""].join(" ");
}

function hasAmount(block: Block, row: BudgetRow): boolean {
  return block.columns.some(({ id }) => !block.fact(row, id).amount.isZero);
}
