import { parseRangeAddress, type RangeBounds } from "../grid/address";
import { FUNCTION_ARITY, type Formula, type FunctionName, type Operator } from "./formula";

/** What Excel accepts in one cell; also keeps the recursion within bounds. */
const LONGEST = 8_192;
const DEEPEST = 64;

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?![\d:$A-Za-z!])|\.\d+)|(?<text>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')+'!|[^\s'"!:;,&+\-*/^=<>(){}[\]?%$#@]+!)?(?<area>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|(?<name>(?:_xlfn\.)?[A-Za-z]+)(?<open>\s*\()?|(?<sign><>|<=|>=|[-+*/^&=<>(),%]))/uy;

const OMITTED: Formula = { kind: "constant", value: null };

interface Token {
  readonly kind: "number" | "text" | "area" | "call" | "name" | "sign";
  readonly text: string;
  readonly sheet: string | null;
}

/** How tightly an operator binds; equal ones from left to right. A sign before an operand binds tighter than all. */
const BINDING: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/**
 * Reads a formula, with or without its leading "=".
 * @returns null for anything not known here: other functions, names, other workbooks, arrays, intersections
 */
export function parseFormula(source: string): Formula | null {
  if (source.length > LONGEST) return null;
  const tokens = tokenize(source.replace(/^=/u, ""));
  if (!tokens) return null;
  const parser = new Parser(tokens);
  const formula = parser.expression(1);
  return parser.isAtEnd ? formula : null;
}

function tokenize(source: string): readonly Token[] | null {
  const text = source.trimEnd();
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) return null;
    tokens.push(toToken(groups));
    at = TOKEN.lastIndex;
  }
  return tokens;
}

function toToken(groups: Readonly<Record<string, string | undefined>>): Token {
  const { number, text, sheet, area, name, open, sign } = groups;
  const plain = { sheet: null };
  if (number !== undefined) return { ...plain, kind: "number", text: number };
  if (text !== undefined)
    return { ...plain, kind: "text", text: text.slice(1, -1).replace(/""/gu, '"') };
  if (area !== undefined) return { kind: "area", text: area, sheet: sheetName(sheet) };
  if (name !== undefined) {
    const capitals = name.replace(/^_xlfn\./u, "").toUpperCase();
    return { ...plain, kind: open === undefined ? "name" : "call", text: capitals };
  }
  return { ...plain, kind: "sign", text: sign ?? "" };
}

function sheetName(prefix: string | undefined): string | null {
  if (prefix === undefined) return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/gu, "'") : name;
}

/** Recursive descent over the tokens; null runs through as soon as something is not understood. */
class Parser {
  #at = 0;
  #depth = 0;

  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Operators that bind at least so tightly, with their operands. */
  expression(least: number): Formula | null {
    if (++this.#depth > DEEPEST * 4) return null;
    let left = this.#operand();
    for (let operator = this.#operator(least); left && operator; operator = this.#operator(least)) {
      this.#at++;
      const right = this.expression(BINDING[operator] + 1);
      left = right && { kind: "operation", operator, left, right };
    }
    this.#depth--;
    return left;
  }

  #operand(): Formula | null {
    const sign = this.#takeSign("+") ? 1 : this.#takeSign("-") ? -1 : null;
    if (sign !== null) {
      if (++this.#depth > DEEPEST * 4) return null;
      const operand = this.#operand();
      this.#depth--;
      return operand && { kind: "sign", sign, operand };
    }
    let formula = this.#primary();
    while (formula && this.#takeSign("%")) formula = { kind: "percent", operand: formula };
    return formula;
  }

  #primary(): Formula | null {
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "text":
        return { kind: "constant", value: token.text };
      case "area":
        return toArea(token);
      case "name":
        return token.text === "TRUE" || token.text === "FALSE"
          ? { kind: "constant", value: token.text === "TRUE" }
          : null;
      case "call":
        return this.#call(token.text);
      default:
        return token?.text === "(" ? this.#closed(this.expression(1)) : null;
    }
  }

  #call(name: string): Formula | null {
    if (!isFunctionName(name)) return null;
    const inputs: Formula[] = [];
    do {
      const input = this.#isOmitted ? OMITTED : this.expression(1);
      if (!input) return null;
      inputs.push(input);
    } while (this.#takeSign(","));
    const [least, most] = FUNCTION_ARITY[name];
    const isComplete = inputs.length >= least && inputs.length <= most;
    return this.#closed(isComplete ? { kind: "call", name, inputs } : null);
  }

  /** “SUM(A1,)”: what is left out counts as nothing. */
  get #isOmitted(): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === "sign" && (token.text === "," || token.text === ")");
  }

  #closed(formula: Formula | null): Formula | null {
    return this.#takeSign(")") ? formula : null;
  }

  #takeSign(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "sign" || token.text !== text) return false;
    this.#at++;
    return true;
  }

  #operator(least: number): Operator | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "sign" || !isOperator(token.text)) return null;
    return BINDING[token.text] >= least ? token.text : null;
  }
}

function isOperator(text: string): text is Operator {
  return text in BINDING;
}

function isFunctionName(name: string): name is FunctionName {
  return Object.prototype.hasOwnProperty.call(FUNCTION_ARITY, name);
}

function toArea({ text, sheet }: Token): Formula | null {
  const bounds = parseRangeAddress(text) ?? parseWhole(text);
  return bounds && { kind: "area", sheet, bounds };
}

/** "A:C" and "2:5". */
function parseWhole(text: string): RangeBounds | null {
  const [first = "", last = ""] = text.replace(/\$/gu, "").split(":");
  if (/^\d/u.test(first)) {
    const rows = [Number(first) - 1, Number(last) - 1];
    return { top: Math.min(...rows), bottom: Math.max(...rows), left: 0, right: LAST_COLUMN };
  }
  const bounds = parseRangeAddress(`${first}1:${last}1`);
  return bounds && { ...bounds, bottom: LAST_ROW };
}
