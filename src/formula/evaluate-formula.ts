import { isCellError, type CellError, type CellValue } from "../grid/snapshot";
import {
  countWhere,
  lookUp,
  matchPlace,
  pick,
  sumProducts,
  sumWhere,
  toGrid,
  type Condition,
  type Grid,
} from "./area-functions";
import {
  DIVISION_ERROR,
  NOT_AVAILABLE,
  REF_ERROR,
  toNumber,
  UNKNOWN,
  VALUE_ERROR,
} from "./cell-values";
import type { Formula, FormulaArea, FormulaCall, Operator } from "./formula";
import type { FormulaCells } from "./formula-cells";
import { combine, finite, firstError, operate, sum } from "./operations";
import { isScalarFunction, SCALAR_FUNCTIONS } from "./scalar-functions";

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
  if (value === UNKNOWN) return undefined;
  // A reference to an empty cell is empty inside a formula; a formula's own result never is.
  if (value === null) return 0;
  return typeof value === "number" ? finite(value) : value;
}

class Evaluation {
  readonly #sheet: string;
  readonly #cells: FormulaCells;

  constructor(sheet: string, cells: FormulaCells) {
    this.#sheet = sheet;
    this.#cells = cells;
  }

  scalar(formula: Formula): CellValue {
    switch (formula.kind) {
      case "constant":
        return formula.value;
      case "area":
        return this.#single(formula);
      case "sign":
        return this.#number(formula.operand, (operand) => formula.sign * operand);
      case "percent":
        return this.#number(formula.operand, (operand) => operand / 100);
      case "operation":
        return this.#operation(formula.operator, formula.left, formula.right);
      case "call":
        return this.#call(formula);
    }
  }

  #single(area: FormulaArea): CellValue {
    const { top, left, bottom, right } = area.bounds;
    return top === bottom && left === right ? (this.#values(area)[0] ?? null) : UNKNOWN;
  }

