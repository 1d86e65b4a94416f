import type { SheetSnapshot } from "../grid/snapshot";

/** Rows of words as a sheet, to be read like one of a workbook; short rows end blank. */
export function sheetOfWords(name: string, rows: readonly (readonly string[])[]): SheetSnapshot {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const matrix = <V>(toValue: (words: string) => V): V[][] =>
    rows.map((row) => Array.from({ length: width }, (_, column) => toValue(row[column] ?? "")));
  return {
    id: name,
    name,
    visibility: "visible",
    isProtected: false,
    tag: null,
    top: 0,
    left: 0,
    values: matrix((words) => (words === "" ? null : words)),
    formulas: matrix(() => null),
    numberFormats: matrix(() => "General"),
    merges: [],
    hiddenRows: null,
    hiddenColumns: null,
    conditionalFormats: [],
  };
}
