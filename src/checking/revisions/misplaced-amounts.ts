import { gainOf, type EquationsOf, type Thought, type Touched } from "./thought";

/** One equation alone is a wrong cell; fewer than two say nothing of two rows. */
const FEWEST_GAINED = 2;
/** So many of a block are thought through. */
const MOST_THOUGHTS = 3;
/** Amounts are not looked for in more rows than this. */
const MOST_ROWS = 12;

/**
 * One amount in the row of another, which is empty in that column, while the rest of both rows is right: an amount a row too low
 * or too high. Those that gain most.
 */
export function misplacedAmounts(
  { owner: { block }, rows, columns }: Touched,
  equations: EquationsOf
): readonly Thought[] {
  // Of a single column the row as a whole is misplaced.
  if (block.columns.length < 2) return [];
  const most = [...rows].sort(([, a], [, b]) => b - a).slice(0, MOST_ROWS);
  const doubtful = block.columns.filter(({ id }) => columns.has(id));
  const thoughts = doubtful.flatMap(({ id, caption }) => {
    const facts = most.map(([row]) => ({ row, fact: block.fact(row, id) }));
    const placed = facts.filter(({ fact }) => fact.cell !== null);
    const empty = placed.filter(({ fact }) => fact.amount.isZero);
    const filled = placed.filter(({ fact }) => !fact.amount.isZero);
    return empty.flatMap(({ row, fact: to }) =>
      filled.flatMap(({ row: other, fact: from }): readonly Thought[] => {
        const changes = [[to, from] as const, [from, to] as const];
        const weight = gainOf(changes, equations([to, from]));
        if (weight < FEWEST_GAINED) return [];
        return [{ how: "misplaced", row, other, caption, weight, changes }];
      })
    );
  });
  return thoughts.sort((one, two) => two.weight - one.weight).slice(0, MOST_THOUGHTS);
}
