import type { Block, BudgetRow } from "../budget/block";
import { toComparable } from "../text/normalize";
import { states, type Relation } from "./relation";

/** Every item has its section and category row, every section its category row, and no code stands twice. */
export function* codesAreNested(block: Block): Iterable<Relation> {
  const codes = new Set(block.rowsOf("category", "section").map(({ code }) => code));
  const seen = new Set<string>();
  for (const row of block.rowsOf("category", "section", "item", "project")) {
    if (row.code === null) continue;
    const missing = parentsOf(row.code).find((parent) => !codes.has(parent));
    if (missing !== undefined) yield states(placed(row), `有上级科目 ${missing}`, false);
    if (row.kind === "project") continue;
    yield states(placed(row), "编码不重复", !seen.has(row.code));
    seen.add(row.code);
  }
}

/** A code has the same name in all blocks, apart from width, spaces and brackets; the first block is the measure. */
export function* namedAlike(blocks: readonly Block[]): Iterable<Relation> {
  const names = new Map<string, string>();
  for (const row of blocks.flatMap((block) => block.rowsOf("category", "section", "item"))) {
    if (row.code === null || row.name === "") continue;
    const known = names.get(row.code);
    if (known === undefined) names.set(row.code, row.name);
    else
      yield states(
        placed(row),
        `${row.code} ${known}`,
        toComparable(known) === toComparable(row.name)
      );
  }
}

function placed(row: BudgetRow): { readonly text: string; readonly cell: BudgetRow["cell"] } {
  return { text: `${row.code ?? ""} ${row.name}`.trim(), cell: row.cell };
}

function parentsOf(code: string): readonly string[] {
  return [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length));
}
