import type { CellPosition, RangeBounds } from "../grid/address";
import { isCellError, type CellError, type CellValue } from "../grid/snapshot";
import {
  compare,
  DIVISION_ERROR,
  holds,
  isComparison,
  NUMBER_ERROR,
  REF_ERROR,
  toN,
  toNumber,
  toCriterion,
  toText,
  UNKNOWN,
  VALUE_ERROR,
} from "./cell-values";
import type { Formula, FormulaArea, FormulaCall, Operator } from "./formula";
import { roundHalfUp } from "./round-half-up";

/** The cells a formula is evaluated over. */
export interface FormulaCells {
  /** Used rectangle of a sheet, null for an empty one, undefined when there is no such sheet. */
  usedBounds(sheet: string): RangeBounds | null | undefined;
  /** Undefined for a cell whose result cannot be known. */
  value(sheet: string, position: CellPosition): CellValue | undefined;
}

/**
 * The result of a formula as a spreadsheet gives it: doubles, text, truth values and error values.
 * @param sheet - the sheet the formula stands on
 * @returns undefined when it depends on a cell whose result cannot be known, or would be an array
 */
export function evaluateFormula(
  formula: Formula,
  sheet: string,
  cells: FormulaCells
): CellValue | undefined {
  const value = new Evaluation(sheet, cells).scalar(formula);
  return value === UNKNOWN ? undefined : value;
}

class Evaluation {
  constructor(
    private readonly sheet: string,
    private readonly cells: FormulaCells
  ) {}

  scalar(formula: Formula): CellValue {
    switch (formula.kind) {
      case "constant":
        return formula.value;
      case "area":
        return this.single(formula);
      case "sign":
        return this.number(formula.operand, (operand) => formula.sign * operand);
      case "percent":
        return this.number(formula.operand, (operand) => operand / 100);
      case "operation":
        return this.operation(formula.operator, formula.left, formula.right);
      case "call":
        return this.call(formula);
    }
  }

  private single(area: FormulaArea): CellValue {
    const { top, left, bottom, right } = area.bounds;
    return top === bottom && left === right ? (this.values(area)[0] ?? null) : UNKNOWN;
  }

  /** Values of an area inside the used rectangle, row by row; one error when there is no such sheet. */
  private values({ sheet, bounds }: FormulaArea): readonly CellValue[] {
    const name = sheet ?? this.sheet;
    const used = this.cells.usedBounds(name);
    if (used === undefined) return [REF_ERROR];
    if (used === null) return [];
    const values: CellValue[] = [];
    const [bottom, right] = [
      Math.min(bounds.bottom, used.bottom),
      Math.min(bounds.right, used.right),
    ];
    for (let row = Math.max(bounds.top, used.top); row <= bottom; row++)
      for (let column = Math.max(bounds.left, used.left); column <= right; column++) {
        const value = this.cells.value(name, { row, column });
        values.push(value === undefined ? UNKNOWN : value);
      }
    return values;
  }

  private number(formula: Formula, use: (value: number) => CellValue): CellValue {
    const value = toNumber(this.scalar(formula));
    return typeof value === "number" ? use(value) : value;
  }

  private operation(operator: Operator, left: Formula, right: Formula): CellValue {
    const [one, other] = [this.scalar(left), this.scalar(right)];
    const error = [one, other].find(isCellError);
    if (error) return one === UNKNOWN || other === UNKNOWN ? UNKNOWN : error;
    if (operator === "&") return toText(one) + toText(other);
    if (isComparison(operator)) return holds(operator, compare(one, other));
    const [a, b] = [toNumber(one), toNumber(other)];
    if (typeof a !== "number") return a;
    if (typeof b !== "number") return b;
    return finite(operator === "/" && b === 0 ? DIVISION_ERROR : calculate(operator, a, b));
  }

