import { TOTAL } from "../../budget/block";
import type { LedgerBook } from "../ledger/entry";
import type { Candidate } from "../subjects/candidates";
import { isDividedFrom } from "./divided";
import { isSame, matchesOf, reportValue, shownOf, type JudgedGroup } from "./judge-values";

/** Least neighbours that must agree in one table, and least likeness of a name to ask about it. */
const NEIGHBOURS = 2;
const LIKELY_NAME = 0.75;
/** So many figures on either side are neighbours. */
const REACH = 6;

/**
 * A name that several tables have means the table its neighbours are told from: where the figures around it agree with rows
 * of one table, column by column, and its own does not, it is asked about.
 */
export function judgeNeighbours(
  groups: readonly JudgedGroup[],
  book: LedgerBook
): readonly JudgedGroup[] {
  return groups.map((group, index) => {
    const quantity = group.value?.quantity;
    if (!quantity || group.cell || book.stateOf(quantity) !== null) return group;
    const neighbours = groups
      .slice(Math.max(0, index - REACH), index + REACH + 1)
      .filter((other) => other !== group && isBeside(group, other))
      .map(matchesOf);
    const cell = meantOf(group, neighbours);
    if (!cell) return group;
    // A zero is in so many cells that it agrees only where it is named.
    if (isSame(quantity, cell.fact) || isDividedFrom(group, cell.fact, book)) return group;
    reportValue(quantity, cell.fact, "warning", book);
    return { ...group, cell };
  });
}

function isBeside({ paragraph }: JudgedGroup, { paragraph: other }: JudgedGroup): boolean {
  const [own, theirs] = [paragraph, other].map(({ headings }) => headings[headings.length - 1]);
  return own === theirs;
}

/** The one cell of the tables that most neighbours agree with. */
function meantOf(
  { candidates }: JudgedGroup,
  neighbours: readonly (readonly Candidate[])[]
): Candidate | null {
  const likely = candidates.filter(
    ({ name, row, fact }) => name >= LIKELY_NAME && row !== TOTAL && fact.state === "amount"
  );
  const told = likely.map((cell) => ({
    cell,
    count: neighbours.filter((matches) =>
      matches.some(
        ({ of, column, row }) => of === cell.of && column === cell.column && row !== TOTAL
      )
    ).length,
  }));
  const most = Math.max(0, ...told.map(({ count }) => count));
  if (most < NEIGHBOURS) return null;
  const best = told.filter(({ count }) => count === most).map(({ cell }) => cell);
  const [first] = best;
  return first && best.every(({ fact }) => shownOf(fact) === shownOf(first.fact)) ? first : null;
}