  /** Values of an area inside the used rectangle, row by row; one error when there is no such sheet. */
  #values({ sheet, bounds }: FormulaArea): readonly CellValue[] {
    const name = sheet ?? this.#sheet;
    const used = this.#cells.usedBounds(name);
    if (used === undefined) return [REF_ERROR];
    if (used === null) return [];
    const values: CellValue[] = [];
    const [bottom, right] = [
      Math.min(bounds.bottom, used.bottom),
      Math.min(bounds.right, used.right),
    ];
    for (let row = Math.max(bounds.top, used.top); row <= bottom; row++)
      for (let column = Math.max(bounds.left, used.left); column <= right; column++) {
        const value = this.#cells.value(name, { row, column });
        values.push(value === undefined ? UNKNOWN : value);
      }
    return values;
  }

  #number(formula: Formula, use: (value: number) => CellValue): CellValue {
    const value = toNumber(this.scalar(formula));
    return typeof value === "number" ? use(value) : value;
  }

  #operation(operator: Operator, left: Formula, right: Formula): CellValue {
    return operate(operator, this.scalar(left), this.scalar(right));
  }

  #call({ name, inputs }: FormulaCall): CellValue {
    if (isScalarFunction(name)) {
      const values = inputs.map((input) => this.scalar(input));
      return firstError(values) ?? SCALAR_FUNCTIONS[name](values);
    }
    const [first, second, third, fourth] = inputs;
    if (!first) return VALUE_ERROR;
    switch (name) {
      case "SUM":
        return this.#aggregate(inputs, sum);
      case "SUBTOTAL":
        return this.#number(first, (kind) =>
          kind === 9 || kind === 109 ? this.#aggregate(inputs.slice(1), sum) : UNKNOWN
        );
      case "PRODUCT":
        return this.#aggregate(inputs, (numbers) =>
          numbers.length ? numbers.reduce((product, one) => product * one, 1) : 0
        );
      case "AVERAGE":
        return this.#aggregate(inputs, (numbers) =>
          numbers.length ? sum(numbers) / numbers.length : DIVISION_ERROR
        );
      case "MAX":
        return this.#aggregate(inputs, (numbers) => (numbers.length ? Math.max(...numbers) : 0));
      case "MIN":
        return this.#aggregate(inputs, (numbers) => (numbers.length ? Math.min(...numbers) : 0));
      case "COUNT":
        return this.#count(inputs, (value) => typeof value === "number");
      case "COUNTA":
        return this.#count(inputs, (value) => value !== null);
      case "SUMIF":
        return second ? this.#where(third ?? first, [first, second]) : VALUE_ERROR;
      case "SUMIFS":
        return this.#where(first, inputs.slice(1));
      case "COUNTIF":
      case "COUNTIFS":
        return this.#where(null, inputs);
      case "SUMPRODUCT":
        return sumProducts(inputs.map((input) => this.#grid(input)));
      case "VLOOKUP":
        return this.#lookUp(first, second, third, fourth);
      case "MATCH":
        return this.#match(first, second, third);
      case "INDEX":
        return this.#index(first, second, third);
      case "IF":
        return this.#logical(first, (isTrue) => {
          const chosen = isTrue ? second : third;
          return chosen ? this.scalar(chosen) : isTrue;
        });
      default:
        return this.#test(name, inputs);
    }
  }

  /** Functions that look at whether something is so. */
  #test(
    name: "IFERROR" | "IFNA" | "AND" | "OR" | "NOT" | "ISNUMBER" | "ISBLANK" | "ISERROR",
    inputs: readonly Formula[]
  ): CellValue {
    if (name === "AND") return this.#junction(inputs, (all) => all.every(Boolean));
    if (name === "OR") return this.#junction(inputs, (all) => all.some(Boolean));
    const [first, second] = inputs;
    if (!first) return VALUE_ERROR;
    if (name === "NOT") return this.#logical(first, (isTrue) => !isTrue);
    const value = this.scalar(first);
    if (value === UNKNOWN) return UNKNOWN;
    const isFailed = isCellError(value);
    switch (name) {
      case "ISNUMBER":
        return typeof value === "number";
      case "ISBLANK":
        return value === null;
      case "ISERROR":
        return isFailed;
      case "IFNA":
        return isFailed && value.error === NOT_AVAILABLE.error && second
          ? this.scalar(second)
          : value;
      case "IFERROR":
        return isFailed && second ? this.scalar(second) : value;
    }
  }

  /** An area, or the results of a formula over areas of one shape; a single value has one cell. */
  #grid(formula: Formula): Grid {
    switch (formula.kind) {
      case "area":
        return this.#areaGrid(formula);
      case "operation": {
        const [left, right] = [this.#grid(formula.left), this.#grid(formula.right)];
        return combine(left, right, (one, other) => operate(formula.operator, one, other));
      }
      case "sign": {
        const { sign } = formula;
        const factor: Grid = { height: 1, width: 1, at: () => sign };
        return combine(factor, this.#grid(formula.operand), (one, other) =>
          operate("*", one, other)
        );
      }
      default: {
        const value = this.scalar(formula);
        return { height: 1, width: 1, at: () => value };
      }
    }
  }

  /** Sum, or without one the number, of cells where every range in turn meets the criterion behind it. */
  #where(sums: Formula | null, pairs: readonly Formula[]): CellValue {
    const conditions: Condition[] = [];
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const [range, criterion] = [pairs[at], pairs[at + 1]];
      if (range?.kind !== "area" || !criterion) return UNKNOWN;
      conditions.push([this.#grid(range), this.scalar(criterion)]);
    }
    if (!sums) return countWhere(conditions);
    return sums.kind === "area" ? sumWhere(this.#areaGrid(sums), conditions) : UNKNOWN;
  }

  #lookUp(wanted: Formula, area?: Formula, column?: Formula, sorted?: Formula): CellValue {
    if (area?.kind !== "area" || !column) return UNKNOWN;
    const value = this.scalar(wanted);
    const isSorted = sorted ? this.scalar(sorted) : true;
    if (isCellError(value)) return value;
    return this.#number(column, (at) =>
      lookUp(
        value,
        this.#areaGrid(area),
        Math.trunc(at),
        isSorted !== false && isSorted !== 0 && isSorted !== null
      )
    );
  }

  #match(wanted: Formula, area?: Formula, kind?: Formula): CellValue {
    if (area?.kind !== "area") return UNKNOWN;
    const value = this.scalar(wanted);
    const how = kind ? toNumber(this.scalar(kind)) : 1;
    if (isCellError(value)) return value;
    return typeof how === "number" ? matchPlace(value, this.#areaGrid(area), how) : how;
  }

  #index(area: Formula, row?: Formula, column?: Formula): CellValue {
    if (area.kind !== "area" || !row) return UNKNOWN;
    const [first, second] = [row, column].map((one) => (one ? toNumber(this.scalar(one)) : null));
    if (typeof first !== "number") return first ?? UNKNOWN;
    if (isCellError(second ?? null)) return second ?? UNKNOWN;
    return pick(this.#areaGrid(area), first, typeof second === "number" ? second : null);
  }

  #areaGrid(area: FormulaArea): Grid {
    return toGrid(this.#cells, area.sheet ?? this.#sheet, area.bounds);
  }

  /** Over numbers only: text and truth values count where they are written into the formula, not in cells. */
  #aggregate(
    inputs: readonly Formula[],
    use: (numbers: readonly number[]) => number | CellError
  ): CellValue {
    const numbers: number[] = [];
    for (const input of inputs) {
      const isArea = input.kind === "area";
      for (const value of isArea ? this.#values(input) : [toNumber(this.scalar(input))]) {
        if (isCellError(value)) return value;
        if (typeof value === "number") numbers.push(value);
      }
    }
    return finite(use(numbers));
  }

  #count(inputs: readonly Formula[], counts: (value: CellValue) => boolean): CellValue {
    const values = inputs.flatMap((input) =>
      input.kind === "area" ? this.#values(input) : [toNumber(this.scalar(input))]
    );
    return values.includes(UNKNOWN) ? UNKNOWN : values.filter(counts).length;
  }

  #logical(formula: Formula, use: (isTrue: boolean) => CellValue): CellValue {
    const value = this.scalar(formula);
    if (isCellError(value)) return value;
    if (typeof value === "string") return VALUE_ERROR;
    return use(Boolean(value));
  }

  #junction(inputs: readonly Formula[], use: (all: readonly boolean[]) => boolean): CellValue {
    const all: boolean[] = [];
    for (const input of inputs) {
      const value = this.#logical(input, (isTrue) => isTrue);
      if (typeof value !== "boolean") return value;
      all.push(value);
    }
    return use(all);
  }
}
