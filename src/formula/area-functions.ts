import type { RangeBounds } from "../grid/address";
import { isCellError, type CellValue } from "../grid/snapshot";
import { compare, NOT_AVAILABLE, REF_ERROR, UNKNOWN, VALUE_ERROR } from "./cell-values";
import { toCriterion } from "./criterion";
import type { FormulaCells } from "./formula-cells";

/** Values of a rectangle row by row, as far as its sheet is used. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  at(row: number, column: number): CellValue;
}

/** Areas longer than this are whole columns or rows in effect: they end where their sheet ends. */
const LONG = 100_000;

export function toGrid(cells: FormulaCells, sheet: string, bounds: RangeBounds): Grid {
  const used = cells.usedBounds(sheet);
  if (used === undefined) return { height: 1, width: 1, at: () => REF_ERROR };
  const { top, left } = bounds;
  const [height, width] = [bounds.bottom - top + 1, bounds.right - left + 1];
  const [usedHeight, usedWidth] = used ? [used.bottom - top + 1, used.right - left + 1] : [0, 0];
  return {
    height: height > LONG ? Math.max(0, Math.min(height, usedHeight)) : height,
    width: width > LONG / 10 ? Math.max(0, Math.min(width, usedWidth)) : width,
    at: (row, column) => {
      const value = cells.value(sheet, { row: top + row, column: left + column });
      return value === undefined ? UNKNOWN : value;
    },
  };
}

/** A range with what its cells must be. */
export type Condition = readonly [range: Grid, criterion: CellValue];

/** Sum or count of what stands where all conditions hold. */
export function sumWhere(sums: Grid, conditions: readonly Condition[]): CellValue {
  let sum = 0;
  const failures: CellValue[] = [];
  const isKnown = forEachMatch(conditions, (row, column) => {
    const value = sums.at(row, column);
    if (isCellError(value)) failures.push(value);
    else if (typeof value === "number") sum += value;
  });
  return isKnown ? (failures[0] ?? sum) : UNKNOWN;
}

export function countWhere(conditions: readonly Condition[]): CellValue {
  let count = 0;
  return forEachMatch(conditions, () => (count += 1)) ? count : UNKNOWN;
}

/** False where a criterion or a cell is not known. */
function forEachMatch(
  conditions: readonly Condition[],
  use: (row: number, column: number) => void
): boolean {
  const tests = conditions.map(([range, criterion]) => ({
    range,
    matches: toCriterion(criterion),
  }));
  const [first] = tests;
  if (!first) return false;
  for (let row = 0; row < first.range.height; row++)
    for (let column = 0; column < first.range.width; column++) {
      let isMatch = true;
      for (const { range, matches } of tests) {
        const value = range.at(row, column);
        if (!matches || value === UNKNOWN) return false;
        isMatch &&= matches(value);
      }
      if (isMatch) use(row, column);
    }
  return true;
}

/** Sum of the products of cells in the same place; what is no number counts as nothing. */
export function sumProducts(grids: readonly Grid[]): CellValue {
  const [first] = grids;
  if (!first) return VALUE_ERROR;
  if (grids.some(({ height, width }) => height !== first.height || width !== first.width))
    return VALUE_ERROR;
  let sum = 0;
  for (let row = 0; row < first.height; row++)
    for (let column = 0; column < first.width; column++) {
      let product = 1;
      for (const grid of grids) {
        const value = grid.at(row, column);
        if (isCellError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  return sum;
}

/**
 * Place of a value in the first column, counted from 0; exact, or with `isSorted` the last that is not larger.
 */
function findPlace(value: CellValue, list: Grid, isSorted: boolean): number | typeof UNKNOWN {
  const along = list.width === 1 || list.height > 1 ? list.height : list.width;
  const isDown = along === list.height;
  let found = -1;
  for (let at = 0; at < along; at++) {
    const own = isDown ? list.at(at, 0) : list.at(0, at);
    if (own === UNKNOWN) return UNKNOWN;
    if (own === null || isCellError(own) || typeof own !== typeof value) continue;
    const order = compare(own, value);
    if (!isSorted && order === 0) return at;
    if (isSorted && order <= 0) found = at;
  }
  return found;
}

/** What stands beside the row where a value is found. */
export function lookUp(value: CellValue, grid: Grid, column: number, isSorted: boolean): CellValue {
  if (column < 1) return VALUE_ERROR;
  if (column > grid.width) return REF_ERROR;
  const first: Grid = { ...grid, width: 1, at: (row) => grid.at(row, 0) };
  const place = findPlace(value, first, isSorted);
  if (typeof place !== "number") return UNKNOWN;
  return place < 0 ? NOT_AVAILABLE : (grid.at(place, column - 1) ?? 0);
}

/** MATCH: the place counted from 1; what is sorted downwards is not looked through. */
export function matchPlace(value: CellValue, list: Grid, kind: number): CellValue {
  const place = kind === 0 || kind === 1 ? findPlace(value, list, kind === 1) : UNKNOWN;
  if (typeof place !== "number") return UNKNOWN;
  return place < 0 ? NOT_AVAILABLE : place + 1;
}

/** INDEX: one cell; of a single row the only number counts the columns. */
export function pick(grid: Grid, row: number, column: number | null): CellValue {
  const isAlong = grid.height === 1 && column === null;
  const [r, c] = isAlong ? [1, row] : [row, column ?? 1];
  if (r < 1 || c < 1) return UNKNOWN;
  return r > grid.height || c > grid.width ? REF_ERROR : (grid.at(r - 1, c - 1) ?? 0);
}
