import { isCellError, type CellError, type CellValue } from "../grid/snapshot";

/** What formulas make of the values of cells, as spreadsheets do it. */

type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Runs through a formula like an error value, but no function catches it. */
export const UNKNOWN: CellError = { error: "" };
export const VALUE_ERROR: CellError = { error: "#VALUE!" };
export const REF_ERROR: CellError = { error: "#REF!" };
export const DIVISION_ERROR: CellError = { error: "#DIV/0!" };
export const NUMBER_ERROR: CellError = { error: "#NUM!" };
export const NOT_AVAILABLE: CellError = { error: "#N/A" };

export function isComparison(operator: string): operator is Comparison {
  return ["=", "<>", "<", "<=", ">", ">="].includes(operator);
}

export function holds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** Numbers come before text, text before truth values; a blank is as the other side needs it. */
export function compare(one: CellValue, other: CellValue): number {
  const [a, b] = [one ?? blankLike(other), other ?? blankLike(one)];
  const rank = (value: CellValue): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const [left, right] = [a.toLowerCase(), b.toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return asDigits(Number(a)) - asDigits(Number(b));
}

/** Comparisons look at 15 digits. */
function asDigits(value: number): number {
  return Number(value.toPrecision(15));
}

function blankLike(other: CellValue): CellValue {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

export function toNumber(value: CellValue): number | CellError {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  if (isCellError(value)) return value;
  // Text that Excel would convert depends on the machine's settings, but plain digits do not.
  return /^\s*[+-]?(\d+(?:\.\d*)?|\.\d+)\s*$/u.test(value)
    ? Number(value)
    : /\d/u.test(value)
      ? UNKNOWN
      : VALUE_ERROR;
}

export function toN(value: CellValue): CellValue {
  if (isCellError(value) || typeof value === "number") return value;
  return typeof value === "boolean" ? Number(value) : 0;
}

export function toText(value: CellValue): string {
  if (value === null || isCellError(value)) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}
