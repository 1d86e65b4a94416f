import { toComparable } from "../../text/normalize";

/** How much of two names is the same, from 0 to 1: pairs of neighbouring characters in common, by the shorter name. */
export function likenessOf(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  if (few.size === 0) return 0;
  let common = 0;
  for (const pair of few) if (many.has(pair)) common += 1;
  // The longer name counts a little, so that of several that hold the shorter one the nearest wins.
  return (common / few.size) * 0.9 + (common / many.size) * 0.1;
}

function pairsOf(name: string): ReadonlySet<string> {
  const plain = toComparable(name).replace(/[^\p{Script=Han}\d]/gu, "");
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at += 1) pairs.add(plain.slice(at, at + 2));
  return pairs;
}
