import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { factsOfRelation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation } from "../slip-line";
import { factPlaces, type FactPlace } from "./fact-places";
import { withoutTable } from "./revised-budget";
import type { Proposal } from "./revision";

/** Fewer relations with other tables than this say nothing of a table as a whole. */
const FEWEST_TIES = 4;
/** So many of the relations with other tables are broken, and so many of its own hold: in a hundred. */
const FEWEST_BROKEN = 80;
const FEWEST_SOUND = 95;

/** A relation of amounts, by the tables that say something in it. */
interface Tie {
  readonly tables: ReadonlySet<AnyBudgetTable>;
  readonly isBroken: boolean;
  readonly isError: boolean;
}

/**
 * Tables that are right within themselves and fit none of those that fit each other, the one that fits least first: those of
 * another unit, of another year or of an earlier draft. Without them the others are judged by themselves.
 */
export function proposeForeignTables(
  budget: Budget,
  evaluations: readonly RuleEvaluation[]
): readonly Proposal[] {
  const ties = tiesOf(budget, evaluations);
  const foreign = tablesOf(budget).flatMap((table) => {
    const own = ties.filter(({ tables }) => tables.has(table));
    const [within, outside] = [own.filter(isWithin), witnessed(table, own, ties)];
    const broken = outside.filter(({ isBroken }) => isBroken);
    const isForeign =
      outside.length >= FEWEST_TIES &&
      broken.some(({ isError }) => isError) &&
      broken.length * 100 >= outside.length * FEWEST_BROKEN &&
      within.filter(({ isBroken }) => !isBroken).length * 100 >= within.length * FEWEST_SOUND;
    return isForeign ? [{ table, ties: outside.length, broken: broken.length }] : [];
  });
  return foreign
    .sort((a, b) => b.broken / b.ties - a.broken / a.ties || b.broken - a.broken)
    .map(({ table, ...counts }) => ({
      weight: counts.broken,
      revise: (judge) => {
        const revised = withoutTable(budget, table);
        return {
          revision: { kind: "foreign-table", table, ...counts },
          budget: revised,
          evaluations: judge(revised),
          freeAmounts: 0,
          confirming: 0,
        };
      },
    }));
}

function isWithin({ tables }: Tie): boolean {
  return tables.size === 1;
}

/** Ties with tables of which most other ties hold: only those say whose fault it is. */
function witnessed(
  table: AnyBudgetTable,
  own: readonly Tie[],
  ties: readonly Tie[]
): readonly Tie[] {
  const partners = new Set(own.flatMap(({ tables }) => [...tables]));
  partners.delete(table);
  const witnesses = [...partners].filter((partner) => {
    const others = ties.filter(
      (tie) => tie.tables.has(partner) && !tie.tables.has(table) && !isWithin(tie)
    );
    const sound = others.filter(({ isBroken }) => !isBroken);
    return sound.length * 2 > others.length;
  });
  return own.filter(
    (tie) => !isWithin(tie) && witnesses.some((witness) => tie.tables.has(witness))
  );
}

/** A part that is no larger than its whole says nothing for a table, a larger one something against it. */
function isExceeded({ relation, outcome }: RuleEvaluation): boolean {
  return relation.kind === "part-of" && outcome === "violated";
}

function tiesOf(budget: Budget, evaluations: readonly RuleEvaluation[]): readonly Tie[] {
  const places = factPlaces(budget);
  return evaluations
    .filter((one) => one.isApplicable && (isEquation(one.relation) || isExceeded(one)))
    .map((evaluation) => ({
      tables: tablesIn(evaluation, places),
      isBroken: evaluation.outcome === "violated",
      isError: evaluation.rule.severity === "error",
    }));
}

/** Tables that say something in a relation: a row that a table does not have, and a blank in a sum, do not. */
function tablesIn(
  { relation }: RuleEvaluation,
  places: ReadonlyMap<Fact, FactPlace>
): ReadonlySet<AnyBudgetTable> {
  const facts = factsOfRelation(relation);
  const filled = facts.filter(({ amount }) => !amount.isZero);
  return new Set(
    [...facts.slice(0, 1), ...filled].flatMap((fact) => places.get(fact)?.table ?? [])
  );
}
