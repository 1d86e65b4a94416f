import { parseMarkFormula } from "../grid/plan";
import type { CellValue } from "../grid/snapshot";
import type { DocumentConditionalFormat, DocumentSheet } from "../host/xlsx/workbook-document";

/** A mark as it shows on a cell. */
export interface CellMark {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly style: DocumentConditionalFormat["style"];
}

/** Our marks of a sheet, in the order Excel applies them. Other conditional formats are not evaluated here. */
export interface MarkOverlay {
  markAt(row: number, column: number): CellMark | null;
}

/**
 * Finds the marks by their tag. Their formulas name cells absolutely, so one result holds for all cells in range.
 * @param evaluate - result of a formula on this sheet; undefined where it cannot be calculated, the mark then shows
 */
export function readMarks(
  sheet: DocumentSheet,
  evaluate: (formula: string) => CellValue | undefined
): MarkOverlay {
  const marks = sheet.conditionalFormats.flatMap(({ formula, style, ranges }) => {
    const rule = formula === null ? null : parseMarkFormula(formula);
    if (!rule || formula === null) return [];
    const result = evaluate(formula);
    // As in Excel, an error is not true.
    return result === undefined || result === true ? [{ ...rule, style, ranges }] : [];
  });
  return {
    markAt: (row, column) =>
      marks.find(({ ranges }) =>
        ranges.some(
          ({ top, bottom, left, right }) =>
            row >= top && row <= bottom && column >= left && column <= right
        )
      ) ?? null,
  };
}
