import { parseMarkFormula } from "../grid/plan";
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

/** Finds the marks by their tag; their formula is always true, so a cell in range is a marked cell. */
export function readMarks(sheet: DocumentSheet): MarkOverlay {
  const marks = sheet.conditionalFormats.flatMap((format) => {
    const tag = format.formula === null ? null : parseMarkFormula(format.formula);
    return tag ? [{ ...tag, style: format.style, ranges: format.ranges }] : [];
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
