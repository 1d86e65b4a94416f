import type { Finding } from "../checking/index";
import { groupBy } from "../lists/group-by";

/** What a finding is recognized by in a later check. */
type Likeness = (finding: Finding) => string;

/** Two checks of the same workbook beside each other. */
export interface FindingChanges<F extends Finding = Finding> {
  /** Findings of the later check that the earlier one did not have. */
  readonly fresh: readonly F[];
  /** Findings of the earlier check that are there no more. */
  readonly gone: readonly F[];
}

/** The same rule at the same cells, whatever the amounts are now. */
const AT_CELLS: Likeness = ({ code, cells }) => JSON.stringify([code, cells]);

/** The same sentence, whatever rows, columns and sheets its cells have moved to. */
const IN_WORDS: Likeness = ({ code, left, right, title, message, cells }) => {
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  const words = [...sheets].reduce((told, sheet) => told.split(sheet).join(""), message);
  return JSON.stringify([code, left, right, title, words.replace(/[A-Z]{1,3}\d+/gu, "")]);
};

/** What is new and what is gone between two checks; each finding is paired at most once. */
export function compareFindings<F extends Finding>(
  before: readonly F[],
  after: readonly F[]
): FindingChanges<F> {
  const byCells = withoutPairs({ gone: before, fresh: after }, AT_CELLS);
  return withoutPairs(byCells, IN_WORDS);
}

function withoutPairs<F extends Finding>(
  { gone, fresh }: FindingChanges<F>,
  likeness: Likeness
): FindingChanges<F> {
  const waiting = groupBy(gone, likeness);
  const left = fresh.filter((finding) => waiting.get(likeness(finding))?.shift() === undefined);
  const unpaired = new Set([...waiting.values()].flat());
  return { gone: gone.filter((finding) => unpaired.has(finding)), fresh: left };
}
