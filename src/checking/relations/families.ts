import { TOTAL, type Block, type BudgetRow, type RowKind } from "../../budget/block";
import { toComparable } from "../../text/normalize";
import { foots, partOf, restates, type Member, type Relation } from "./relation";

/** Words for families of relations: every row, every column, every parent of a table. */

const CODED: readonly RowKind[] = ["category", "section", "item"];

/** In every row: one column is the sum of others. */
export function* rowsFoot<C extends string>(
  block: Block<C>,
  total: NoInfer<C>,
  parts: readonly NoInfer<C>[]
): Iterable<Relation> {
  for (const row of block.rows) {
    yield foots(
      block.fact(row, total),
      parts.map((part) => block.fact(row, part))
    );
  }
}

/** In every amount column: 款 = Σ 项, 类 = Σ 款, 总计 = Σ 类. A parent without children is not judged. */
export function* levelsFoot(block: Block): Iterable<Relation> {
  for (const { id } of block.columns) {
    for (const parent of block.rowsOf("category", "section")) {
      const children = block.childrenOf(parent);
      if (children.length > 0) yield columnFoots(block, id, parent, children);
    }
    yield columnFoots(block, id, TOTAL, block.rowsOf("category"));
  }
}

/** In every amount column: the total row is the sum of the rows of a kind. */
export function* totalFoots(block: Block, kind: RowKind): Iterable<Relation> {
  for (const { id } of block.columns) yield columnFoots(block, id, TOTAL, block.rowsOf(kind));
}

/** In one column: a row is the sum of other rows. */
export function columnFoots<C extends string>(
  block: Block<C>,
  column: NoInfer<C>,
  total: BudgetRow | string,
  parts: readonly (BudgetRow | string)[]
): Relation {
  return foots(
    block.fact(total, column),
    parts.map((part) => block.fact(part, column))
  );
}

/** In every amount column: 款 = Σ its projects, 类 = Σ 款, 总计 = Σ 类 = Σ projects. */
export function* projectLevelsFoot(block: Block): Iterable<Relation> {
  for (const { id } of block.columns) {
    for (const section of block.rowsOf("section"))
      yield columnFoots(block, id, section, block.projectsUnder(section.code ?? ""));
    for (const category of block.rowsOf("category"))
      yield columnFoots(block, id, category, block.childrenOf(category));
    yield columnFoots(block, id, TOTAL, block.rowsOf("category"));
    yield columnFoots(block, id, TOTAL, block.rowsOf("project"));
  }
}

/** In every amount column of a hierarchy: a row is the sum of the rows that belong to it. */
export function* hierarchyFoots(block: Block): Iterable<Relation> {
  for (const { id } of block.columns) {
    for (const parent of [TOTAL, ...block.rows] as const) {
      const members = block.membersOf(parent);
      if (members.length > 0) yield columnFoots(block, id, parent, members);
    }
  }
}

/** In every amount column of a hierarchy: no project is larger than the row it belongs to. */
export function* projectsAreWithin(block: Block): Iterable<Relation> {
  for (const { id } of block.columns) {
    for (const row of block.rowsOf("project"))
      yield partOf(block.fact(row, id), block.fact(row.parent ?? TOTAL, id));
  }
}

/** In every amount column: one row restates another. */
export function* rowRestates(block: Block, copy: string, original: string): Iterable<Relation> {
  for (const { id } of block.columns)
    yield* restates(block.fact(copy, id), block.fact(original, id));
}

/** Codes of the given levels in any of the blocks, each once, in the order met. */
export function codesOf(kinds: readonly RowKind[], ...blocks: readonly Block[]): readonly string[] {
  const codes = blocks.flatMap((block) =>
    block.rowsOf(...kinds).flatMap(({ code }) => (code === null ? [] : [code]))
  );
  return [...new Set(codes)];
}

/** All three levels of functional or economic codes. */
export function allCodesOf(...blocks: readonly Block[]): readonly string[] {
  return codesOf(CODED, ...blocks);
}

/** Members of a set of coded rows, compared by code; rows known to hold no amount are left out. */
export function codedMembers(block: Block): readonly Member[] {
  return block.rowsOf(...CODED).flatMap((row) => {
    const isUsed = block.columns.some(({ id }) =>
      ["amount", "unreadable"].includes(block.fact(row, id).state)
    );
    return isUsed && row.code !== null
      ? [{ key: row.code, label: `${row.code} ${row.name}`, cell: row.cell }]
      : [];
  });
}

/** Members of a set of project rows, compared by name apart from width, spaces and brackets. */
export function projectMembers(block: Block): readonly Member[] {
  return block.rowsOf("project").map(({ project, name, cell }) => {
    const label = project ?? name;
    return { key: toComparable(label), label, cell };
  });
}
