import { toComparable } from "../../text/normalize";

/**
 * What a title, a heading or a sentence says of whose money and which side it speaks; the more particular, the more it
 * weighs.
 */
const SCOPES: readonly (readonly [name: string, words: RegExp, weight: number])[] = [
  ["revenue", /收入|收支/u, 1],
  ["expenditure", /支出|收支/u, 1],
  ["appropriation", /财政拨款/u, 2],
  ["generalPublicBudget", /一般公共预算/u, 2],
  ["governmentFund", /政府性基金/u, 3],
  ["stateCapital", /国有资本/u, 3],
  ["basic", /基本支出/u, 3],
  ["project", /项目支出|专项业务|^项目|项目(?:明细|安排)/u, 3],
  ["threePublic", /三公/u, 3],
  ["commissioned", /委托业务/u, 3],
  ["carryOver", /结转/u, 3],
  ["procurement", /政府采购/u, 3],
  ["function", /功能/u, 1],
  ["economy", /经济分类|经济科目/u, 1],
  ["performance", /绩效/u, 4],
];

/** The scopes some words name. */
export type Scope = ReadonlySet<string>;

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  SCOPES.map(([name, , weight]) => [name, weight])
);

/** A scope that few tables have: the words that name it name their table. */
const PARTICULAR = 3;

/** The scopes that few tables have. */
export function particularsOf(scope: Scope): readonly string[] {
  return [...scope].filter((name) => (WEIGHTS.get(name) ?? 0) >= PARTICULAR);
}

export function scopeOf(words: string): Scope {
  const comparable = toComparable(words);
  return new Set(SCOPES.flatMap(([name, pattern]) => (pattern.test(comparable) ? [name] : [])));
}

/** Words that need not say everything: how much of the likeness is that the table has all they say. */
const SAID = 0.7;

/** How well a table fits what some headings say, from 0 to 1: all that they say, and little that they do not. */
export function fitOf(said: Scope, table: Scope): number {
  const has = weightOf([...said].filter((name) => table.has(name)));
  const all = weightOf([...said]);
  return all === 0 ? 0 : (SAID * has) / all + (1 - SAID) * scopeLikeness(said, table);
}

function weightOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (WEIGHTS.get(name) ?? 0), 0);
}

/** How much of what two scopes name they have in common, from 0 to 1. */
export function scopeLikeness(one: Scope, other: Scope): number {
  let common = 0;
  let all = 0;
  for (const name of new Set([...one, ...other])) {
    const weight = WEIGHTS.get(name) ?? 0;
    all += weight;
    if (one.has(name) && other.has(name)) common += weight;
  }
  return all === 0 ? 0 : common / all;
}

export function isSameScope(one: Scope, other: Scope): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}
