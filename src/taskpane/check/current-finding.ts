import type { Finding } from "../../checking/index";
import type { CellRef } from "../../grid/address";
import { isSelected } from "../cell-place";
import { targetOf } from "./finding-level";

/** The finding that was gone to last. */
export interface Choice {
  readonly finding: Finding;
  /** Its place among those that are gone through. */
  readonly place: number;
  /** What was selected before; Excel tells of the cell gone to a little later. */
  readonly selection: CellRef | null;
}

/** True for a finding that names one of the selected cells, in its evidence too. */
export function concerns({ cells, suspects, evidence }: Finding, selection: CellRef): boolean {
  const all = [...cells, ...suspects, ...evidence.flatMap((one) => one.cells)];
  return all.some((cell) => isSelected(cell, selection));
}

/**
 * The finding the clerk is at: the one gone to last, in a later check too, until a cell of others is selected; then the first of
 * these, one that asks for the cell itself to be corrected before one that only names it.
 */
export function findCurrent(
  shown: readonly Finding[],
  choice: Choice | null,
  selection: CellRef | null
): Finding | null {
  const chosen = choice && findAgain(shown, choice.finding);
  const own = selection ? shown.filter((finding) => concerns(finding, selection)) : [];
  const isLeft = own.length > 0 && choice?.selection !== selection;
  if (chosen && (!isLeft || own.includes(chosen))) return chosen;
  return own.find((finding) => isAskedFor(finding, selection)) ?? own[0] ?? null;
}

/** Itself, or what a later check says of the same rule at the same cells. */
function findAgain(shown: readonly Finding[], finding: Finding): Finding | null {
  const isSame = (one: Finding): boolean =>
    one.code === finding.code && toPlaces(one) === toPlaces(finding);
  return shown.find((one) => one === finding) ?? shown.find(isSame) ?? null;
}

function toPlaces({ cells, suspects }: Finding): string {
  return JSON.stringify([...cells, ...suspects].map(({ sheet, address }) => [sheet, address]));
}

function isAskedFor(finding: Finding, selection: CellRef | null): boolean {
  const [target] = targetOf(finding);
  return target !== undefined && isSelected(target, selection);
}
