import { isCellError, type CellError, type CellValue } from "../grid/snapshot";
import type { Grid } from "./area-functions";
import {
  compare,
  DIVISION_ERROR,
  holds,
  isComparison,
  NUMBER_ERROR,
  toNumber,
  toText,
  UNKNOWN,
} from "./cell-values";
import type { Operator } from "./formula";

/** An error anywhere is the result; what is not known comes before errors. */
export function firstError(values: readonly CellValue[]): CellError | null {
  return values.includes(UNKNOWN) ? UNKNOWN : (values.find(isCellError) ?? null);
}

export function operate(operator: Operator, one: CellValue, other: CellValue): CellValue {
  const error = firstError([one, other]);
  if (error) return error;
  if (operator === "&") return toText(one) + toText(other);
  if (isComparison(operator)) return holds(operator, compare(one, other));
  const [a, b] = [toNumber(one), toNumber(other)];
  if (typeof a !== "number") return a;
  if (typeof b !== "number") return b;
  return finite(operator === "/" && b === 0 ? DIVISION_ERROR : calculate(operator, a, b));
}

/** Cell by cell; a single value goes with every cell, other shapes do not fit. */
export function combine(
  left: Grid,
  right: Grid,
  use: (one: CellValue, other: CellValue) => CellValue
): Grid {
  const isSingle = ({ height, width }: Grid): boolean => height === 1 && width === 1;
  const shape = isSingle(left) ? right : left;
  const fits =
    isSingle(left) ||
    isSingle(right) ||
    (left.height === right.height && left.width === right.width);
  const at = (grid: Grid, row: number, column: number): CellValue =>
    isSingle(grid) ? grid.at(0, 0) : grid.at(row, column);
  return {
    height: shape.height,
    width: shape.width,
    at: (row, column) => (fits ? use(at(left, row, column), at(right, row, column)) : UNKNOWN),
  };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function calculate(operator: Operator, a: number, b: number): number {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    default:
      return a ** b;
  }
}

export function finite(value: number | CellError): CellValue {
  return typeof value === "number" && !Number.isFinite(value) ? NUMBER_ERROR : value;
}
