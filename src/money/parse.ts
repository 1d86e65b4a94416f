import { removeSpaces } from "../text/normalize";
import { Amount, type Measure } from "./amount";

/** What stands for "nothing" in an amount cell. */
const PLACEHOLDER = /^[-\u2010-\u2015\u2212/]+$/u;
/** Full-width digits and punctuation; the distance to their half-width forms. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

/** Words for nothing in an amount cell. */
const NOTHING = /^(?:无|零|〇|\\+)$/u;
/** What stands before the digits of an amount, behind its sign: a currency, or the apostrophe that some exports write out. */
const BEFORE = /^([-−+]?)(?:['’‘]|¥|rmb|cny|人民币)/iu;
/** The unit behind them, in brackets or without. */
const BEHIND = /(?:\((万元|万|元)\)|(万元|万|元)整?)$/u;

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

/**
 * Reads what somebody typed into an amount cell: beyond `parseAmountText` a currency sign, the unit where it is that of the
 * table, a point without digits on one of its sides, and a word for nothing. An amount with another unit is "unreadable":
 * whether the unit is wrong or the amount was not converted cannot be told.
 */
export function parseAmountCell<M extends Measure>(text: string, measure: M): ParsedAmount<M> {
  const asWritten = parseAmountText(text, measure);
  if (asWritten.kind !== "unreadable") return asWritten;
  const typed = removeSpaces(text.replace(FULL_WIDTH, toHalfWidth)).replace(/￥/gu, "¥");
  if (NOTHING.test(typed)) return { kind: "blank" };
  const { digits, unit } = withoutSigns(typed);
  const isAmount = digits !== "" && (unit ?? measure) === measure;
  const parsed = isAmount ? parseAmountText(digits, measure) : asWritten;
  return parsed.kind === "unreadable" ? asWritten : parsed;
}

/** True for text that is an amount in the one measure or in the other. */
export function isAmountWithUnit(text: string): boolean {
  return (["yuan", "ten-thousand-yuan"] as const).some(
    (measure) => parseAmountCell(text, measure).kind === "amount"
  );
}

function withoutSigns(typed: string): { readonly digits: string; readonly unit: Measure | null } {
  const inner = /^\(([^()]*)\)$/u.exec(typed)?.[1];
  const plain = (inner ?? typed).replace(BEFORE, "$1");
  const behind = BEHIND.exec(plain);
  const word = behind?.[1] ?? behind?.[2];
  const unit = word === undefined ? null : word === "元" ? "yuan" : "ten-thousand-yuan";
  const digits = (behind ? plain.slice(0, behind.index) : plain)
    .replace(/^([-−+]?)\.(?=\d)/u, "$10.")
    .replace(/(\d)\.$/u, "$1");
  return { digits: inner === undefined ? digits : `(${digits})`, unit };
}

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET);
}
