import { Amount, type Measure } from "../../money/amount";
import type { Span } from "./span";

/**
 * What a number of the text counts.
 * - amount: money, with its measure: “470.02万元”
 * - standard: money for each person or thing: “120元/月/人”
 * - day: the month or the day of a date; the year beside it is a year
 * - document: one of the two numbers of “〔2025〕102号”
 * - law: “第七条”, “39号”: a number that only names something
 * - ordinal: what numbers an item or names a table; it is no number of the document
 */
export type QuantityKind =
  | "amount"
  | "standard"
  | "percentage"
  | "count"
  | "year"
  | "day"
  | "document"
  | "code"
  | "law"
  | "ordinal"
  | "plain";

/** A number of the text with its unit; positions are comparable characters. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** Where the digits end and the unit begins. */
  readonly digitsEnd: number;
  /** Without thousands separators. */
  readonly digits: string;
  /** As written: “万元”, “%”, “人次”; empty without one. */
  readonly unit: string;
}

/** What an amount of money is worth, in the measure of the text part; null for other quantities. */
export function moneyOf({ kind, digits, unit }: Quantity): Amount<"ten-thousand-yuan"> | null {
  if (kind !== "amount" && kind !== "standard") return null;
  if (unit.startsWith("亿")) return Amount.of(digits, "ten-thousand-yuan").times(10_000);
  if (unit.startsWith("万")) return Amount.of(digits, "ten-thousand-yuan");
  return Amount.of(digits, "yuan").to("ten-thousand-yuan");
}

/** The same; zero for what is no money. */
export function amountOf(quantity: Quantity): Amount<"ten-thousand-yuan"> {
  return moneyOf(quantity) ?? Amount.zero("ten-thousand-yuan");
}

/** What amounts come to together. */
export function sumOf(amounts: readonly Quantity[]): Amount<"ten-thousand-yuan"> {
  return Amount.sum(amounts.map(amountOf), "ten-thousand-yuan");
}

/** Half of the last digit that is written: what rounding may have taken; zero for what is no money. */
export function halfStepOf(quantity: Quantity): Amount<"ten-thousand-yuan"> {
  const decimals = quantity.digits.split(".")[1]?.length ?? 0;
  return amountOf({ ...quantity, digits: `0.${"0".repeat(decimals)}5` });
}

/** True for “852.6万元”: rounded to one decimal, where amounts have two. */
export function isCoarse({ kind, digits, unit }: Quantity): boolean {
  return kind === "amount" && unit.startsWith("万") && digits.split(".")[1]?.length === 1;
}

/** An amount in the decimals that a figure of the text has. */
export function roundedLike<M extends Measure>(amount: Amount<M>, quantity: Quantity): Amount<M> {
  return isCoarse(quantity) ? amount.rounded(1) : amount;
}

/** The number as a plain decimal without a measure, to compare counts and percentages with. */
export function numberOf({ digits }: Pick<Quantity, "digits">): Amount<"yuan"> {
  return Amount.of(digits, "yuan");
}

/** Money in the measure of the text part, any other number as it is. */
export function valueOf(quantity: Quantity): Amount {
  return moneyOf(quantity) ?? numberOf(quantity);
}

/** What may be added up: amounts are of one unit whatever measure they are written in. */
export function addedAs({ kind, unit }: Quantity): string {
  return kind === "amount" ? "money" : unit.replace(/^余/u, "");
}

/** What a number counts, in one word for those that say the same: “余名” as “人”. */
export function countedAs({ unit }: Pick<Quantity, "unit">): string {
  return unit.replace(/^余/u, "").replace(/名/gu, "人");
}

/** What says something of a subject: money or a percentage. */
export function isFigure({ kind }: Pick<Quantity, "kind">): boolean {
  return kind === "amount" || kind === "percentage";
}

/** A number with decimals and no unit: “奖金71.66”. */
export function isBare({ kind, digits }: Quantity): boolean {
  return kind === "plain" && digits.includes(".");
}
