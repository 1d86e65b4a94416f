/** How much a character tells. */
export type Weigh = (character: string) => number;

const PLAIN: Weigh = () => 1;

/** Characters that many of some expressions share tell little which of them is meant. */
export function weighCharacters(expressions: readonly string[]): Weigh {
  const counts = new Map<string, number>();
  for (const expression of expressions)
    for (const character of new Set(expression))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  return (character) => 1 / (counts.get(character) ?? 1);
}

/**
 * Likeness of two comparable texts from 0 to 1: what they have in common in the same order, of what both hold. Takes time in
 * the product of their lengths, so it is for names and headings.
 */
export function likeness(left: string, right: string, weigh: Weigh = PLAIN): number {
  if (left === right) return left === "" ? 0 : 1;
  const whole = weightOf(left, weigh) + weightOf(right, weigh);
  return whole === 0 ? 0 : (2 * commonWeight(left, right, weigh)) / whole;
}

/** No more than this is the likeness of two texts: what they have in common in any order. Takes time in their lengths. */
export function likenessBound(left: string, right: string, weigh: Weigh = PLAIN): number {
  const whole = weightOf(left, weigh) + weightOf(right, weigh);
  if (whole === 0) return 0;
  const rest = new Map<string, number>();
  for (const character of left) rest.set(character, (rest.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of right) {
    const count = rest.get(character) ?? 0;
    if (count === 0) continue;
    rest.set(character, count - 1);
    common += weigh(character);
  }
  return (2 * common) / whole;
}

/** Weight of the longest common subsequence. */
function commonWeight(left: string, right: string, weigh: Weigh): number {
  let row = new Float64Array(right.length + 1);
  for (const character of left) {
    const next = new Float64Array(right.length + 1);
    for (let at = 1; at <= right.length; at += 1) {
      const skipped = Math.max(row[at] ?? 0, next[at - 1] ?? 0);
      const isSame = right[at - 1] === character;
      next[at] = isSame ? Math.max(skipped, (row[at - 1] ?? 0) + weigh(character)) : skipped;
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function weightOf(text: string, weigh: Weigh): number {
  let sum = 0;
  for (const character of text) sum += weigh(character);
  return sum;
}
