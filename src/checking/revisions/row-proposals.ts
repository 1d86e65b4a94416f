import { TOTAL, type Block, type BudgetRow } from "../../budget/block";
import type { Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { factsOfRelation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import type { AskedRow } from "./asked-rows";
import type { BlockPlace, FactPlace } from "./fact-places";
import type { Proposal } from "./revision";
import { placeAfter, placeOfKey, type LackedRow } from "./row-place";
import { solveRow } from "./solve-row";

/** Rows that are asked for, and a row without name under a total that exceeds its parts in several columns. */
export function proposeRows(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>,
  asked: readonly AskedRow[]
): readonly Proposal[] {
  const named = asked.flatMap((one) => {
    const place = placeOfKey(budget, one);
    return place ? [toProposal(budget, { ...one.owner, place, under: null }, one.weight)] : [];
  });
  const blocks = new Set(asked.map(({ owner }) => owner.block));
  return [...named, ...proposeNameless(budget, broken, places, blocks)];
}

/** @param asked - blocks of which something asks for a row by its name: that is more than an amount below a total */
function proposeNameless(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>,
  asked: ReadonlySet<Block>
): readonly Proposal[] {
  const totals = new Map<
    string,
    { owner: BlockPlace; row: string; like: string; columns: number }
  >();
  for (const { relation } of broken) {
    if (relation.kind !== "foots") continue;
    const total = places.get(relation.total);
    const parts = relation.parts.map(({ fact }) => places.get(fact));
    const last = parts[parts.length - 1];
    if (!total || !last) continue;
    const isColumn = parts.every(
      (part) => part?.block === total.block && part.column === total.column
    );
    if (!isColumn) continue;
    const id = `${total.table.id} ${total.blockId} ${total.row}`;
    const known = totals.get(id) ?? { owner: total, row: total.row, like: last.row, columns: 0 };
    known.columns += 1;
    totals.set(id, known);
  }
  return [...totals.values()].flatMap(({ owner, row, like, columns }) => {
    const pattern = owner.block.row(like);
    if (!pattern || columns < 2) return [];
    const under = owner.block.row(row) ?? owner.block.row(TOTAL);
    return codesFor(pattern, under, broken, places).flatMap((code) => {
      const place = placeAfter(
        owner.block,
        { ...pattern, code },
        owner.block.rows.indexOf(pattern)
      );
      const weight = asked.has(owner.block) ? 0 : columns;
      return place ? [toProposal(budget, { ...owner, place, under }, weight)] : [];
    });
  });
}

/** A project may stand under any code that lacks amounts elsewhere. */
function codesFor(
  pattern: BudgetRow,
  under: BudgetRow | null,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>
): readonly (string | null)[] {
  if (pattern.kind !== "project" || pattern.code === null) return [pattern.code];
  const asked = broken.flatMap(({ relation }) => {
    const [total] = factsOfRelation(relation);
    const place = total && places.get(total);
    return place?.block.row(place.row)?.code ?? [];
  });
  const below = asked.filter((code) => code.startsWith(under?.code ?? ""));
  return [...new Set([...below.sort((a, b) => b.length - a.length), pattern.code])];
}

function toProposal(budget: Budget, lacked: LackedRow, weight: number): Proposal {
  return { weight, revise: (judge) => solveRow(budget, lacked, judge) };
}
