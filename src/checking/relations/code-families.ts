import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import { codeCellOf, type Block, type BudgetRow, type RowKind } from "../../budget/block";
import {
  codesBelow,
  codesNamed,
  isOneOf,
  listedCode,
  type Certainty,
  type OwnCodes,
} from "../../budget/code-book";
import { append } from "../../lists/group-by";
import { mostFrequent } from "../../lists/most-frequent";
import { toComparable } from "../../text/normalize";
import { claims, states, statesAll, type Relation } from "./relation";

const CODED = ["category", "section", "item"] as const;
/** Functional codes begin with 2; only they have 项. */
const FUNCTIONAL = "2";
/** The list knows a parent of which it knows so many codes. */
const FEWEST_SIBLINGS = 3;
const LEAST_CERTAIN: Certainty = "C";

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

/**
 * Codes that were known although they are not written as codes: one relation for each of them. Blank ones count where the table
 * writes those of other rows of their level.
 */
export function* codesAreWellWritten(budget: Budget): Iterable<Relation> {
  for (const block of tablesOf(budget).flatMap(blocksOf))
    for (const { code, name, kind, miswritten } of block.rows) {
      if (code === null || !miswritten) continue;
      const { text, cell } = miswritten;
      const expected = `${code} ${name}`.trim();
      const isAsked = text !== "" || block.rowsOf(kind).some((row) => !row.miswritten);
      if (isAsked)
        yield text === ""
          ? claims("编码是空白", expected, false, [cell])
          : states({ text, cell }, expected, false);
    }
}

/** A code has the same name in all blocks, apart from width, spaces and brackets: the one that most of them give it. */
export function* namedAlike(
  blocks: readonly Block[],
  kinds: readonly RowKind[] = CODED
): Iterable<Relation> {
  const coded = blocks.flatMap((block) => block.rowsOf(...kinds));
  for (const [code, rows] of groupByCode(coded)) {
    const usual = mostFrequent(rows.map(({ name }) => toComparable(name)));
    const isUsual = ({ name }: BudgetRow): boolean => toComparable(name) === usual;
    const measure = rows.find(isUsual);
    if (!measure) continue;
    for (const row of rows)
      if (row !== measure) yield states(placed(row), `${code} ${measure.name}`, isUsual(row));
  }
}

/** Every code whose name is known with such certainty has that name wherever it stands: one relation for each code. */
export function* namedByCodeBook(
  budget: Budget,
  ownCodes: OwnCodes,
  certainties: readonly Certainty[]
): Iterable<Relation> {
  const namesOf = (code: string): readonly string[] => {
    const known = listedCode(code, ownCodes);
    return known && certainties.includes(known.certainty) ? known.names : [];
  };
  // The name may be right, and the code wrong.
  const codesOf = (code: string, name: string): readonly string[] =>
    codesNamed(name, ownCodes).filter((one) => one !== code && one.length === code.length);
  yield* named(tablesOf(budget), namesOf, (code, { name }) => {
    const [other, ...more] = codesOf(code, name);
    return other === undefined || more.length > 0 ? "" : `；名称没有写错的，编码应为 ${other}`;
  });
  for (const [code, rows] of rowsByCode(tablesOf(budget)))
    if (listedCode(code, ownCodes) === null) yield* unlisted(code, rows, ownCodes, certainties);
}

/**
 * A code that is not listed beside others of its level that are: it bears the name of one of them, or else nothing but the
 * least certain names speak against it, since the list is not complete.
 */
function* unlisted(
  code: string,
  rows: readonly BudgetRow[],
  ownCodes: OwnCodes,
  certainties: readonly Certainty[]
): Iterable<Relation> {
  const parent = code.slice(0, -2);
  const siblings = codesBelow(parent);
  if (parent.length < 3 || siblings.length < FEWEST_SIBLINGS) return;
  const [first] = rows;
  const right = codesNamed(first?.name ?? "", ownCodes).filter((one) => siblings.includes(one));
  const [meant, ...others] = right;
  const known = meant === undefined || others.length > 0 ? null : listedCode(meant, ownCodes);
  if (!certainties.includes(known?.certainty ?? LEAST_CERTAIN)) return;
  const expected =
    known && meant !== undefined
      ? `${meant} ${known.names[0] ?? ""}（科目表里没有 ${code}）`
      : `科目表里有的编码（内置的科目表里没有 ${code}）`;
  yield* statesAll(
    rows.map((row) => ({ text: { ...placed(row), cell: codeCellOf(row) }, isTrue: false })),
    expected
  );
}

/** Every code is called as it was last year; codes that are new are not judged. */
export function* namedAsBefore(
  tables: readonly AnyBudgetTable[],
  prior: readonly AnyBudgetTable[]
): Iterable<Relation> {
  const before = rowsByCode(prior);
  yield* named(tables, (code) => (before.get(code) ?? []).map(({ name }) => name));
}

/**
 * Every code has one of the names it may have; a code without any is not judged.
 * @param remarkOn - what else may be meant by the first row that has none of them
 */
function* named(
  tables: readonly AnyBudgetTable[],
  namesOf: (code: string) => readonly string[],
  remarkOn: (code: string, row: BudgetRow) => string = () => ""
): Iterable<Relation> {
  for (const [code, rows] of rowsByCode(tables)) {
    const names = namesOf(code);
    const [first] = names;
    if (first === undefined) continue;
    const wrong = rows.find((row) => !isOneOf(names, row.name));
    yield* statesAll(
      rows.map((row) => ({ text: placed(row), isTrue: isOneOf(names, row.name) })),
      `${code} ${first}${wrong ? remarkOn(code, wrong) : ""}`
    );
  }
}

function rowsByCode(tables: readonly AnyBudgetTable[]): ReadonlyMap<string, readonly BudgetRow[]> {
  return groupByCode(tables.flatMap(blocksOf).flatMap((block) => block.rowsOf(...CODED)));
}

/** Rows with a code and a name, by their code. */
function groupByCode(coded: readonly BudgetRow[]): ReadonlyMap<string, readonly BudgetRow[]> {
  const byCode = new Map<string, BudgetRow[]>();
  for (const row of coded) if (row.code !== null && row.name !== "") append(byCode, row.code, row);
  return byCode;
}

/** Every category has sections; where the table goes down to items, every section has items. */
export function* lowestLevelsAreListed(table: AnyBudgetTable): Iterable<Relation> {
  for (const block of blocksOf(table)) {
    const parents = block.rowsOf("category", "section").filter(({ kind, code }) => {
      return kind === "category" || code?.startsWith(FUNCTIONAL) === true;
    });
    for (const parent of parents) {
      const below = parent.kind === "category" ? "款" : "项";
      yield states(placed(parent), `下列有${below}级科目`, block.childrenOf(parent).length > 0);
    }
  }
}

function blocksOf({ blocks }: AnyBudgetTable): readonly Block[] {
  return Object.values<Block>(blocks);
}

function placed(row: BudgetRow): { readonly text: string; readonly cell: BudgetRow["cell"] } {
  return { text: `${row.code ?? ""} ${row.name}`.trim(), cell: row.cell };
}

function parentsOf(code: string): readonly string[] {
  return [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length));
}
