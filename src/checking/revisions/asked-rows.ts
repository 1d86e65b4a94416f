import type { Block } from "../../budget/block";
import { tablesOf, type Budget } from "../../budget/budget";
import { listedCode, type OwnCodes } from "../../budget/code-book";
import type { Fact } from "../../budget/fact";
import { factsOfRelation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import { blocksOf, type BlockPlace, type FactPlace } from "./fact-places";
import { KIND_OF_CODE, rowOfCode, type AskedKey } from "./row-place";

/** A row that a block does not have though something asks for it. */
export interface AskedRow extends AskedKey {
  /** How often it is asked for. */
  readonly weight: number;
}

/** Codes and lines that broken relations ask for, and codes that other rows stand under. */
export function askedRows(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>,
  ownCodes: OwnCodes
): readonly AskedRow[] {
  const asked = new Map<string, Omit<AskedRow, "name">>();
  const ask = (owner: BlockPlace, key: string): void => {
    const id = `${owner.table.id} ${owner.blockId} ${key}`;
    asked.set(id, { owner, key, weight: (asked.get(id)?.weight ?? 0) + 1 });
  };
  for (const { relation } of broken)
    for (const fact of factsOfRelation(relation)) {
      const place = places.get(fact);
      if (place && fact.state === "absent") ask(place, place.row);
    }
  for (const table of tablesOf(budget))
    for (const [blockId, block] of blocksOf(table))
      for (const code of missingParents(block)) ask({ table, blockId, block }, code);
  return [...asked.values()].map((one) => ({
    ...one,
    name: nameOfCode(budget, one.key, ownCodes),
  }));
}

function nameOfCode(budget: Budget, code: string, ownCodes: OwnCodes): string {
  return rowOfCode(budget, code)?.name ?? listedCode(code, ownCodes)?.names[0] ?? "";
}

/** Codes that the rows of a block stand under and that it does not list, though it lists others of their level. */
function missingParents(block: Block): readonly string[] {
  const coded = block.rows.flatMap(({ kind, code }) =>
    code !== null && ["category", "section", "item", "project"].includes(kind) ? [code] : []
  );
  const levels = new Set(block.rows.map(({ kind }) => kind));
  const parents = coded.flatMap((code) =>
    [3, 5, 7].filter((length) => length < code.length).map((length) => code.slice(0, length))
  );
  return [...new Set(parents)].filter((code) => {
    const kind = KIND_OF_CODE[code.length];
    return block.row(code) === null && kind !== undefined && levels.has(kind);
  });
}
