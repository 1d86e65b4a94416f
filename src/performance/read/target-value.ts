import { Amount } from "../../money/amount";
import { toComparable } from "../../text/normalize";

export type Operator = ">=" | ">" | "=" | "<" | "<=";

/**
 * What the value of an indicator says.
 * - measured: a number with its sign (null when none is written) and unit ("" when none)
 * - placeholder: something of the template that nobody replaced, or that waits to be confirmed
 * - qualitative: words or a date
 */
export type TargetReading =
  | {
      readonly kind: "measured";
      readonly operator: Operator | null;
      /** Decimal text. */
      readonly number: string;
      readonly unit: string;
    }
  | { readonly kind: "placeholder" }
  | { readonly kind: "qualitative" }
  | { readonly kind: "empty" };

/** Signs and the words in use for them; the longer ones first. */
const OPERATORS: readonly (readonly [string, Operator])[] = [
  [">=", ">="],
  ["=>", ">="],
  ["≥", ">="],
  ["≧", ">="],
  ["⩾", ">="],
  ["大于等于", ">="],
  ["不低于", ">="],
  ["不少于", ">="],
  ["<=", "<="],
  ["=<", "<="],
  ["≤", "<="],
  ["≦", "<="],
  ["⩽", "<="],
  ["小于等于", "<="],
  ["不超过", "<="],
  ["不高于", "<="],
  ["大于", ">"],
  ["小于", "<"],
  ["等于", "="],
  [">", ">"],
  ["<", "<"],
  ["=", "="],
];

const NUMBER = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$/u;
/** 2026年12月, 12月底前, 10日内: a time, not a measured value; and 3-5次 is a range. */
const TIME_OR_RANGE =
  /^(?:年\d|年底|年末|年内|年前|月\d|月底|月末|月份|月前|日前|日内|[-~—至到]\d)/u;
const REQUEST = /【[^【】]*】|\{[^{}]*\}/u;
/** N人, XX万元, ××%, 指标1：, …… */
const PLACEHOLDER = /^(?:n|x{1,4}|×{1,4}|\*{1,4}|_{1,9}|指标\d+:?|…+|\.{3,})(?![a-z])/iu;
const INNER_PLACEHOLDER = /x{2,}|×{2,}|_{2,}/iu;
/** “（元/月/人）” at the end of an indicator's name. */
const UNIT_OF_NAME = /\(([^()]{1,12})\)$/u;

/**
 * Understands the value of an indicator, whatever width its signs have.
 * @param name - the indicator, whose name may hold the unit in brackets
 */
export function readTarget(value: string, name = ""): TargetReading {
  if (value.trim() === "") return { kind: "empty" };
  if (REQUEST.test(value)) return { kind: "placeholder" };
  const text = toComparable(value);
  const sign = OPERATORS.find(([written]) => text.startsWith(written));
  const rest = sign ? text.slice(sign[0].length) : text;
  if (PLACEHOLDER.test(rest) || INNER_PLACEHOLDER.test(rest)) return { kind: "placeholder" };
  const [, digits, unit] = NUMBER.exec(rest) ?? [];
  if (digits === undefined || unit === undefined || TIME_OR_RANGE.test(unit))
    return { kind: "qualitative" };
  return {
    kind: "measured",
    operator: sign?.[1] ?? null,
    number: digits.replace(/,/gu, ""),
    unit: unit === "" ? unitOfName(name) : unit,
  };
}

function unitOfName(name: string): string {
  return UNIT_OF_NAME.exec(toComparable(name))?.[1] ?? "";
}

/** Money of a measured value, in 元, and for what: 120元/月/人 is 120 for each 月 and 人. */
export interface MoneyTarget {
  readonly amount: Amount<"yuan">;
  readonly per: readonly string[];
}

const MONEY_UNITS: Readonly<Record<string, string>> = {
  元: "1",
  万元: "10000",
  万: "10000",
  亿元: "100000000",
};

/** The value as money, null for anything else. “5万份” is no money, “0.42万/次” is. */
export function toMoneyTarget(reading: TargetReading): MoneyTarget | null {
  if (reading.kind !== "measured") return null;
  const [unit = "", ...per] = reading.unit.split("/");
  const factor = MONEY_UNITS[unit];
  if (factor === undefined) return null;
  return { amount: Amount.of(reading.number, "yuan").times(factor), per };
}
