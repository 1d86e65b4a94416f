import type { CellPosition, RangeBounds } from "../grid/address";
import type { CellValue } from "../grid/snapshot";
import { evaluateFormula } from "./evaluate-formula";
import type { Formula, FormulaArea } from "./formula";
import type { FormulaCells } from "./formula-cells";
import { parseFormula } from "./parse-formula";

/** Values and formulas as they are stored. */
export interface StoredCells {
  /** Used rectangle of a sheet, null for an empty one, undefined when there is no such sheet. */
  usedBounds(sheet: string): RangeBounds | null | undefined;
  /** `formula` with or without its "="; a formula without a stored result has the value null. */
  cell(
    sheet: string,
    position: CellPosition
  ): { readonly value: CellValue; readonly formula: string | null };
}

/** Formulas that lean on more formulas than this, one behind the other, are left alone: the stack is finite. */
const LONGEST_CHAIN = 250;

/**
 * Results of formulas over stored cells. A stored result counts until something it depends on was edited; what is not
 * stored is calculated, each formula once.
 */
export class FormulaResults implements FormulaCells {
  readonly #results = new Map<string, CellValue | undefined>();
  readonly #parsed = new Map<string, Formula | null>();
  /** Cells being calculated, against circles. */
  readonly #open = new Set<string>();

  readonly #stored: StoredCells;
  readonly #isEdited: ((sheet: string, bounds: RangeBounds) => boolean) | null;

  /** @param isEdited - whether a cell of an area was changed after the results were stored; null for never */
  constructor(
    stored: StoredCells,
    isEdited: ((sheet: string, bounds: RangeBounds) => boolean) | null = null
  ) {
    this.#stored = stored;
    this.#isEdited = isEdited;
  }

  usedBounds(sheet: string): RangeBounds | null | undefined {
    return this.#stored.usedBounds(sheet);
  }

  /** The value of a cell as it should be now; undefined where it cannot be known. */
  value(sheet: string, position: CellPosition): CellValue | undefined {
    const { value, formula } = this.#stored.cell(sheet, position);
    if (formula === null) return value;
    const key = `${position.row},${position.column} ${sheet}`;
    if (this.#results.has(key)) return this.#results.get(key);
    if (this.#open.has(key) || this.#open.size >= LONGEST_CHAIN) return undefined;
    this.#open.add(key);
    const result = this.#result(sheet, value, formula);
    this.#open.delete(key);
    this.#results.set(key, result);
    return result;
  }

  /** What the formula of a cell gives over the values of the others, whatever is stored in the cell itself. */
  again(sheet: string, position: CellPosition): CellValue | undefined {
    const { formula } = this.#stored.cell(sheet, position);
    return formula === null ? undefined : this.evaluate(formula, sheet);
  }

  /** The result of a formula that stands in no cell, such as the rule of a conditional format. */
  evaluate(formula: string, sheet: string): CellValue | undefined {
    const parsed = this.#parse(formula);
    return parsed ? evaluateFormula(parsed, sheet, this) : undefined;
  }

  /** Forgets what was calculated: something was edited. */
  clear(): void {
    this.#results.clear();
  }

  #result(sheet: string, stored: CellValue, formula: string): CellValue | undefined {
    const parsed = this.#parse(formula);
    if (!parsed) return stored ?? undefined;
    if (stored !== null && !this.#isStale(parsed, sheet)) return stored;
    return evaluateFormula(parsed, sheet, this);
  }

  #parse(formula: string): Formula | null {
    const known = this.#parsed.get(formula);
    if (known !== undefined) return known;
    const parsed = parseFormula(formula);
    this.#parsed.set(formula, parsed);
    return parsed;
  }

  /** True when something the formula refers to, directly or through other formulas, was edited. */
  #isStale(formula: Formula, own: string): boolean {
    const isEdited = this.#isEdited;
    if (!isEdited) return false;
    return areasOf(formula).some(({ sheet, bounds }) => {
      const name = sheet ?? own;
      return isEdited(name, bounds) || this.#hasNewResult(name, bounds);
    });
  }

  #hasNewResult(sheet: string, bounds: RangeBounds): boolean {
    const used = this.usedBounds(sheet);
    if (!used) return false;
    const [bottom, right] = [
      Math.min(bounds.bottom, used.bottom),
      Math.min(bounds.right, used.right),
    ];
    for (let row = Math.max(bounds.top, used.top); row <= bottom; row++)
      for (let column = Math.max(bounds.left, used.left); column <= right; column++) {
        const { value, formula } = this.#stored.cell(sheet, { row, column });
        if (formula !== null && this.value(sheet, { row, column }) !== value) return true;
      }
    return false;
  }
}

function areasOf(formula: Formula): readonly FormulaArea[] {
  switch (formula.kind) {
    case "area":
      return [formula];
    case "sign":
    case "percent":
      return areasOf(formula.operand);
    case "operation":
      return [...areasOf(formula.left), ...areasOf(formula.right)];
    case "call":
      return formula.inputs.flatMap(areasOf);
    default:
      return [];
  }
}
