import type { CellValue } from "../grid/snapshot";
import { compare, holds, isComparison, toText } from "./cell-values";

const OPERATOR = /^(<=|>=|<>|<|>|=)/u;
const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/u;

/**
 * What a criterion such as ">0", "208*" or "<>不符" lets through. "*" and "?" stand for any characters; a number also lets
 * through text that reads as it. Null where spreadsheets differ.
 */
export function toCriterion(criterion: CellValue): ((value: CellValue) => boolean) | null {
  if (criterion === null || typeof criterion === "boolean") return null;
  const text = toText(criterion);
  const operator = OPERATOR.exec(text)?.[1] ?? "=";
  const operand = OPERATOR.test(text) ? text.slice(operator.length) : text;
  if (operand.includes("~") || !isComparison(operator)) return null;
  if (operator === "=" || operator === "<>") {
    const isEqual = toEquality(operand);
    return operator === "=" ? isEqual : (value) => !isEqual(value);
  }
  if (!NUMBER.test(operand)) return null;
  const limit = Number(operand);
  return (value) => typeof value === "number" && holds(operator, compare(value, limit));
}

function toEquality(operand: string): (value: CellValue) => boolean {
  if (operand === "") return (value) => value === null || value === "";
  if (NUMBER.test(operand)) {
    const wanted = Number(operand);
    return (value) =>
      (typeof value === "number" && compare(value, wanted) === 0) ||
      (typeof value === "string" && NUMBER.test(value) && Number(value) === wanted);
  }
  const pattern = operand.toLowerCase();
  return (value) => typeof value === "string" && isLike(value.toLowerCase(), pattern);
}

/** Whether a text fits a pattern with "*" and "?"; goes back to the last star only. */
function isLike(text: string, pattern: string): boolean {
  let [at, wanted, star, resume] = [0, 0, -1, 0];
  while (at < text.length) {
    const sign = pattern[wanted];
    if (sign === "*") [star, resume, wanted] = [wanted, at, wanted + 1];
    else if (sign === "?" || sign === text[at]) [at, wanted] = [at + 1, wanted + 1];
    else if (star >= 0) [resume, at, wanted] = [resume + 1, resume + 1, star + 1];
    else return false;
  }
  return /^\**$/u.test(pattern.slice(wanted));
}
