import type { BudgetRow } from "../../budget/block";
import { append } from "../../lists/group-by";
import type { Amount } from "../../money/amount";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation, isLinear, keyOf, toLine, type Line } from "../slip-line";
import type { Slip } from "../slips";
import type { MissingRow } from "./revision";

/**
 * A missing row is one explanation of a total that exceeds its parts; a row that is there with amounts too small by as much is
 * another. Which ones would do as well is told with it.
 * @param evaluations - of the budget in which the row is missing
 */
export function withRowsInstead(slip: Slip, evaluations: readonly RuleEvaluation[]): Slip {
  const { revision, root, evidence } = slip;
  if (revision?.kind !== "missing-row") return slip;
  const repaired = [root, ...evidence];
  // What names its members asks for the row itself.
  if (!repaired.every(isLinear)) return slip;
  const lines = linesByCell(evaluations);
  const rows = revision.rows.map((row) => ({ ...row, instead: rowsInstead(row, lines, repaired) }));
  return { ...slip, revision: { ...revision, rows } };
}

function linesByCell(evaluations: readonly RuleEvaluation[]): ReadonlyMap<string, readonly Line[]> {
  const byCell = new Map<string, Line[]>();
  for (const line of evaluations.filter(isLinear).map(toLine))
    for (const key of line.coefficients.keys()) append(byCell, key, line);
  return byCell;
}

function rowsInstead(
  { block, row, amounts }: MissingRow,
  lines: ReadonlyMap<string, readonly Line[]>,
  repaired: readonly RuleEvaluation[]
): readonly BudgetRow[] {
  return block.rows.filter((one) => {
    if (one.kind !== row.kind) return false;
    const facts = amounts.map(({ column }) => block.fact(one, column));
    if (!facts.some(({ state }) => state === "amount")) return false;
    const changes = new Map<string, Amount>();
    facts.forEach(({ cell }, at) => {
      const amount = amounts[at]?.amount;
      if (cell && amount) changes.set(keyOf(cell), amount);
    });
    if (changes.size < amounts.length) return false;
    const touched = new Set([...changes.keys()].flatMap((key) => lines.get(key) ?? []));
    const held = [...touched].map(({ evaluation }) => evaluation);
    return (
      repaired.every((evaluation) => held.includes(evaluation)) &&
      [...touched].every((line) => !holdsOnly(line, repaired) || staysTrue(line, changes))
    );
  });
}

/** Other relations that are broken anyway say nothing of the change. */
function holdsOnly({ isBroken, evaluation }: Line, repaired: readonly RuleEvaluation[]): boolean {
  return !isBroken || repaired.includes(evaluation);
}

/** True where the relation holds once these amounts are added to the cells. */
function staysTrue(
  { evaluation: { judgement, relation }, coefficients }: Line,
  changes: ReadonlyMap<string, Amount>
): boolean {
  if (!judgement) return false;
  const { bound } = judgement;
  let { difference } = judgement;
  for (const [key, amount] of changes) {
    const coefficient = coefficients.get(key) ?? 0;
    difference = difference.plus(amount.to(difference.measure).times(coefficient));
  }
  const gap = isEquation(relation) ? difference.absolute() : difference;
  return gap.compare(bound.to(gap.measure)) <= 0;
}
