import { TOTAL, type Block, type BudgetRow } from "../../../budget/block";
import { codesNamed } from "../../../budget/code-book";
import { headsOf } from "../../../budget/units";
import { foots, states, statesAll, type Relation } from "../../../checking/index";
import { groupBy } from "../../../lists/group-by";
import { toComparable } from "../../../text/normalize";
import { isSame, isSome, type AnyBlock } from "./nine-rule";

/** Relations of rows under codes; places list them to different levels, so a level counts only where a table has it. */

type Rows = Pick<Block, "rowsOf">;
/** More rows that stand twice are those of several units. */
const LARGEST_PART_OF_COPIES = 1 / 4;
const LENGTHS = [3, 5, 7] as const;
/** Functional codes begin with 2; only they have 项. */
const FUNCTIONAL = "2";

export function codedRows(block: Rows): readonly BudgetRow[] {
  return block.rowsOf("category", "section", "item").filter(({ code }) => code !== null);
}

/**
 * True for tables that list the same codes more than once for no unit that they name: their levels are not judged. A few
 * rows that say once more what a row of their code says are copies by mistake, and one other code that stands twice is a
 * row under a wrong code or with a wrong amount.
 */
export function repeatsCodes(block: AnyBlock): boolean {
  const groups = groupsByCode(block);
  const again = groups.flatMap(([first, ...others]) =>
    first ? others.map((row) => [row, first] as const) : []
  );
  const most = Math.max(1, groups.length * LARGEST_PART_OF_COPIES);
  return again.length > most || again.filter((pair) => !isCopy(block, ...pair)).length > 1;
}

/** The rows of each code, those of a unit apart. */
function groupsByCode(block: Rows): readonly (readonly BudgetRow[])[] {
  const groups = groupBy(codedRows(block), (row) => `${row.parent ?? ""} ${row.code ?? ""}`);
  return [...groups.values()];
}

/** True for rows of one name and the same amounts. */
function isCopy(block: AnyBlock, one: BudgetRow, other: BudgetRow): boolean {
  if (toComparable(one.name) !== toComparable(other.name)) return false;
  return block.columns.every(({ id }) =>
    isSame(block.fact(one.key, id), block.fact(other.key, id))
  );
}

/** True for a table of codes, once each or once for each unit. */
function isByCode(block: AnyBlock): boolean {
  return codedRows(block).length > 0 && !repeatsCodes(block);
}

/** How long the codes are that a table lists. */
function levelsOf(block: Rows): ReadonlySet<number> {
  return new Set(codedRows(block).map(({ code }) => code?.length ?? 0));
}

/** Codes that any of the tables has, of the levels that all of them list; null where one of them is not by code. */
export function sharedCodes(...blocks: readonly AnyBlock[]): readonly string[] | null {
  if (!blocks.every(isByCode)) return null;
  const levels = blocks.map(levelsOf);
  const codes = blocks.flatMap((block) => codedRows(block).map(({ code }) => code ?? ""));
  return [...new Set(codes)].filter((code) => levels.every((own) => own.has(code.length)));
}

/** In every column: a code is the sum of the codes right below it, the total that of the uppermost ones. */
export function* codedLevelsFoot(block: AnyBlock): Iterable<Relation> {
  if (!isByCode(block)) return;
  const rows = codedRows(block);
  const codes = new Set(rows.map(({ code }) => code ?? ""));
  const below = groupBy(rows, (row) => {
    const parents = [...parentsOf(row.code ?? "")].reverse();
    return parents.find((code) => codes.has(code)) ?? TOTAL;
  });
  for (const { id } of block.columns)
    for (const [above, parts] of below)
      if (above !== TOTAL || block.row(TOTAL))
        yield foots(
          block.fact(above, id),
          parts.map(({ key }) => block.fact(key, id))
        );
}

/** Every code stands once, with the rows above it and a row below it, on the levels that the table lists. */
export function* levelsAreComplete(block: AnyBlock): Iterable<Relation> {
  yield* totalIsOne(block);
  if (!isByCode(block)) return;
  const seen = new Set<string>();
  for (const row of codedRows(block)) {
    yield states(placed(row), "编码不重复", !seen.has(row.code ?? ""));
    seen.add(row.code ?? "");
  }
  const levels = levelsOf(block);
  yield* upperRowsAreListed(block, levels);
  yield* lowerRowsAreListed(block, levels);
}

