import { removeSpaces } from "../text/normalize";
import { Amount, type Measure } from "./amount";

/** What stands for "nothing" in an amount cell. */
const PLACEHOLDER = /^[-—－–―/]+$/u;
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
 * around a negative number as accountants write it. Never guesses: anything else is "unreadable".
 */
export function parseAmountText<M extends Measure>(text: string, measure: M): ParsedAmount<M> {
  const plain = removeSpaces(text.normalize("NFKC"));
  if (plain === "" || PLACEHOLDER.test(plain)) return { kind: "blank" };
  const negative = /^\((.*)\)$/.exec(plain)?.[1];
  const digits = (negative ?? plain).replace(/^−/u, "-");
  if (!NUMBER.test(digits)) return { kind: "unreadable", text };
  const amount = Amount.of(digits.replace(/,/g, ""), measure);
  return { kind: "amount", amount: negative === undefined ? amount : amount.negated() };
}
