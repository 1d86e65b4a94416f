import { TOTAL, type Block, type BudgetRow } from "../../../budget/block";
import { codesNamed } from "../../../budget/code-book";
import { headsOf } from "../../../budget/units";
import { foots, states, statesAll, type Relation } from "../../../checking/index";
import { toComparable } from "../../../text/normalize";
import { isSame, isSome, type AnyBlock } from "./nine-rule";

/** Relations of rows under codes; places list them to different levels, so a level counts only where a table has it. */

type Rows = Pick<Block, "rowsOf">;
const LENGTHS = [3, 5, 7] as const;
/** Functional codes begin with 2; only they have 项. */
const FUNCTIONAL = "2";

export function codedRows(block: Rows): readonly BudgetRow[] {
  return block.rowsOf("category", "section", "item").filter(({ code }) => code !== null);
}

/**
 * True for tables that list the same codes more than once for no unit that they name: their levels are not judged. One
 * code that stands twice, under two names, is a row under a wrong code.
 */
export function repeatsCodes(block: Rows): boolean {
  const rows = codedRows(block);
  const of = ({ parent = "", code }: BudgetRow): string => `${parent} ${code ?? ""}`;
  const codes = new Set(rows.map(of));
  const named = new Set(rows.map((row) => `${of(row)} ${toComparable(row.name)}`));
  return rows.length - codes.size > 1 || named.size < rows.length;
}

/** True for a table of codes, once each or once for each unit. */
function isByCode(block: Rows): boolean {
  return codedRows(block).length > 0 && !repeatsCodes(block);
}

/** How long the codes are that a table lists. */
function levelsOf(block: Rows): ReadonlySet<number> {
  return new Set(codedRows(block).map(({ code }) => code?.length ?? 0));
}

/** Codes that any of the tables has, of the levels that all of them list; null where one of them is not by code. */
export function sharedCodes(...blocks: readonly Rows[]): readonly string[] | null {
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
  const below = new Map<string, BudgetRow[]>();
  for (const row of rows) {
    const parents = [...parentsOf(row.code ?? "")].reverse();
    const above = parents.find((code) => codes.has(code)) ?? TOTAL;
    below.set(above, [...(below.get(above) ?? []), row]);
  }
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
export function* listedAsFarAs(block: AnyBlock, other: Rows): Iterable<Relation> {
  if (!isByCode(block) || !isByCode(other)) return;
  const own = levelsOf(block);
  const further = new Set([...levelsOf(other)].filter((level) => !own.has(level)));
  yield* upperRowsAreListed(block, further);
  yield* lowerRowsAreListed(block, further);
}

/** Below one code, no two codes have the same name. */
export function* namesAreDistinct(block: Rows): Iterable<Relation> {
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
