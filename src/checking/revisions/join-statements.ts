import type { Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { shownAsWritten } from "../../budget/shown-amount";
import { cellsOfEvaluation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation } from "../slip-line";
import { toSlip, type Slip } from "../slips";
import { factPlaces, type FactPlace } from "./fact-places";
import { withCorrected } from "./revised-budget";
import type { Judge } from "./revision";

/** Whether a broken relation is not among those of a budget that was judged anew. */
export type IsGone = (one: RuleEvaluation, anew: readonly RuleEvaluation[]) => boolean;

/**
 * What is said of a sheet as a whole (that it is empty, that a note is wrong) belongs to the wrong amount on it where it is
 * true once that is corrected.
 */
export function joinStatements(
  slips: readonly Slip[],
  budget: Budget,
  judge: Judge,
  isGone: IsGone
): readonly Slip[] {
  const statements = new Set(slips.filter(isStatement));
  if (statements.size === 0) return slips;
  const places = factPlaces(budget);
  const left: Slip[] = [];
  const joined = slips.map((slip) => {
    const open = [...statements].filter((one) => isBeside(one, slip));
    const revised = open.length > 0 ? withRepairs(budget, slip, places) : null;
    const anew = revised && judge(revised);
    const own = anew ? open.filter(({ root }) => isGone(root, anew)) : [];
    if (!anew || own.length === 0) return slip;
    for (const one of own) statements.delete(one);
    const all = own.flatMap(allOf);
    const others = all.filter((one) => !isGone(one, anew));
    if (others.length > 0) left.push(toSlip(others, [], "cell"));
    const broken = [...allOf(slip), ...all.filter((one) => !others.includes(one))];
    return { ...toSlip(broken, slip.repairs, slip.how), revision: slip.revision };
  });
  return [...joined.filter((slip) => !isStatement(slip) || statements.has(slip)), ...left];
}

function allOf({ root, evidence }: Slip): readonly RuleEvaluation[] {
  return [root, ...evidence];
}

function isStatement({ root, repairs, revision }: Slip): boolean {
  const isFigures = isEquation(root.relation) || root.relation.kind === "part-of";
  return !isFigures && repairs.length === 0 && revision === null;
}

/** All its cells stand on the sheet of the first cell that would repair the other. */
function isBeside({ root }: Slip, { repairs: [first] }: Slip): boolean {
  const cells = cellsOfEvaluation(root);
  return (
    first !== undefined &&
    cells.length > 0 &&
    cells.every(({ sheet }) => sheet === first.cell.sheet)
  );
}

/** The budget with the amounts that repair a slip, the first of those that are as good; null where they are in several blocks. */
function withRepairs(
  budget: Budget,
  { repairs, how }: Slip,
  places: ReadonlyMap<Fact, FactPlace>
): Budget | null {
  const wrong = how === "cell" ? repairs.slice(0, 1) : repairs;
  const owners = wrong.flatMap(({ fact }) => places.get(fact) ?? []);
  const [owner] = owners;
  if (!owner || owners.some(({ block }) => block !== owner.block)) return null;
  const changes = new Map(
    wrong.map(({ fact, suggested }) => {
      const state = suggested.isZero ? ("blank" as const) : ("amount" as const);
      return [fact, fact.with({ ...shownAsWritten(suggested), state })] as const;
    })
  );
  return withCorrected(budget, owner, changes);
}
