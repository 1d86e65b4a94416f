import type { Budget } from "../../budget/budget";
import type { OwnCodes } from "../../budget/code-book";
import type { Fact } from "../../budget/fact";
import type { CellRef } from "../../grid/address";
import { cellsOfEvaluation, factsOfRelation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation, isLinear } from "../slip-line";
import { findSlips, joinCauses, toSlip, type Slip } from "../slips";
import { proposeCoarse } from "./coarse-proposals";
import { proposeExchangedColumns } from "./exchanged-columns";
import { proposeForeignTables } from "./foreign-tables";
import { askedRows } from "./asked-rows";
import { proposeCodes, proposeNamed, proposeParents } from "./code-proposals";
import { factPlaces } from "./fact-places";
import { joinStatements } from "./join-statements";
import { proposeMeasures } from "./measure-proposals";
import type { Judge, Proposal, RevisedBudget, Revision } from "./revision";
import { proposeRows } from "./row-proposals";
import { withRowsInstead } from "./rows-instead";
import { equationsOf } from "./thought";
import { proposeWrongRows } from "./wrong-row-proposals";

/** A budget is judged anew for every revision, as often as costs about so many relations. */
const MOST_RELATIONS = 300_000;
/** However small the workbook is. */
const MOST_TRIES = 60;

/** With fewer broken relations that nothing explains no table is thought to be foreign. */
const FEWEST_UNEXPLAINED = 3;

interface Judged {
  readonly budget: Budget;
  readonly evaluations: readonly RuleEvaluation[];
  readonly slips: readonly Slip[];
}

/** What is left once a slip is told. */
interface Explained {
  readonly after: Judged;
  readonly slip: Slip;
}

/** A budget, and what the rules say of it. */
export interface JudgedBudget {
  readonly budget: Budget;
  /** All where an equation or a limit is broken, else those that are not sound. */
  readonly evaluations: readonly RuleEvaluation[];
  /** How many there are in all. */
  readonly relations: number;
}

/**
 * Explains broken relations by the fewest slips. A slip is one wrong cell, perhaps with the totals that followed it,
 * two cells of a row that hold each other's amount, one table in another measure than it says, one row under another code than its own, one row that is missing, or
 * amounts in the rows of their neighbors. The latter four are thought through by judging the budget as it would be without
 * them, and are taken when the rules then
 *
 * 1. break no relation that was sound (another measure may bring to light what its wrong one hid),
 * 2. leave fewer slips to tell, or as many of which fewer are unexplained, and
 * 3. have more relations that speak for the change than different amounts that were chosen freely.
 */
export function explain(
  { budget, evaluations, relations }: JudgedBudget,
  judge: Judge,
  ownCodes: OwnCodes
): readonly Slip[] {
  const joined = joinStatements(findSlips(evaluations), budget, judge, isGone);
  let state: Judged = { budget, evaluations, slips: joined };
  const told: Slip[] = [];
  let tries = Math.min(MOST_TRIES, Math.ceil(MOST_RELATIONS / Math.max(1, relations)));
  const judgeOnce: Judge = (revised) => {
    tries -= 1;
    return judge(revised);
  };
  for (;;) {
    let best: Explained | null = null;
    for (const { revise } of proposalsFor(state, ownCodes)) {
      if (tries <= 0) break;
      const revised = revise(judgeOnce);
      const found = revised && weigh(state, revised);
      if (found && (!best || isSimpler(found.after.slips, best.after.slips))) best = found;
      if (found && !found.after.slips.some(({ root }) => isEquation(root.relation))) break;
    }
    best = foreignTable(state, best, judgeOnce) ?? best;
    if (!best) return [...joinRows(told), ...joinCauses(state.slips)];
    told.push(withRowsInstead(best.slip, state.evaluations));
    state = best.after;
  }
}

/**
 * A table that fits no other one, unless what else explains most leaves it fitting them: thoughts about single rows of it would
 * be told one after the other.
 */
function foreignTable(state: Judged, best: Explained | null, judge: Judge): Explained | null {
  const unexplained = state.slips.filter((slip) => !isExplained(slip)).length;
  if (unexplained < FEWEST_UNEXPLAINED) return null;
  const { budget, evaluations } = best?.after ?? state;
  if (best && proposeForeignTables(budget, evaluations).length === 0) return null;
  const [first] = proposeForeignTables(state.budget, state.evaluations);
  const revised = first?.revise(judge);
  return revised ? weigh(state, revised) : null;
}

/** Blocks side by side lose a row each where one row of their sheet is missing: that is one slip. */
function joinRows(slips: readonly Slip[]): readonly Slip[] {
  const joined: Slip[] = [];
  for (const slip of slips) {
    const { revision } = slip;
    const at = joined.findIndex((one) => revision !== null && isSameRow(one.revision, revision));
    const known = joined[at];
    if (!known || known.revision?.kind !== "missing-row" || revision?.kind !== "missing-row") {
      joined.push(slip);
      continue;
    }
    const rows = [...known.revision.rows, ...revision.rows];
    const broken = [known, slip].flatMap(({ root, evidence }) => [root, ...evidence]);
    joined[at] = { ...toSlip(broken, [], "cell"), revision: { ...revision, rows } };
  }
  return joined;
}

function isSameRow(one: Revision | null, other: Revision): boolean {
  if (one?.kind !== "missing-row" || other.kind !== "missing-row") return false;
  const rowsOf = ({ rows }: typeof one): readonly string[] =>
    rows.map(({ row: { cell } }) => `${cell.sheet} ${cell.address.replace(/\D/gu, "")}`);
  return one.table.id === other.table.id && rowsOf(one)[0] === rowsOf(other)[0];
}

