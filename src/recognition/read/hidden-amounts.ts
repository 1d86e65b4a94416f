import type { Block } from "../../budget/block";
import type { AnyBudgetTable } from "../../budget/budget";
import { isFilled, type Fact } from "../../budget/fact";
import { parseAddress } from "../../grid/address";
import type { SheetSnapshot } from "../../grid/snapshot";
import { append } from "../../lists/group-by";

/** Hidden rows or columns of one table that hold amounts. They are read like any other; the clerk should know of them. */
export interface HiddenAmounts {
  readonly table: AnyBudgetTable;
  readonly sheet: string;
  readonly of: "row" | "column";
  /** In the order of the sheet, each with its zero-based index and its largest amount. */
  readonly lines: readonly { readonly index: number; readonly largest: Fact }[];
}

/**
 * Hidden rows, then hidden columns, of each table and each sheet it stands on; null where the host does not tell what is
 * hidden.
 */
export function findHiddenAmounts(
  sheets: readonly SheetSnapshot[],
  tables: readonly AnyBudgetTable[]
): readonly HiddenAmounts[] | null {
  if (sheets.some(({ hiddenRows, hiddenColumns }) => !hiddenRows || !hiddenColumns)) return null;
  const hiding = new Map(
    sheets
      .filter(({ hiddenRows, hiddenColumns }) => isSome(hiddenRows) || isSome(hiddenColumns))
      .map((sheet) => [sheet.name, sheet])
  );
  if (hiding.size === 0) return [];
  return tables.flatMap((table) => {
    const bySheet = new Map<string, Fact[]>();
    for (const fact of amountsOf(table)) {
      const sheet = fact.cell?.sheet ?? "";
      if (hiding.has(sheet)) append(bySheet, sheet, fact);
    }
    return [...bySheet].flatMap(([sheet, facts]) => {
      const { hiddenRows, hiddenColumns } = hiding.get(sheet) ?? {};
      return [
        { table, sheet, of: "row" as const, lines: linesOf(facts, "row", hiddenRows) },
        { table, sheet, of: "column" as const, lines: linesOf(facts, "column", hiddenColumns) },
      ].filter(({ lines }) => lines.length > 0);
    });
  });
}

/** Figures of one table have one measure. */
function isLarger(one: Fact, other: Fact): boolean {
  return one.amount.absolute().compare(other.amount.absolute()) > 0;
}

function isSome(lines: readonly number[] | null): boolean {
  return lines !== null && lines.length > 0;
}

function amountsOf(table: AnyBudgetTable): readonly Fact[] {
  return (Object.values(table.blocks) as Block[]).flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns
        .map(({ id }) => block.fact(row, id))
        .filter((fact) => isFilled(fact) && !fact.amount.isZero)
    )
  );
}

function linesOf(
  facts: readonly Fact[],
  of: HiddenAmounts["of"],
  hidden: readonly number[] | null | undefined
): HiddenAmounts["lines"] {
  const isHidden = new Set(hidden ?? []);
  const largest = new Map<number, Fact>();
  for (const fact of facts) {
    const index = parseAddress(fact.cell?.address ?? "")?.[of];
    if (index === undefined || !isHidden.has(index)) continue;
    const known = largest.get(index);
    if (!known || isLarger(fact, known)) largest.set(index, fact);
  }
  return [...largest]
    .map(([index, fact]) => ({ index, largest: fact }))
    .sort((a, b) => a.index - b.index);
}
