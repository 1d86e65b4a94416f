import { parseRangeAddress, type RangeBounds } from "../../grid/address";

/** Cells a formula refers to; `sheet` is null for its own sheet. */
export interface Reference {
  readonly sheet: string | null;
  readonly bounds: RangeBounds;
}

/** One summand: cells that are added up (SUM skips text), a single cell, or a number. */
export interface Term {
  readonly sign: 1 | -1;
  readonly kind: "sum" | "cell" | "number";
  readonly references: readonly Reference[];
  readonly number: number;
}

const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/iu;
const TERM = /\s*([+-]?)\s*(SUM\([^()]*\)|'(?:[^']|'')+'![$A-Z\d:]+|[\p{L}\p{N}_.$:!]+)\s*/iuy;

function parseReference(text: string): Reference | null {
  const match = REFERENCE.exec(text.trim());
  const bounds = parseRangeAddress(match?.[3] ?? "");
  if (!match || !bounds) return null;
  return { sheet: match[1]?.replace(/''/gu, "'") ?? match[2] ?? null, bounds };
}

function parseOperand(text: string): Omit<Term, "sign"> | null {
  if (/^SUM\(/iu.test(text)) {
    const references = text.slice(4, -1).split(",").map(parseReference);
    const known = references.filter((reference): reference is Reference => reference !== null);
    return known.length === references.length
      ? { kind: "sum", references: known, number: 0 }
      : null;
  }
  if (/^\d+(?:\.\d+)?$/u.test(text))
    return { kind: "number", references: [], number: Number(text) };
  const reference = parseReference(text);
  if (!reference) return null;
  const { top, left, bottom, right } = reference.bounds;
  return top === bottom && left === right
    ? { kind: "cell", references: [reference], number: 0 }
    : null;
}

/**
 * Summands of a formula made of SUM, single cells, numbers, + and -: the formulas that this project writes. Null for any
 * other; the simulator does not calculate those.
 */
export function parseSumFormula(formula: string): readonly Term[] | null {
  const text = formula.slice(1);
  const terms: Term[] = [];
  let at = 0;
  while (at < text.length) {
    TERM.lastIndex = at;
    const match = TERM.exec(text);
    const operand = match?.[2] === undefined ? null : parseOperand(match[2]);
    if (!match || !operand || (at > 0 && match[1] === "")) return null;
    terms.push({ ...operand, sign: match[1] === "-" ? -1 : 1 });
    at = TERM.lastIndex;
  }
  return terms.length > 0 ? terms : null;
}
