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

interface SheetRow {
  readonly mark: ParagraphMark | null;
  readonly text: string;
}

/** Marks of rows that are no paragraph, on sheets of an earlier form. */
const NO_PARAGRAPH = "-";

/**
 * What stands on the text sheet, every word of every column: cells side by side are one paragraph.
 * @returns null when the marks of the rows are gone
 */
export function readSheetText(sheet: SheetSnapshot): SheetText | null {
  const column = findMarkColumn(sheet);
  if (column === null) return null;
  const written = new Set<string>();
  const paragraphs: SheetParagraph[] = [];
  let title: SheetParagraph | null = null;
  const seen = new Set<string>();
  for (const { mark, text } of joinRows(readRows(sheet, column))) {
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
function findMarkColumn({ values, left }: SheetSnapshot): number | null {
  const counts = new Map<number, number>();
  for (const row of values)
    row.forEach((value, at) => {
      if (parseMarker(value)) counts.set(at, (counts.get(at) ?? 0) + 1);
    });
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first ? left + first[0] : null;
}

function readRows(sheet: SheetSnapshot, markColumn: number): readonly SheetRow[] {
  return sheet.values.flatMap((values, at): readonly SheetRow[] => {
    const row = sheet.top + at;
    const own = valueAt(sheet, { row, column: markColumn });
    if (own === NO_PARAGRAPH) return [];
    const mark = parseMarker(own);
    const words = values.flatMap((_, place) => {
      const column = sheet.left + place;
      const text = column === markColumn && mark ? "" : typedText(sheet, { row, column });
      return text === "" ? [] : [text];
    });
    return mark === null && words.length === 0 ? [] : [{ mark, text: words.join("　") }];
  });
}

/** What was typed, as it is seen. Excel takes “-增加” and “@张三” for formulas, and shows an error in place of the words. */
function typedText(sheet: SheetSnapshot, position: CellPosition): string {
  const value = valueAt(sheet, position);
  const formula = formulaAt(sheet, position);
  if (formula !== null && (value === null || isCellError(value)))
    return formula.replace(/^=(?=[-+@])/u, "");
  return toShownText(value, numberFormatAt(sheet, position));
}

/** Rows of one paragraph that is longer than a cell shows are joined. */
function joinRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  const joined: SheetRow[] = [];
  for (const row of rows) {
    const last = joined[joined.length - 1];
    if (last && row.mark?.isContinued === true && last.mark?.id === row.mark.id)
      joined[joined.length - 1] = { ...last, text: last.text + row.text };
    else joined.push(row);
  }
  return joined;
}
