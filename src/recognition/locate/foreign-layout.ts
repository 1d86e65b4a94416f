import { toComparable } from "../../text/normalize";

/** The set of tables that one place publishes, told apart by its titles together, never by one that is like another. */
export interface ForeignLayout {
  /** As in “看起来是……”: “某省（区级）的部门预算公开表”. */
  readonly name: string;
  /** Each of them is in some title; titles in comparable form, without quotation marks. */
  readonly holds: readonly RegExp[];
  /** None of them is in any title. */
  readonly lacks?: readonly RegExp[];
  /** Some titles bear them in this order, others between them. */
  readonly inOrder?: readonly RegExp[];
  /** True where its tables are not those of a general family, though some are called like them: nothing of it is checked. */
  readonly isUnlike?: true;
}

/** The only layout whose marks the titles bear; null when none or more than one is possible. */
export function findForeignLayout(
  layouts: readonly ForeignLayout[],
  titles: readonly string[]
): ForeignLayout | null {
  const comparable = titles.map((title) => toComparable(title).replace(/[”’]/gu, ""));
  const found = layouts.filter((layout) => bears(comparable, layout));
  const [first] = found;
  return first && found.every(({ name }) => name === first.name) ? first : null;
}

function bears(titles: readonly string[], layout: ForeignLayout): boolean {
  const { holds, lacks = [], inOrder = [] } = layout;
  const isIn = (pattern: RegExp): boolean => titles.some((title) => pattern.test(title));
  return holds.every(isIn) && !lacks.some(isIn) && standInOrder(titles, inOrder);
}

function standInOrder(titles: readonly string[], patterns: readonly RegExp[]): boolean {
  let next = 0;
  for (const title of titles) if (patterns[next]?.test(title) === true) next += 1;
  return next === patterns.length;
}