/** No total row says what the one beside it says. */
function* totalIsOne(block: AnyBlock): Iterable<Relation> {
  for (const [at, row] of block.rows.entries()) {
    const next = block.rows[at + 1];
    if (row.kind !== "total" || next?.kind !== "total") continue;
    yield states(placed(next), "只有一行合计", !isCopy(block, row, next));
  }
}

/** Every code has the rows above it, on the levels that are listed. */
function* upperRowsAreListed(block: Rows, levels: ReadonlySet<number>): Iterable<Relation> {
  const rows = codedRows(block);
  const codes = new Set(rows.map(({ code }) => code ?? ""));
  const parents = rows.flatMap(({ code }) => parentsOf(code ?? ""));
  for (const parent of new Set(parents.filter(({ length }) => levels.has(length)))) {
    const below = rows.filter(({ code }) => code !== parent && code?.startsWith(parent));
    const isTrue = codes.has(parent);
    yield* statesAll(
      below.map((row) => ({ text: placed(row), isTrue })),
      `有上级科目 ${parent}`
    );
  }
}

/** Every code with money has a row below it, on the levels that are listed. */
function* lowerRowsAreListed(block: AnyBlock, levels: ReadonlySet<number>): Iterable<Relation> {
  const rows = codedRows(block);
  const above = new Set(rows.flatMap(({ code }) => parentsOf(code ?? "")));
  for (const row of rows) {
    const code = row.code ?? "";
    const next = code.length + 2;
    const isDivided = levels.has(next) && (next === 5 || code.startsWith(FUNCTIONAL));
    if (isDivided && block.columns.some(({ id }) => isSome(block.fact(row.key, id))))
      yield states(placed(row), `下列有${next === 5 ? "款" : "项"}级科目`, above.has(code));
  }
}

/** A table goes down to the levels of another one, which says how far the place lists them. */
export function* listedAsFarAs(block: AnyBlock, other: AnyBlock): Iterable<Relation> {
  if (!isByCode(block) || !isByCode(other)) return;
  const own = levelsOf(block);
  const further = new Set([...levelsOf(other)].filter((level) => !own.has(level)));
  yield* upperRowsAreListed(block, further);
  yield* lowerRowsAreListed(block, further);
}

/** Below one code, no two codes have the same name. */
export function* namesAreDistinct(block: AnyBlock): Iterable<Relation> {
  if (!isByCode(block)) return;
  const first = new Map<string, BudgetRow>();
  for (const row of codedRows(block)) {
    const code = row.code ?? "";
    const key = `${code.length} ${code.slice(0, -2)} ${toComparable(row.name)}`;
    const other = first.get(key);
    if (row.name === "") continue;
    if (other && other.code !== code)
      yield states(placed(row), `与 ${other.code ?? ""} 不同的名称`, false);
    else if (!other) yield states(placed(row), "名称不重复", true);
    first.set(key, other ?? row);
  }
}

function placed(row: BudgetRow): { readonly text: string; readonly cell: BudgetRow["cell"] } {
  return { text: `${row.code ?? ""} ${row.name}`.trim(), cell: row.cell };
}

/** The codes that one stands under, the uppermost first. */
function parentsOf(code: string): readonly string[] {
  return LENGTHS.filter((length) => length < code.length).map((length) => code.slice(0, length));
}

/** The total of a table by units is the sum of its units, or of all but the first, which may be the whole once more. */
export function* unitsFoot(block: Block): Iterable<Relation> {
  const units = codedRows(block).length > 0 ? headsOf(block) : block.rowsOf("unit");
  if (units.length === 0 || !block.row(TOTAL)) return;
  // Codes whose column was not understood are no units.
  if (units.some(({ name }) => codesNamed(name).length > 0)) return;
  const [first] = units;
  const isWhole =
    units.length > 1 &&
    block.columns.every(({ id }) =>
      isSame(block.fact(TOTAL, id), block.fact(first?.key ?? "", id))
    );
  const parts = isWhole ? units.slice(1) : units;
  for (const { id } of block.columns)
    yield foots(
      block.fact(TOTAL, id),
      parts.map(({ key }) => block.fact(key, id))
    );
}
