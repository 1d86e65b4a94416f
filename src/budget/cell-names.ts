import type { CellRef } from "../grid/address";
import type { Block, BudgetRow } from "./block";
import { tablesOf, type AnyBudgetTable, type Budget } from "./budget";

/**
 * Names cells by what stands there: table, block, row and column, not by sheet and address, so that a renamed sheet and a
 * moved row keep their names. Other cells of a sheet with tables are named by those tables and their address.
 */
export function cellNames(budget: Budget): (cell: CellRef) => string {
  let names: ReadonlyMap<string, string> | null = null;
  return (cell) => {
    names ??= new Map(namesIn(budget));
    const { sheet, address } = cell;
    return names.get(keyOf(cell)) ?? `${names.get(sheet) ?? sheet}!${address}`;
  };
}

/** By cell, and by sheet. */
function* namesIn(budget: Budget): Iterable<readonly [string, string]> {
  const tables = tablesOf(budget);
  for (const name of new Set(tables.map(({ sheet }) => sheet)))
    yield [name, tables.flatMap(({ sheet, id }) => (sheet === name ? id : [])).join("+")];
  for (const table of tables) {
    const { id, title, unitName, measureText, note } = table;
    const texts = { title, unitName, measureText, note };
    for (const [what, text] of Object.entries(texts))
      if (text) yield [keyOf(text.cell), `${id} ${what}`];
    yield* namesOfBlocks(table);
  }
}

function* namesOfBlocks({ id, blocks }: AnyBudgetTable): Iterable<readonly [string, string]> {
  for (const [blockId, block] of Object.entries<Block>(blocks)) {
    const known = new Map<string, number>();
    for (const row of block.rows) {
      const base = nameOfRow(row);
      const before = known.get(base) ?? 0;
      known.set(base, before + 1);
      const name = `${id} ${blockId} ${base}${before > 0 ? ` #${before + 1}` : ""}`;
      yield [keyOf(row.cell), name];
      for (const column of block.columns) {
        const { cell } = block.fact(row, column.id);
        if (cell) yield [keyOf(cell), `${name} ${column.id}`];
      }
    }
  }
}

/** Keys of projects and of repeated rows tell the row of the sheet; these are called by their code and name. */
function nameOfRow({ key, kind, code, name, project }: BudgetRow): string {
  return key.includes(":") ? [kind, code ?? "", project ?? name].join(" ") : key;
}

function keyOf({ sheet, address }: CellRef): string {
  return `${sheet}!${address}`;
}
