import type { BudgetRow } from "../../budget/block";
import { likeness } from "../../text/likeness";
import { toComparable } from "../../text/normalize";
import { bind, type Environment, type RowGroup, type RowVariable } from "./environment";
import type { Match } from "../words/part";
import { groupName } from "./rows";

/** One repetition as it was read. */
export interface ReadItem {
  readonly start: number;
  readonly match: Match;
}

/** The row each repetition speaks of: the first that its names leave and that no other repetition took. */
export function resolveRows(
  variable: RowVariable,
  items: readonly ReadItem[]
): readonly (RowGroup | null)[] {
  const taken = new Set<RowIdentity>();
  return items.map(({ match }) => {
    const groups = match.environment.bindings.get(variable)?.groups ?? [];
    const group = groups.find((other) => !taken.has(identityOf(other))) ?? groups[0] ?? null;
    if (group) taken.add(identityOf(group));
    return group;
  });
}

/** Least likeness of a name that is not in the table: alone, and where the amount is that of the row. */
const ALIKE = { name: 0.8, nameAndAmount: 0.4 } as const;

/**
 * The row that a repetition means whose name is not in the table: the one with the likeliest name, the amount helping, that no
 * other repetition speaks of.
 */
export function likelyRow(
  name: string,
  groups: readonly RowGroup[],
  taken: readonly (RowGroup | null)[],
  hasAmount: (group: RowGroup) => boolean
): RowGroup | null {
  let best: { readonly group: RowGroup; readonly like: number } | null = null;
  for (const group of groups) {
    if (taken.some((other) => isSameGroup(other, group))) continue;
    const like = likeness(toComparable(groupName(group)), name);
    if (like < (hasAmount(group) ? ALIKE.nameAndAmount : ALIKE.name)) continue;
    if (like > (best?.like ?? 0)) best = { group, like };
  }
  return best?.group ?? null;
}

/** Groups are made anew at every reading of the table; their rows are the table's own. */
export function isSameGroup(left: RowGroup | null, right: RowGroup): boolean {
  return left !== null && identityOf(left) === identityOf(right);
}

/** A row of a table, or the key of one that is gone. */
export type RowIdentity = BudgetRow | string;

export function identityOf({ rows, key }: RowGroup): RowIdentity {
  return rows[0] ?? key;
}

/** What was bound and read in a repetition, seen from the end of the text. */
export function within(environment: Environment, inner: Environment): Environment {
  return {
    ...environment,
    bindings: new Map([...environment.bindings, ...inner.bindings]),
    written: new Map([...environment.written, ...inner.written]),
  };
}

/** The environment with the row that a repetition turned out to speak of. */
export function rebind(
  environment: Environment,
  variable: RowVariable,
  group: RowGroup
): Environment {
  const before = environment.bindings.get(variable);
  const kept = { index: before?.index ?? 0, names: before?.names ?? [] };
  return bind(environment, variable, { groups: [group], ...kept });
}
