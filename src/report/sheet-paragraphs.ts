import { formulaAt, isCellError, numberFormatAt, valueAt } from "../grid/snapshot";
import type { CellPosition } from "../grid/address";
import type { SheetSnapshot } from "../grid/snapshot";
import { toShownText } from "../grid/shown-text";
import { fingerprint } from "../text/fingerprint";
import { parseMarker, TITLE_ID, type ParagraphMark } from "./paragraph-marker";

/** A paragraph as it stands on the text sheet. */
export interface SheetParagraph {
  /** null for one of the clerk's own, and for the second of two with one mark: a copy. */
  readonly id: string | null;
  readonly text: string;
  /** True where it is not what was written there. */
  readonly isChanged: boolean;
}

/** Everything that stands on the text sheet. */
export interface SheetText {
  /** null where the row of the title is gone. */
  readonly title: SheetParagraph | null;
  readonly paragraphs: readonly SheetParagraph[];
  /** What the text had when it was written, in the short form of the marks. */
  readonly written: ReadonlySet<string>;
}

/** A row of the text sheet that is marked, or holds words. */
export interface TextRow {
  /** Zero-based, of the sheet. */
  readonly row: number;
  readonly mark: ParagraphMark | null;
  /** What stands in the column of the marks, as it is written. */
  readonly marker: string;
  readonly words: readonly { readonly column: number; readonly text: string }[];
}

/** Rows of one paragraph. */
interface SheetRow {
  readonly mark: ParagraphMark | null;
  readonly text: string;
}

/** What stands between the words of cells side by side. */
export const CELL_GAP = "　";

/** Marks of rows that are no paragraph, on sheets of an earlier form. */
const NO_PARAGRAPH = "-";

/**
 * What stands on the text sheet, every word of every column: cells side by side are one paragraph.
 * @returns null when the marks of the rows are gone
 */
export function readSheetText(sheet: SheetSnapshot): SheetText | null {
  const rows = readTextRows(sheet);
  if (!rows) return null;
  const written = new Set<string>();
  const paragraphs: SheetParagraph[] = [];
  let title: SheetParagraph | null = null;
  const seen = new Set<string>();
  for (const { mark, text } of joinRows(rows)) {
    for (const id of mark?.written ?? []) written.add(id);
    const isChanged = mark === null || fingerprint(text) !== mark.sum;
    if (mark?.id === TITLE_ID && title === null) title = { id: TITLE_ID, text, isChanged };
    else if (mark === null) paragraphs.push({ id: null, text, isChanged });
    else if (seen.has(mark.id)) paragraphs.push({ id: null, text, isChanged: true });
    else {
      seen.add(mark.id);
      paragraphs.push({ id: mark.id, text, isChanged });
    }
  }
  return { title, paragraphs, written };
}

/** The column with the marks: another one than when it was written where columns were put in. */
export function findMarkColumn({ values, left }: SheetSnapshot): number | null {
  const counts = new Map<number, number>();
  for (const row of values)
    row.forEach((value, at) => {
      if (parseMarker(value)) counts.set(at, (counts.get(at) ?? 0) + 1);
    });
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first ? left + first[0] : null;
}

/** Rows with marks or words, from top to bottom; null when the marks are gone. */
export function readTextRows(sheet: SheetSnapshot): readonly TextRow[] | null {
  const markColumn = findMarkColumn(sheet);
  if (markColumn === null) return null;
  return sheet.values.flatMap((values, at): readonly TextRow[] => {
    const row = sheet.top + at;
    const own = valueAt(sheet, { row, column: markColumn });
    if (own === NO_PARAGRAPH) return [];
    const mark = parseMarker(own);
    const marker = mark && typeof own === "string" ? own : "";
    const words = values.flatMap((_, place) => {
      const column = sheet.left + place;
      const text = column === markColumn && mark ? "" : typedText(sheet, { row, column });
      return text === "" ? [] : [{ column, text }];
    });
    return mark === null && words.length === 0 ? [] : [{ row, mark, marker, words }];
  });
}

/** What a row says. */
export function textOfRow({ words }: TextRow): string {
  return words.map(({ text }) => text).join(CELL_GAP);
}

/** What was typed, as it is seen. Excel takes “-增加” and “@张三” for formulas, and shows an error in place of the words. */
function typedText(sheet: SheetSnapshot, position: CellPosition): string {
  const value = valueAt(sheet, position);
  const formula = formulaAt(sheet, position);
  if (formula !== null && (value === null || isCellError(value)))
    return formula.replace(/^=(?=[-+@])/u, "");
  return toShownText(value, numberFormatAt(sheet, position));
}

/** Rows of one paragraph that is longer than a cell shows are joined; what the clerk typed into a spare one is the clerk's own. */
function joinRows(rows: readonly TextRow[]): readonly SheetRow[] {
  const joined: SheetRow[] = [];
  for (const row of rows) {
    const text = textOfRow(row);
    const mark = row.mark?.isSpare === true ? null : row.mark;
    const last = joined[joined.length - 1];
    if (last && mark?.isContinued === true && last.mark?.id === mark.id)
      joined[joined.length - 1] = { ...last, text: last.text + text };
    else if (mark !== null || text !== "") joined.push({ mark, text });
  }
  return joined;
}
