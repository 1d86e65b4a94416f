import type { RangeBounds } from "../grid/address";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A formula as a tree. What the parser does not know never gets here, so every tree can be evaluated. */
export type Formula =
  | { readonly kind: "constant"; readonly value: number | string | boolean | null }
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
  PRODUCT: [1, 255],
  AVERAGE: [1, 255],
  MAX: [1, 255],
  MIN: [1, 255],
  COUNT: [1, 255],
  COUNTA: [1, 255],
  SUBTOTAL: [2, 255],
  SUMIF: [2, 3],
  SUMIFS: [3, 255],
  COUNTIF: [2, 2],
  COUNTIFS: [2, 254],
  SUMPRODUCT: [1, 255],
  VLOOKUP: [3, 4],
  INDEX: [2, 3],
  MATCH: [2, 3],
  N: [1, 1],
  VALUE: [1, 1],
  ABS: [1, 1],
  ROUND: [2, 2],
  ROUNDUP: [2, 2],
  ROUNDDOWN: [2, 2],
  TRUNC: [1, 2],
  INT: [1, 1],
  POWER: [2, 2],
  MOD: [2, 2],
  IF: [2, 3],
  IFERROR: [2, 2],
  IFNA: [2, 2],
  AND: [1, 255],
  OR: [1, 255],
  NOT: [1, 1],
  ISNUMBER: [1, 1],
  ISBLANK: [1, 1],
  ISERROR: [1, 1],
  LEN: [1, 1],
  TRIM: [1, 1],
  LEFT: [1, 2],
  RIGHT: [1, 2],
  MID: [3, 3],
  CONCATENATE: [1, 255],
  SUBSTITUTE: [3, 3],
  HYPERLINK: [1, 2],
} as const;

export type FunctionName = keyof typeof FUNCTION_ARITY;
