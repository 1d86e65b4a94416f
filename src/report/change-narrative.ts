import type { CellChange, NewSheetPlan } from "../grid/plan";
import type { SheetSnapshot } from "../grid/snapshot";
import {
  pairParagraphs,
  type NewParagraph,
  type OldParagraph,
  type TextColumns,
} from "./pair-paragraphs";
import { textRowHeight } from "./narrative-plan";
import { toContinued, toSpare } from "./paragraph-marker";
import { CellDraft, withLostTag, type AddedRow } from "./cell-draft";
import { CELL_GAP, textOfRow, type TextRow } from "./sheet-paragraphs";

type WantedRow = NewParagraph["rows"][number];

/**
 * What makes the text sheet say what is planned, changing only cells whose words change: formats, heights, comments, pictures
 * and words of the clerk's own stay. Rows of paragraphs that the text no longer has are emptied and hidden, and come back as
 * they were with their paragraph.
 * @returns null where the sheet has to be written anew
 */
export function changeNarrativeSheet(
  sheet: SheetSnapshot,
  plan: NewSheetPlan
): CellChange | "nothing" | null {
  const paired = pairParagraphs(sheet, plan);
  if (!paired) return null;
  const draft = new TextDraft(paired.columns);
  for (const { old, wanted } of paired.pairs) {
    if (old && wanted) draft.renew(old, wanted);
    else if (wanted) draft.add(wanted);
    else if (old) draft.retire(old);
  }
  return withLostTag(sheet, draft.toChange(sheet.id), plan.tag);
}

/** A change that is being put together, in the numbering of the sheet as it stands. */
class TextDraft {
  readonly #columns: TextColumns;
  readonly #draft = new CellDraft();
  /** The last row that is in its place; what is new comes below it. */
  #last = -1;

  constructor(columns: TextColumns) {
    this.#columns = columns;
  }

  /** Nothing of the clerk's goes: the rows are there when the paragraph comes back. */
  retire(old: OldParagraph): void {
    for (const row of old.rows) this.#empty(row);
    this.#pass(old);
  }

  add({ rows }: NewParagraph): void {
    this.#add(rows);
  }

  renew(old: OldParagraph, { id, text, rows }: NewParagraph): void {
    const isSame = id === null || text === old.text;
    if (isSame) this.#remark(old, rows);
    else this.#reword(old, rows);
    this.#pass(old);
    if (!isSame) this.#add(rows.slice(old.rows.length));
  }

  #add(rows: readonly WantedRow[]): void {
    this.#draft.add(
      this.#last,
      rows.map((row) => this.#toAdded(row))
    );
  }

  #pass({ rows }: OldParagraph): void {
    for (const { row } of rows) this.#last = Math.max(this.#last, row);
  }

  /** The words stand as they are, whoever divided them; what is generated there may be another text by now. */
  #remark({ rows }: OldParagraph, [first]: readonly WantedRow[]): void {
    const marked = rows.filter(({ mark }) => mark !== null && !mark.isSpare);
    if (!first) return;
    marked.forEach((row, at) => {
      this.#mark(row, at === 0 ? first.marker : toContinued(first.marker));
    });
  }

  #reword(old: OldParagraph, rows: readonly WantedRow[]): void {
    old.rows.forEach((row, at) => {
      const wanted = rows[at];
      if (!wanted) {
        this.#empty(row);
        return;
      }
      this.#mark(row, wanted.marker);
      const before = textOfRow(row);
      if (before === wanted.text) return;
      this.#say(row, wanted.text);
      const height = textRowHeight(wanted.text, wanted.look);
      if (before === "" || height > textRowHeight(before, wanted.look))
        this.#draft.setHeight(row.row, height);
    });
  }

  /** In the cells that the row has: those of a row whose words the clerk put side by side stay side by side. */
  #say({ row, words }: TextRow, text: string): void {
    const [first] = words;
    if (!first) {
      this.#draft.say({ row, column: this.#columns.words, text });
      return;
    }
    const pieces = text.split(CELL_GAP);
    const counts = words.map((word) => word.text.split(CELL_GAP).length);
    const isDivided = counts.reduce((sum, count) => sum + count, 0) === pieces.length;
    words.forEach((word, at) => {
      const whole = at === 0 ? text : "";
      const piece = isDivided ? pieces.splice(0, counts[at]).join(CELL_GAP) : whole;
      if (piece !== word.text) this.#draft.say({ row, column: word.column, text: piece });
    });
  }

  #mark({ row, marker }: TextRow, text: string): void {
    if (marker !== text) this.#draft.say({ row, column: this.#columns.marks, text });
  }

  #empty(row: TextRow): void {
    if (row.mark === null || row.words.length === 0) return;
    this.#mark(row, toSpare(row.mark.id));
    for (const { column } of row.words) this.#draft.say({ row: row.row, column, text: "" });
    this.#draft.setHeight(row.row, 0);
  }

  toChange(sheetId: string): CellChange | "nothing" {
    return this.#draft.toChange(sheetId);
  }

  #toAdded({ look, text, marker }: WantedRow): AddedRow {
    const { words, marks } = this.#columns;
    const cells = [
      { column: words, look, text },
      { column: marks, look, text: marker },
    ];
    return { cells, height: textRowHeight(text, look) };
  }
}
