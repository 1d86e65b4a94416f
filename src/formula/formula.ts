import type { RangeBounds } from "../grid/address";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A formula as a tree. What the parser does not know never gets here, so every tree can be evaluated. */
export type Formula =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | FormulaArea
  | { readonly kind: "sign"; readonly sign: 1 | -1; readonly operand: Formula }
  | { readonly kind: "percent"; readonly operand: Formula }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | FormulaCall;

/** One cell or a rectangle; whole columns and rows reach to the edge of the sheet. */
export interface FormulaArea {
  readonly kind: "area";
  /** Null for the sheet that the formula stands on. */
  readonly sheet: string | null;
  readonly bounds: RangeBounds;
}

export interface FormulaCall {
  readonly kind: "call";
  /** In capitals, one of `FUNCTION_NAMES`. */
  readonly name: FunctionName;
  readonly inputs: readonly Formula[];
}

/** Functions that are evaluated, with the least and the most arguments they take. */
export const FUNCTION_ARITY = {
  SUM: [1, 255],
  N: [1, 1],
  ROUND: [2, 2],
  ABS: [1, 1],
  IF: [2, 3],
  IFERROR: [2, 2],
  AND: [1, 255],
  OR: [1, 255],
  NOT: [1, 1],
  MAX: [1, 255],
  MIN: [1, 255],
  COUNT: [1, 255],
  COUNTIF: [2, 2],
  SUBTOTAL: [2, 255],
  ISNUMBER: [1, 1],
  VALUE: [1, 1],
  SUBSTITUTE: [3, 3],
  HYPERLINK: [1, 2],
} as const;

export type FunctionName = keyof typeof FUNCTION_ARITY;
