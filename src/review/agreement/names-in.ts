import { groupBy } from "../../lists/group-by";
import { toComparable } from "../../text/normalize";

/** Names of the code book by their first two characters, the longest first. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** A name with where it begins in some words. */
export interface NameAt {
  readonly name: string;
  readonly at: number;
}

const SHORTEST = 2;

/** @param shortest - characters of a name at least */
export function namesByBeginning(names: readonly string[], shortest = SHORTEST): Names {
  const whole = names.map((one) => toComparable(one)).filter(({ length }) => length >= shortest);
  return groupBy(new Set(whole), (name) => name.slice(0, 2));
}

/**
 * The names that stand in some words, the longest where several begin together.
 * @param isWhole - whether a name may end at a place
 */
export function namesIn(
  words: string,
  names: Names,
  isWhole: (end: number) => boolean = () => true
): readonly NameAt[] {
  const found: NameAt[] = [];
  for (let at = 0; at < words.length - 1;) {
    const name = names
      .get(words.slice(at, at + 2))
      ?.find((one) => words.startsWith(one, at) && isWhole(at + one.length));
    if (name !== undefined) found.push({ name, at });
    at += name?.length ?? 1;
  }
  return found;
}