  private call({ name, inputs }: FormulaCall): CellValue {
    const [first, second, third] = inputs;
    if (!first) return VALUE_ERROR;
    switch (name) {
      case "SUM":
        return this.aggregate(inputs, (numbers) => numbers.reduce((sum, one) => sum + one, 0));
      case "SUBTOTAL":
        return this.number(first, (kind) =>
          kind === 9 || kind === 109
            ? this.aggregate(inputs.slice(1), (numbers) =>
                numbers.reduce((sum, one) => sum + one, 0)
              )
            : UNKNOWN
        );
      case "MAX":
        return this.aggregate(inputs, (numbers) => (numbers.length ? Math.max(...numbers) : 0));
      case "MIN":
        return this.aggregate(inputs, (numbers) => (numbers.length ? Math.min(...numbers) : 0));
      case "COUNT":
        return this.count(inputs);
      case "COUNTIF":
        return second ? this.countIf(first, second) : VALUE_ERROR;
      case "N":
        return toN(this.scalar(first));
      case "ABS":
        return this.number(first, Math.abs);
      case "ROUND":
        return this.number(first, (value) =>
          second ? this.number(second, (digits) => roundHalfUp(value, Math.trunc(digits))) : value
        );
      case "IF":
        return this.logical(first, (isTrue) => {
          const chosen = isTrue ? second : third;
          return chosen ? this.scalar(chosen) : isTrue;
        });
      case "IFERROR": {
        const value = this.scalar(first);
        return isCellError(value) && value !== UNKNOWN && second ? this.scalar(second) : value;
      }
      case "AND":
        return this.junction(inputs, (all) => all.every(Boolean));
      case "OR":
        return this.junction(inputs, (all) => all.some(Boolean));
      case "NOT":
        return this.logical(first, (isTrue) => !isTrue);
      case "ISNUMBER": {
        const value = this.scalar(first);
        return value === UNKNOWN ? UNKNOWN : typeof value === "number";
      }
      case "VALUE":
        return toNumber(this.scalar(first) ?? "");
      case "SUBSTITUTE":
        return second && third ? this.substitute(first, second, third) : VALUE_ERROR;
      case "HYPERLINK":
        return this.scalar(second ?? first);
    }
  }

  /** Over numbers only: text and truth values count where they are written into the formula, not in cells. */
  private aggregate(
    inputs: readonly Formula[],
    use: (numbers: readonly number[]) => number
  ): CellValue {
    const numbers: number[] = [];
    for (const input of inputs) {
      const isArea = input.kind === "area";
      for (const value of isArea ? this.values(input) : [toNumber(this.scalar(input))]) {
        if (isCellError(value)) return value;
        if (typeof value === "number") numbers.push(value);
      }
    }
    return finite(use(numbers));
  }

  private count(inputs: readonly Formula[]): CellValue {
    const values = inputs.flatMap((input) =>
      input.kind === "area" ? this.values(input) : [toNumber(this.scalar(input))]
    );
    return values.includes(UNKNOWN)
      ? UNKNOWN
      : values.filter((value) => typeof value === "number").length;
  }

  private countIf(area: Formula, criterion: Formula): CellValue {
    const matches = toCriterion(this.scalar(criterion));
    if (area.kind !== "area" || !matches) return UNKNOWN;
    const values = this.values(area);
    if (values.includes(UNKNOWN)) return UNKNOWN;
    return values.includes(REF_ERROR) ? REF_ERROR : values.filter(matches).length;
  }

  private logical(formula: Formula, use: (isTrue: boolean) => CellValue): CellValue {
    const value = this.scalar(formula);
    if (isCellError(value)) return value;
    if (typeof value === "string") return VALUE_ERROR;
    return use(Boolean(value));
  }

  private junction(
    inputs: readonly Formula[],
    use: (all: readonly boolean[]) => boolean
  ): CellValue {
    const all: boolean[] = [];
    for (const input of inputs) {
      const value = this.logical(input, (isTrue) => isTrue);
      if (typeof value !== "boolean") return value;
      all.push(value);
    }
    return use(all);
  }

  private substitute(text: Formula, old: Formula, replacement: Formula): CellValue {
    const values = [text, old, replacement].map((one) => this.scalar(one));
    const error = values.find(isCellError);
    if (error) return values.includes(UNKNOWN) ? UNKNOWN : error;
    const [source = "", searched = "", inserted = ""] = values.map(toText);
    return searched === "" ? source : source.split(searched).join(inserted);
  }
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

function finite(value: number | CellError): CellValue {
  return typeof value === "number" && !Number.isFinite(value) ? NUMBER_ERROR : value;
}