/** Most suggested first. */
function proposalsFor(
  { budget, evaluations, slips }: Judged,
  ownCodes: OwnCodes
): readonly Proposal[] {
  if (slips.length === 0 || isPlain(slips)) return [];
  const broken = slips.flatMap(({ root, evidence }) => [root, ...evidence]);
  const places = factPlaces(budget);
  const equations = equationsOf(evaluations);
  const asked = askedRows(budget, broken, places, ownCodes);
  return [
    ...proposeMeasures(budget, broken, places, evaluations),
    ...proposeCoarse(budget, broken, places),
    ...proposeExchangedColumns(budget, broken, equations),
    ...proposeCodes(budget, asked),
    ...proposeParents(budget, broken, places, ownCodes),
    ...proposeNamed(budget, broken, ownCodes),
    ...proposeRows(budget, broken, places, asked),
    ...proposeWrongRows(budget, broken, places, equations),
  ].sort((a, b) => b.weight - a.weight);
}

/** One slip that a cell explains needs no other explanation; words about tables that it does not touch say nothing against it. */
function isPlain(slips: readonly Slip[]): boolean {
  const sums = slips.length === 1 ? slips : slips.filter(({ root }) => isLinear(root));
  const [only] = sums;
  if (!only || sums.length > 1 || !isExplained(only)) return false;
  const touched = new Set(placesOf(only));
  return slips.every((slip) => slip === only || !placesOf(slip).some((one) => touched.has(one)));
}

/** Sheets and tables that the rules of a slip look at. */
function placesOf({ root, evidence }: Slip): readonly string[] {
  const broken = [root, ...evidence];
  const sheets = broken.flatMap(cellsOfEvaluation).map(({ sheet }) => sheet);
  return [...sheets, ...broken.flatMap(({ rule }) => rule.needs)];
}

function weigh(
  before: Judged,
  { revision, budget, evaluations, freeAmounts, confirming }: RevisedBudget
): Explained | null {
  const broken = before.evaluations.filter(isBroken);
  const known = new Set(broken.flatMap(identify));
  const remaining = new Set(evaluations.filter(isBroken).flatMap(identify));
  const isMeasure = revision.kind === "measure" || revision.kind === "divided";
  if (!isMeasure && [...remaining].some((id) => !known.has(id))) return null;
  const repaired = broken.filter((one) => identify(one).every((id) => !remaining.has(id)));
  const spare = repaired.length + confirming - freeAmounts;
  if (repaired.length === 0 || spare < 0 || (spare === 0 && !isOnlyLine(repaired, revision)))
    return null;
  const slips = findSlips(evaluations);
  const slip = { ...toSlip(repaired, [], "cell"), revision };
  if (!isSimpler([slip, ...slips], before.slips)) return null;
  return { after: { budget, evaluations, slips }, slip };
}

/** A line of the form that is the only one that a broken relation looks for in vain: nothing else explains it. */
function isOnlyLine(repaired: readonly RuleEvaluation[], revision: Revision): boolean {
  if (revision.kind !== "missing-row") return false;
  const isLine = revision.rows.every(({ row, under }) => row.kind === "line" && under === null);
  const absent = (one: RuleEvaluation): readonly Fact[] =>
    factsOfRelation(one.relation).filter(({ state }) => state === "absent");
  return isLine && repaired.every((one) => absent(one).length === 1);
}

function isSimpler(one: readonly Slip[], other: readonly Slip[]): boolean {
  const unexplained = (slips: readonly Slip[]): number =>
    slips.filter((slip) => !isExplained(slip)).length;
  if (one.length !== other.length) return one.length < other.length;
  return unexplained(one) < unexplained(other);
}

function isExplained(slip: Slip | undefined): boolean {
  if (!slip) return false;
  // An amount that totals followed is explained better by a row that was copied, moved or left out, where that is so.
  return slip.revision !== null || (slip.repairs.length > 0 && slip.how !== "carried");
}

/** True for a broken relation that holds in a budget that was judged anew. */
function isGone(one: RuleEvaluation, anew: readonly RuleEvaluation[]): boolean {
  const remaining = new Set(anew.filter(isBroken).flatMap(identify));
  return identify(one).every((id) => !remaining.has(id));
}

function isBroken({ outcome }: RuleEvaluation): boolean {
  return outcome === "violated";
}

/**
 * What is broken has the same identities in a revised budget, where sums may have one part more; of two sets every member
 * without partner has one of its own.
 */
function identify({ rule, relation, onlyLeft, onlyRight }: RuleEvaluation): readonly string[] {
  switch (relation.kind) {
    case "states":
      return [[rule.code, relation.expected, ...relation.cells.map(placeOf)].join("|")];
    case "same-set":
      return [...onlyLeft, ...onlyRight].map(({ key, cell }) =>
        [rule.code, relation.what, cell.sheet, key].join("|")
      );
    default: {
      const [left, ...others] = factsOfRelation(relation);
      const other = others.find(({ cell }) => cell !== null) ?? others[0];
      const names = [left, other].map((fact) => fact && nameOf(fact));
      return [[rule.code, relation.kind, ...names].join("|")];
    }
  }
}

function nameOf({ cell, tableLabel, label }: Fact): string {
  return cell ? placeOf(cell) : `${tableLabel} ${label}`;
}

function placeOf({ sheet, address }: CellRef): string {
  return `${sheet}!${address}`;
}
