import { Block, TOTAL, type BudgetRow } from "../../budget/block";
import type { AnyBudgetTable, BudgetTable } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { withUnits } from "../../budget/units";
import type { LocatedTable } from "../locate/located-table";
import { isTableNumber } from "./labels";
import { readTable, type ReadPage, type ReadTable, type TableMemory } from "./read-table";

/** “续表”, “（续）” or “续一” in the title or in the lines above the header. */
const CONTINUED = /续/u;
/** Rows above the title where “续表” may stand. */
const LINES_ABOVE = 2;

/** True for a place that says it continues a table begun elsewhere. */
export function isContinuation({ view, titleRow, header }: LocatedTable): boolean {
  for (let row = Math.max(view.bounds.top, titleRow - LINES_ABOVE); row < header.top; row += 1) {
    if (view.columns.some((column) => CONTINUED.test(view.own(row, column)))) return true;
  }
  return false;
}

/** The place of a table with what its rows are known by. */
export type PlaceOfRows = Pick<
  LocatedTable,
  "layout" | "view" | "titleRow" | "titleColumn" | "header" | "lastRow"
>;

/**
 * True where title and header of the place before stand once more on its sheet, as they are repeated by hand at the top of a
 * printed page: below them the rows go on. A second copy of the table has the same rows.
 */
export function isRepeatedPage(before: PlaceOfRows, place: PlaceOfRows): boolean {
  if (before.view.sheet !== place.view.sheet || titleOf(before) !== titleOf(place)) return false;
  const [known, next] = [before, place].map(rowLabels);
  if (!known || !next) return false;
  // The row of column numbers stands on every page.
  const repeated = [...next].filter((row) => known.has(row)).length;
  return repeated * 2 <= Math.min(known.size, next.size);
}

/** True for the same table once more, title and rows. */
export function isCopy(one: PlaceOfRows | null, other: PlaceOfRows | null): boolean {
  if (one?.layout !== other?.layout || !one || !other) return false;
  return titleOf(one) === titleOf(other) && !isRepeatedPage(one, other);
}

function titleOf({ view, titleRow, titleColumn }: PlaceOfRows): string {
  return view.own(titleRow, titleColumn);
}

/** What stands left of the amounts, row by row: codes, and names. */
function rowLabels({ view, header, lastRow }: PlaceOfRows): ReadonlySet<string> {
  const labels = new Set<string>();
  const blocks = Object.entries(header.blocks);
  for (let row = header.end; row <= lastRow; row += 1)
    for (const [id, block] of blocks) {
      const { label, codes, joinedCode, project } = block;
      const columns = [codes?.category, codes?.section, codes?.item, joinedCode, label, project];
      const words = columns.map((column) =>
        typeof column === "number" ? view.own(row, column) : ""
      );
      if (words.join("") !== "" && !isTableNumber(words.join("")))
        labels.add([id, ...words].join("|"));
    }
  return labels;
}

/** Reads a table from its beginning and its continuations, if there are any, as one. */
export function readPages(
  [first, ...others]: readonly [LocatedTable, ...LocatedTable[]],
  formYear: number,
  unitName: string | null
): ReadTable {
  const memory: TableMemory = new Map();
  const beginning = readTable(first, formYear, unitName, memory);
  return joinPages([
    beginning,
    ...others.map((page) => readTable(page, formYear, unitName, memory)),
  ]);
}

/** The rows of all pages, in order. What only a whole table must have, its total row, may stand on any page. */
function joinPages(pages: readonly [ReadPage, ...ReadPage[]]): ReadTable {
  const tables = pages.map(({ table }) => table);
  const [{ table: beginning }] = pages;
  const blocks = Object.fromEntries(
    Object.keys(beginning.blocks).map((id) => [
      id,
      withUnits(joinBlocks(tables.map((table) => blockOf(table, id)))),
    ])
  );
  const missingTotals = new Map(
    pages
      .flatMap((page) => [...page.missingTotals])
      .filter(([id]) => blocks[id]?.row(TOTAL) === null)
      .reverse()
  );
  const joined = {
    ...beginning,
    status: tables.some(({ status }) => status === "recognized") ? "recognized" : "nil",
    places: tables.flatMap(({ places }) => places),
    missingTotals: [...missingTotals.values()].flatMap(({ cells: [cell], detail }) =>
      cell ? [{ text: detail, cell }] : []
    ),
    printedNumbers: tables.flatMap(({ printedNumbers }) => printedNumbers),
    otherAmounts: tables.flatMap(({ otherAmounts }) => otherAmounts),
    printedRates: tables.flatMap(({ printedRates }) => printedRates),
    note: tables.map(({ note }) => note).find((note) => note !== null) ?? null,
    blocks,
  };
  return {
    // The blocks are those of the same layout; the compiler cannot see through the loop.
    table: joined as unknown as BudgetTable,
    problems: [...missingTotals.values(), ...pages.flatMap(({ problems }) => problems)],
    evidence: pages.flatMap(({ evidence }) => evidence),
  };
}

function blockOf(table: BudgetTable | AnyBudgetTable, id: string): Block {
  const blocks: Readonly<Record<string, Block | undefined>> = table.blocks;
  const block = blocks[id];
  if (!block) throw new RangeError(id);
  return block;
}

function joinBlocks(blocks: readonly Block[]): Block {
  const [first] = blocks;
  if (!first) throw new RangeError("no block to join");
  const read = (row: BudgetRow | null, rowKey: string, column: string): Fact => {
    const owner = row === null ? undefined : blocks.find((block) => block.row(rowKey) === row);
    if (owner) return owner.fact(rowKey, column);
    // A row that no page has is nothing only where every page is sure of it.
    const absent = blocks.map((block) => block.fact(rowKey, column));
    return absent.find(({ state }) => state === "unreadable") ?? first.fact(rowKey, column);
  };
  return new Block(
    blocks.flatMap(({ rows }) => rows),
    first.columns,
    read
  );
}
