import type { SheetSnapshot } from "../grid/snapshot";
import type { TextLines } from "./read-text-file";

/** Name under which the tables of a written text are read; findings about them quote the text instead. */
export const PRINTED = "文稿里的绩效目标表";

/** The lines of a written text as a sheet: one line a row, the cells of a table row side by side. */
export interface PrintedTables {
  readonly sheet: SheetSnapshot;
  /** Rows of the sheet beside which a page broke: one row of a table may be printed as two. */
  readonly broken: ReadonlySet<number>;
  /** Line of the text for each row. */
  readonly lines: readonly string[];
}

/** Tables of a text; an empty line between two rows of a table is where a page of the export ended. */
export function toPrintedTables(text: TextLines): PrintedTables {
  const lines: string[] = [];
  const broken = new Set<number>();
  for (const [index, line] of text.entries()) {
    const isEmpty = line.trim() === "" && !isTableRow(line);
    const isBreak = isEmpty && isTableRow(text[index - 1]) && isTableRow(text[index + 1]);
    if (!isBreak) lines.push(line);
    else [lines.length - 1, lines.length].forEach((row) => broken.add(row));
  }
  const cells = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const width = Math.max(1, ...cells.map((row) => row.length));
  const matrix = <V>(toValue: (text: string) => V): V[][] =>
    cells.map((row) => Array.from({ length: width }, (_, column) => toValue(row[column] ?? "")));
  return {
    sheet: {
      id: PRINTED,
      name: PRINTED,
      visibility: "visible",
      isProtected: false,
      tag: null,
      top: 0,
      left: 0,
      values: matrix((cell) => (cell === "" ? null : cell)),
      formulas: matrix(() => null),
      numberFormats: matrix(() => "General"),
      merges: [],
      hiddenRows: null,
      hiddenColumns: null,
      conditionalFormats: [],
    },
    broken,
    lines,
  };
}

function isTableRow(line: string | undefined): boolean {
  return line?.includes("\t") === true;
}
