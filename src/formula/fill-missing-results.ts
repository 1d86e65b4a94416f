import { toAddress, type CellPosition, type CellRef } from "../grid/address";
import {
  formulaAt,
  isCellError,
  usedBounds,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../grid/snapshot";
import { FormulaResults } from "./formula-results";

/** A stored result that is not what the formula gives. */
export interface DifferingResult {
  readonly cell: CellRef;
  readonly stored: number;
  readonly result: number;
}

/** A workbook in which every formula that can be calculated has a result. */
export interface FilledWorkbook {
  readonly workbook: WorkbookSnapshot;
  /** Cells whose result was calculated here, in reading order. */
  readonly calculated: readonly CellRef[];
  /** True where the stored results are none: the file says so, or its writer stored nothing but zeros. */
  readonly isStale: boolean;
  /** Stored results that were kept although the formulas give others. */
  readonly differing: readonly DifferingResult[];
}

interface FormulaCell {
  readonly sheet: SheetSnapshot;
  readonly position: CellPosition;
  readonly stored: CellValue;
}

interface FilledCell extends FormulaCell {
  readonly value: CellValue;
}

/** Cells looked at to compare stored results; a workbook of formulas over whole columns would take minutes. */
const MOST_LOOKED_AT = 3_000_000;
/** Results that differ by less are the same: programs add in different order. */
const SAME = 1e-9;

/**
 * Calculates formulas of which the file holds no result, or none that counts; programs that write .xlsx files often leave
 * it to Excel. What cannot be calculated stays without value. Stored results are compared with what the formulas give.
 * Sheets of ours are left out.
 */
export function fillMissingResults(original: WorkbookSnapshot): FilledWorkbook {
  const workbook = withoutHollowResults(original);
  const formulas = formulasIn(workbook);
  const untouched = { workbook: original, calculated: [], isStale: false, differing: [] };
  if (formulas.length === 0) return untouched;
  const differing = compareStored(workbook, formulas);
  const isStale = workbook.hasStaleResults === true || storesOnlyZeros(formulas, differing);
  const missing = formulas.filter(({ stored }) => stored === null || isStale);
  if (missing.length === 0) return { ...untouched, differing };
  const results = resultsOf(workbook, isStale);
  const found = missing.flatMap((cell): readonly FilledCell[] => {
    const value = results.value(cell.sheet.name, cell.position);
    // A placeholder is no result; any other number was calculated by somebody.
    const isPlaceholder = value === undefined && isStale && cell.stored === 0;
    if (isPlaceholder) return [{ ...cell, value: null }];
    return value === undefined || value === null || isSame(value, cell.stored)
      ? []
      : [{ ...cell, value }];
  });
  return {
    workbook: withCells(workbook, found, ({ value }) => value),
    calculated: found.flatMap(({ sheet, position, value }) =>
      value === null ? [] : [refOf(sheet, position)]
    ),
    isStale,
    differing: isStale ? [] : differing,
  };
}

/**
 * Without empty texts as results where the writer of the file does not calculate: xlwt stores one for every formula of an
 * .xls, and SheetJS keeps them in the .xlsx made of it. One formula that gives something else tells of them all.
 */
function withoutHollowResults(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const empty = formulasIn(workbook).filter(({ stored }) => stored === "");
  let lookedAt = 0;
  const results = resultsOf(workbook, false, () => (lookedAt += 1));
  const isHollow = empty.some(({ sheet, position }) => {
    if (lookedAt > MOST_LOOKED_AT) return false;
    const result = results.again(sheet.name, position);
    return typeof result === "number" || (typeof result === "string" && result !== "");
  });
  return isHollow ? withCells(workbook, empty, () => null) : workbook;
}

/** Each formula over the stored values of the others, so that one wrong result is told once. */
function compareStored(
  workbook: WorkbookSnapshot,
  formulas: readonly FormulaCell[]
): readonly DifferingResult[] {
  const differing: DifferingResult[] = [];
  let lookedAt = 0;
  const results = resultsOf(workbook, false, () => (lookedAt += 1));
  for (const { sheet, position, stored } of formulas) {
    if (lookedAt > MOST_LOOKED_AT) break;
    if (typeof stored !== "number") continue;
    const result = results.again(sheet.name, position);
    if (typeof result === "number" && !isSame(result, stored))
      differing.push({ cell: refOf(sheet, position), stored, result });
  }
  return differing;
}

function storesOnlyZeros(
  formulas: readonly FormulaCell[],
  differing: readonly DifferingResult[]
): boolean {
  return differing.length > 0 && formulas.every(({ stored }) => stored === 0 || stored === null);
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one !== "number" || typeof other !== "number")
    return one === other || (isCellError(one) && isCellError(other) && one.error === other.error);
  return Math.abs(one - other) <= SAME * Math.max(1, Math.abs(one), Math.abs(other));
}

/**
 * Results of the formulas of a snapshot; sheets are known by name, letter case aside.
 * @param isStale - no stored result counts
 */
function resultsOf(
  workbook: WorkbookSnapshot,
  isStale: boolean,
  onLook?: () => void
): FormulaResults {
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return new FormulaResults({
    usedBounds(name) {
      const sheet = byName.get(name.toLowerCase());
      return sheet && usedBounds(sheet);
    },
    cell(name, position) {
      onLook?.();
      const sheet = byName.get(name.toLowerCase());
      if (!sheet) return { value: null, formula: null };
      const formula = formulaAt(sheet, position);
      return { value: formula !== null && isStale ? null : valueAt(sheet, position), formula };
    },
  });
}

/** Formulas of all sheets but ours. */
function formulasIn({ sheets }: WorkbookSnapshot): readonly FormulaCell[] {
  return sheets.flatMap((sheet) => (sheet.tag === null ? formulasOf(sheet) : []));
}

function formulasOf(sheet: SheetSnapshot): readonly FormulaCell[] {
  return sheet.formulas.flatMap((formulas, r) =>
    formulas.flatMap((formula, c) => {
      if (formula === null) return [];
      const position = { row: sheet.top + r, column: sheet.left + c };
      return [{ sheet, position, stored: sheet.values[r]?.[c] ?? null }];
    })
  );
}

function refOf(sheet: SheetSnapshot, position: CellPosition): CellRef {
  return { sheet: sheet.name, address: toAddress(position) };
}

function withCells<Cell extends FormulaCell>(
  workbook: WorkbookSnapshot,
  cells: readonly Cell[],
  valueOf: (cell: Cell) => CellValue
): WorkbookSnapshot {
  const values = new Map(cells.map(({ sheet }) => [sheet, [...sheet.values]]));
  for (const cell of cells) {
    const { sheet, position } = cell;
    const rows = values.get(sheet);
    const r = position.row - sheet.top;
    if (!rows) continue;
    if (rows[r] === sheet.values[r]) rows[r] = [...(rows[r] ?? [])];
    (rows[r] as CellValue[])[position.column - sheet.left] = valueOf(cell);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = values.get(sheet);
    return own ? { ...sheet, values: own } : sheet;
  });
  return { ...workbook, sheets };
}
