import { isCellError, type CellValue } from "../grid/snapshot";
import { DIVISION_ERROR, NUMBER_ERROR, toN, toNumber, toText, VALUE_ERROR } from "./cell-values";
import { roundDown, roundHalfUp, roundUp } from "./round-half-up";

/** Functions of single values; an error among the inputs is the result, before they are asked. */
type ScalarFunction = (inputs: readonly CellValue[]) => CellValue;

export const SCALAR_FUNCTIONS = {
  N: ([value = null]) => toN(value),
  VALUE: ([value = null]) => toNumber(value ?? ""),
  ABS: ofNumbers((value) => Math.abs(value)),
  ROUND: ofNumbers((value, digits) => roundHalfUp(value, Math.trunc(digits))),
  ROUNDUP: ofNumbers((value, digits) => roundUp(value, Math.trunc(digits))),
  ROUNDDOWN: ofNumbers((value, digits) => roundDown(value, Math.trunc(digits))),
  TRUNC: ofNumbers((value, digits) => roundDown(value, Math.trunc(digits))),
  INT: ofNumbers((value) => Math.floor(value)),
  POWER: ofNumbers((value, exponent) => value ** exponent),
  MOD: ofNumbers((value, divisor) =>
    divisor === 0 ? DIVISION_ERROR : value - divisor * Math.floor(value / divisor)
  ),
  LEN: ([text = null]) => toText(text).length,
  TRIM: ([text = null]) => toText(text).trim().replace(/ {2,}/gu, " "),
  LEFT: ([text = null, count = 1]) => cut(text, 0, count),
  RIGHT: ([text = null, count = 1]) => {
    const length = toNumber(count);
    return typeof length === "number"
      ? cut(text, Math.max(0, toText(text).length - length), count)
      : length;
  },
  MID: ([text = null, start = 1, count = 0]) => {
    const first = toNumber(start);
    if (typeof first !== "number") return first;
    return first < 1 ? VALUE_ERROR : cut(text, first - 1, count);
  },
  CONCATENATE: (texts) => texts.map(toText).join(""),
  SUBSTITUTE: ([text = null, old = null, replacement = null]) => {
    const [source, searched] = [toText(text), toText(old)];
    return searched === "" ? source : source.split(searched).join(toText(replacement));
  },
  HYPERLINK: ([link = null, name]) => name ?? link,
} as const satisfies Readonly<Record<string, ScalarFunction>>;

export type ScalarFunctionName = keyof typeof SCALAR_FUNCTIONS;

export function isScalarFunction(name: string): name is ScalarFunctionName {
  return Object.prototype.hasOwnProperty.call(SCALAR_FUNCTIONS, name);
}

/** A number left out is zero. */
function ofNumbers(use: (one: number, other: number) => CellValue): ScalarFunction {
  return ([first = null, second = null]) => {
    const [one, other] = [toNumber(first), toNumber(second)];
    if (typeof one !== "number") return one;
    if (typeof other !== "number") return other;
    const result = use(one, other);
    return typeof result === "number" && !Number.isFinite(result) ? NUMBER_ERROR : result;
  };
}

function cut(text: CellValue, start: number, count: CellValue): CellValue {
  const length = toNumber(count);
  if (isCellError(length)) return length;
  return length < 0 ? VALUE_ERROR : toText(text).slice(start, start + Math.trunc(length));
}
