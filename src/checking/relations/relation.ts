import type { PlacedText } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import type { CellRef } from "../../grid/address";

/** A figure that is added (1) or taken away (-1). */
export interface Part {
  readonly fact: Fact;
  readonly sign: 1 | -1;
}

/** A member of a compared set: what it is compared by, how it is called, where it stands. */
export interface Member {
  readonly key: string;
  readonly label: string;
  readonly cell: CellRef;
}

/** One statement about the document. A rule over forty rows yields forty relations. */
export type Relation =
  /** A total of separately rounded parts. */
  | { readonly kind: "foots"; readonly total: Fact; readonly parts: readonly Part[] }
  /** The same figure shown in two places. */
  | { readonly kind: "restates"; readonly copy: Fact; readonly original: Fact }
  /** A figure that cannot be larger than another one. */
  | { readonly kind: "part-of"; readonly part: Fact; readonly whole: Fact }
  /** Equal sets; with `isSubset` every member of `left` must be in `right`. */
  | {
      readonly kind: "same-set";
      readonly left: readonly Member[];
      readonly right: readonly Member[];
      readonly isSubset: boolean;
      readonly what: string;
    }
  /** A text, or the emptiness of something, agrees with what is expected of it. */
  | {
      readonly kind: "states";
      readonly isTrue: boolean;
      /** The two sides in words, for the message. */
      readonly found: string;
      readonly expected: string;
      readonly cells: readonly CellRef[];
      /** Where `found` is in our words: nothing that a cell could be quoted with. */
      readonly isToldInOurWords?: true;
      /** Where it is not true because nobody has filled it in yet. */
      readonly isUnfilled?: true;
    };

/** Total = sum of parts; a part may be a plain fact or one made by {@link minus}. */
export function foots(total: Fact, parts: readonly (Fact | Part)[]): Relation {
  return {
    kind: "foots",
    total,
    parts: parts.map((part) => ("sign" in part ? part : { fact: part, sign: 1 })),
  };
}

/** A part that is taken away. */
export function minus(fact: Fact): Part {
  return { fact, sign: -1 };
}

/** The same figure in two places, or in a chain of more. */
export function* restates(copy: Fact, ...originals: readonly Fact[]): Iterable<Relation> {
  for (const original of originals) yield { kind: "restates", copy, original };
}

export function partOf(part: Fact, whole: Fact): Relation {
  return { kind: "part-of", part, whole };
}

/** @param what - what the members are, e.g. “科目” */
export function sameSet(what: string, left: readonly Member[], right: readonly Member[]): Relation {
  return { kind: "same-set", what, left, right, isSubset: false };
}

/** Every member of `left` is in `right`. */
export function subsetOf(
  what: string,
  left: readonly Member[],
  right: readonly Member[]
): Relation {
  return { kind: "same-set", what, left, right, isSubset: true };
}

/** Something that was worked out from several cells is as expected. */
export function claims(
  found: string,
  expected: string,
  isTrue: boolean,
  cells: readonly CellRef[]
): Relation {
  return { kind: "states", isTrue, found, expected, cells, isToldInOurWords: true };
}

/** A text of the form reads as expected. */
export function states(text: PlacedText, expected: string, isTrue: boolean): Relation {
  return { kind: "states", isTrue, found: text.text, expected, cells: [text.cell] };
}

/** The same of something that nobody has filled in yet, as long as it is not true. */
export function awaited(relation: Relation): Relation {
  return relation.kind === "states" ? { ...relation, isUnfilled: true } : relation;
}

/** Several texts that should all read the same: one statement, with the cells of those that deviate. */
export function* statesAll(
  texts: readonly { readonly text: PlacedText; readonly isTrue: boolean }[],
  expected: string
): Iterable<Relation> {
  const deviating = texts.filter(({ isTrue }) => !isTrue);
  const [first, ...others] = deviating.length > 0 ? deviating : texts.slice(0, 1);
  if (!first) return;
  yield {
    kind: "states",
    isTrue: deviating.length === 0,
    found: first.text.text,
    expected,
    cells: [first, ...others].map(({ text }) => text.cell),
  };
}
