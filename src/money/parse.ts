import { removeSpaces } from "../text/normalize";
import { Amount, type Measure } from "./amount";

/** What stands for "nothing" in an amount cell. */
const PLACEHOLDER = /^[-\u2010-\u2015\u2212/]+$/u;
/** Full-width digits and punctuation; the distance to their half-width forms. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

/** Reading of an amount cell or of a number in text. */
export type ParsedAmount<M extends Measure> =
  | { readonly kind: "amount"; readonly amount: Amount<M> }
  /** Blank, or a dash that stands for it. */
  | { readonly kind: "blank" }
  /** Text that is no number. */
  | { readonly kind: "unreadable"; readonly text: string };

/**
 * Reads an amount written as text: full-width digits, thousands separators, spaces, a dash for nothing, and brackets
 * around an unsigned number for a negative one, as accountants write it. Never guesses: anything else is "unreadable",
 * also a footnote mark behind a number (“12.5①”), which a wider normalisation would turn into a digit.
 */
export function parseAmountText<M extends Measure>(text: string, measure: M): ParsedAmount<M> {
  const plain = removeSpaces(text.replace(FULL_WIDTH, toHalfWidth));
  if (plain === "" || PLACEHOLDER.test(plain)) return { kind: "blank" };
  const bracketed = /^\((\d.*)\)$/.exec(plain)?.[1];
  const digits = (bracketed ?? plain).replace(/^−/u, "-");
  if (!NUMBER.test(digits)) return { kind: "unreadable", text };
  const amount = Amount.of(digits.replace(/,/g, ""), measure);
  return { kind: "amount", amount: bracketed === undefined ? amount : amount.negated() };
}

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET);
}
