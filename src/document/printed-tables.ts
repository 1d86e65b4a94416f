import type { SheetSnapshot } from "../grid/snapshot";
import { joinCutRows, type TableLine } from "./cut-rows";
import type { TextLines } from "./read-text-file";
import { sheetOfWords } from "./sheet-of-words";

/** Name under which the tables of a written text are read; findings about them quote the text instead. */
export const PRINTED = "文稿里的绩效目标表";

/** The lines of a written text as a sheet: one line a row, the cells of a table row side by side. */
export interface PrintedTables {
  readonly sheet: SheetSnapshot;
  /** Rows of the sheet beside which a page broke and that lack something: half of them may stand elsewhere. */
  readonly broken: ReadonlySet<number>;
  /** Line of the text for each row; a row that a page cut in two has both. */
  readonly lines: readonly string[];
}

/** Tables of a text; blank lines between the rows of a table are left out, and a row that a page cut is one again. */
export function toPrintedTables(text: TextLines): PrintedTables {
  const rows = joinCutRows(withoutBlanks(text));
  return {
    sheet: sheetOfWords(
      PRINTED,
      rows.map(({ cells }) => cells)
    ),
    broken: new Set(rows.flatMap(({ isCut }, row) => (isCut ? [row] : []))),
    lines: rows.map(({ line }) => line),
  };
}

/** Blank lines between rows of one table. */
const MOST_BLANKS = 3;

function withoutBlanks(text: TextLines): readonly TableLine[] {
  const rows: TableLine[] = [];
  let blanks = 0;
  for (const line of text) {
    const isTable = line.includes("\t");
    if (line.trim() === "" && !isTable) {
      blanks += 1;
      continue;
    }
    const isApart =
      blanks > 0 && isTable && blanks <= MOST_BLANKS && rows[rows.length - 1]?.isTable;
    if (!isApart) for (; blanks > 0; blanks -= 1) rows.push(BLANK);
    rows.push({ line, cells: line.split("\t").map(tidy), isTable, isApart: isApart === true });
    blanks = 0;
  }
  return [...rows, ...Array.from({ length: blanks }, () => BLANK)];
}

const BLANK: TableLine = { line: "", cells: [""], isTable: false, isApart: false };

/** What shows nothing and what an export put between the characters of a word. */
function tidy(cell: string): string {
  return cell
    .replace(/\p{Cf}/gu, "")
    .replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, "")
    .trim();
}
