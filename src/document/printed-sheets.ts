import { parseAddress, type CellRef } from "../grid/address";
import type { SheetSnapshot } from "../grid/snapshot";
import { sheetOfWords } from "./sheet-of-words";

/** A stretch of the text; end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The tables of a text, each with the lines above it as a sheet of its own. */
export interface PrintedSheets {
  readonly sheets: readonly SheetSnapshot[];
  /** Title of every sheet, as the text has it. */
  readonly titles: readonly (TextSpan & { readonly text: string })[];
  /** From the title of each table to its end. */
  readonly covered: readonly TextSpan[];
  /** Where the words of a cell stand in the text. */
  readonly placeOf: (cell: CellRef) => (TextSpan & { readonly text: string }) | null;
}

interface PrintedLine {
  readonly text: string;
  readonly start: number;
}

/** Titles are short and end with the word. */
const LONGEST_TITLE = 60;
const TITLE = /表[\s\u3000]*(?:[（(][^（()）]*[)）])?$/u;
const NUMBER =
  /^[\s\u3000]*(?:(?:附件?表?|表)[\s\u3000]*)?[一二三四五六七八九十\d]{1,3}[\s\u3000]*[:：]?$/u;
/** Longer lines without cells are sentences: the table has ended. */
const LONGEST_LABEL = 60;
/** A heading of the text ends a table as well. */
const HEADING =
  /^[\s\u3000]*(?:第[一二三四五六七八九十][\s\u3000]*部分|[一二三四五六七八九十]{1,3}、.*(?:说明|情况)$)/u;
/** Fewer rows with cells are no table. */
const FEWEST_ROWS = 2;

/** Cuts a text at the titles of its tables; what stands elsewhere is left out. */
export function toPrintedSheets(lines: readonly string[]): PrintedSheets {
  const groups = cutAtTitles(lines)
    .map(joinCutNames)
    .filter((group) => group.filter(({ text }) => text.includes("\t")).length >= FEWEST_ROWS);
  const named = groups.map((group, index) => ({ name: `文稿表${index + 1}`, group }));
  const byName = new Map(named.map(({ name, group }) => [name, group]));
  return {
    sheets: named.map(({ name, group }) =>
      sheetOfWords(
        name,
        group.map(({ text }) => text.split("\t").map((cell) => cell.trim()))
      )
    ),
    titles: groups.map((group) => titleOf(group)),
    covered: groups.map((group) => {
      const [first, last] = [group[0], group[group.length - 1]];
      return { start: first?.start ?? 0, end: (last?.start ?? 0) + (last?.text.length ?? 0) };
    }),
    placeOf({ sheet, address }) {
      const at = parseAddress(address);
      const line = at && byName.get(sheet)?.[at.row];
      return line ? spanOf(line, at.column) : null;
    },
  };
}

function cutAtTitles(lines: readonly string[]): readonly (readonly PrintedLine[])[] {
  const groups: PrintedLine[][] = [];
  let open: PrintedLine[] | null = null;
  let start = 0;
  for (const [index, text] of lines.entries()) {
    const line = { text, start };
    start += text.length + 1;
    if (isTitle(text)) {
      // A number above the title belongs to it.
      const number = numberAbove(lines, index, line.start);
      open = number ? [number, line] : [line];
      groups.push(open);
    } else if (!text.includes("\t") && (text.length > LONGEST_LABEL || HEADING.test(text)))
      open = null;
    else open?.push(line);
  }
  return groups;
}

/** A row of codes that ends with its name. */
const NAMED_ONLY = /^[\s\u3000]*\d{2,7}(?:\t\s*\d{2,3})*\t+[^\t]*\p{Script=Han}[^\t\d]*$/u;
/** The rest of a name with the amounts behind it. */
const REST = /^(?!.*[总合][\s\u3000]*计)\p{Script=Han}[^\t]*\t[\d.,，\t\s-]*\d\.\d/u;

/** Names that an export broke over two lines are one again: a row with codes is not followed by one without in its first cell. */
function joinCutNames(group: readonly PrintedLine[]): readonly PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of group) {
    const last = joined[joined.length - 1];
    const isRest = last && NAMED_ONLY.test(last.text) && REST.test(line.text);
    // The break stays, so that every character keeps its place.
    if (isRest && last.start + last.text.length + 1 === line.start)
      joined[joined.length - 1] = { text: `${last.text}\n${line.text}`, start: last.start };
    else joined.push(line);
  }
  return joined;
}

function isTitle(text: string): boolean {
  return !text.includes("\t") && text.length <= LONGEST_TITLE && TITLE.test(text.trimEnd());
}

function numberAbove(lines: readonly string[], index: number, start: number): PrintedLine | null {
  let from = start;
  for (let at = index - 1; at >= 0 && at >= index - 2; at -= 1) {
    const text = lines[at] ?? "";
    from -= text.length + 1;
    if (NUMBER.test(text)) return { text, start: from };
    if (text.trim() !== "") return null;
  }
  return null;
}

function titleOf(group: readonly PrintedLine[]): PrintedSheets["titles"][number] {
  const line = group.find(({ text }) => isTitle(text)) ?? { text: "", start: 0 };
  return { text: line.text.trim(), start: line.start, end: line.start + line.text.length };
}

function spanOf(
  { text, start }: PrintedLine,
  column: number
): TextSpan & { readonly text: string } {
  const cells = text.split("\t");
  const before = cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0);
  const cell = cells[column] ?? "";
  const from = start + before + cell.length - cell.trimStart().length;
  return { start: from, end: from + cell.trim().length, text: cell.trim() };
}
