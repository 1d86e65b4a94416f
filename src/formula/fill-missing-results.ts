import { toAddress, type CellPosition, type CellRef } from "../grid/address";
import {
  formulaAt,
  usedBounds,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../grid/snapshot";
import { FormulaResults } from "./formula-results";

/** A workbook in which every formula that can be calculated has a result. */
export interface FilledWorkbook {
  readonly workbook: WorkbookSnapshot;
  /** Cells whose result was not stored but calculated here, in reading order. */
  readonly calculated: readonly CellRef[];
}

/**
 * Calculates formulas of which the file holds no result; programs that write .xlsx files often leave it to Excel. What
 * cannot be calculated stays without value. Sheets of ours are left out.
 */
export function fillMissingResults(workbook: WorkbookSnapshot): FilledWorkbook {
  const missing = workbook.sheets.map((sheet) => (sheet.tag === null ? missingIn(sheet) : []));
  if (missing.every((cells) => cells.length === 0)) return { workbook, calculated: [] };
  const results = resultsOf(workbook);
  const calculated: CellRef[] = [];
  const sheets = workbook.sheets.map((sheet, index) => {
    const found = (missing[index] ?? []).flatMap((position) => {
      const value = results.value(sheet.name, position);
      return value === undefined || value === null ? [] : [{ position, value }];
    });
    for (const { position } of found)
      calculated.push({ sheet: sheet.name, address: toAddress(position) });
    return found.length === 0 ? sheet : withValues(sheet, found);
  });
  return { workbook: { ...workbook, sheets }, calculated };
}

/** Results of the formulas of a snapshot; sheets are known by name, letter case aside. */
function resultsOf(workbook: WorkbookSnapshot): FormulaResults {
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return new FormulaResults({
    usedBounds(name) {
      const sheet = byName.get(name.toLowerCase());
      return sheet && usedBounds(sheet);
    },
    cell(name, position) {
      const sheet = byName.get(name.toLowerCase());
      if (!sheet) return { value: null, formula: null };
      return { value: valueAt(sheet, position), formula: formulaAt(sheet, position) };
    },
  });
}

function missingIn(sheet: SheetSnapshot): readonly CellPosition[] {
  return sheet.formulas.flatMap((formulas, r) =>
    formulas.flatMap((formula, c) =>
      formula !== null && (sheet.values[r]?.[c] ?? null) === null
        ? [{ row: sheet.top + r, column: sheet.left + c }]
        : []
    )
  );
}

function withValues(
  sheet: SheetSnapshot,
  found: readonly { readonly position: CellPosition; readonly value: CellValue }[]
): SheetSnapshot {
  const values = [...sheet.values];
  const own = new Map<number, CellValue[]>();
  for (const { position, value } of found) {
    const r = position.row - sheet.top;
    const row = own.get(r) ?? [...(values[r] ?? [])];
    row[position.column - sheet.left] = value;
    own.set(r, row);
    values[r] = row;
  }
  return { ...sheet, values };
}
