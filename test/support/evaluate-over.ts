import { FormulaResults } from "../../src/formula/formula-results";
import {
  formulaAt,
  usedBounds,
  valueAt,
  type CellValue,
  type WorkbookSnapshot,
} from "../../src/grid/snapshot";

/** The result of a formula over a workbook; all cells are to be named with their sheet. */
export function evaluateOver(workbook: WorkbookSnapshot, formula: string): CellValue | undefined {
  const sheetOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
  const results = new FormulaResults({
    usedBounds(name) {
      const sheet = sheetOf(name);
      return sheet && usedBounds(sheet);
    },
    cell(name, position) {
      const sheet = sheetOf(name);
      if (!sheet) return { value: null, formula: null };
      return { value: valueAt(sheet, position), formula: formulaAt(sheet, position) };
    },
  });
  return results.evaluate(formula, "");
}
