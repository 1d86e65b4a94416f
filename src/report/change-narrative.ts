import type { CellPosition } from "../grid/address";
import type { CellChange, NewRow, NewSheetPlan } from "../grid/plan";
import type { SheetSnapshot } from "../grid/snapshot";
import {
  pairParagraphs,
  type NewParagraph,
  type OldParagraph,
  type TextColumns,
} from "./pair-paragraphs";
import { textRowHeight } from "./narrative-plan";
import { toContinued, toSpare } from "./paragraph-marker";
import { toCellRows, type NewText } from "./cell-rows";
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
  const draft = new Draft(paired.columns);
  for (const { old, wanted } of paired.pairs) {
    if (old && wanted) draft.renew(old, wanted);
    else if (wanted) draft.add(wanted);
    else if (old) draft.retire(old);
  }
  const change = draft.toChange(sheet.id);
  if (sheet.hasLostTag !== true || plan.tag === null) return change;
  const nothing: CellChange = {
    sheetId: sheet.id,
    top: 0,
    left: 0,
    rows: [[null]],
    rowHeights: {},
  };
  return { ...(change === "nothing" ? nothing : change), tag: plan.tag };
}

/** A change that is being put together, in the numbering of the sheet as it stands. */
class Draft {
  readonly #columns: TextColumns;
  readonly #texts: NewText[] = [];
  readonly #heights = new Map<number, number>();
  readonly #added: { readonly below: number; readonly rows: WantedRow[] }[] = [];
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
    if (rows.length > 0) this.#added.push({ below: this.#last, rows: [...rows] });
  }

  renew(old: OldParagraph, { id, text, rows }: NewParagraph): void {
    const isSame = id === null || text === old.text;
    if (isSame) this.#remark(old, rows);
    else this.#reword(old, rows);
    this.#pass(old);
    const more = isSame ? [] : rows.slice(old.rows.length);
    if (more.length > 0) this.#added.push({ below: this.#last, rows: more });
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
        this.#heights.set(row.row, height);
    });
  }

  /** In the cells that the row has: those of a row whose words the clerk put side by side stay side by side. */
  #say({ row, words }: TextRow, text: string): void {
    const [first] = words;
    if (!first) {
      this.#texts.push({ row, column: this.#columns.words, text });
      return;
    }
    const pieces = text.split(CELL_GAP);
    const counts = words.map((word) => word.text.split(CELL_GAP).length);
    const isDivided = counts.reduce((sum, count) => sum + count, 0) === pieces.length;
    words.forEach((word, at) => {
      const whole = at === 0 ? text : "";
      const piece = isDivided ? pieces.splice(0, counts[at]).join(CELL_GAP) : whole;
      if (piece !== word.text) this.#texts.push({ row, column: word.column, text: piece });
    });
  }

  #mark({ row, marker }: TextRow, text: string): void {
    if (marker !== text) this.#texts.push({ row, column: this.#columns.marks, text });
  }

  #empty(row: TextRow): void {
    if (row.mark === null || row.words.length === 0) return;
    this.#mark(row, toSpare(row.mark.id));
    for (const { column } of row.words) this.#texts.push({ row: row.row, column, text: "" });
    this.#heights.set(row.row, 0);
  }

  toChange(sheetId: string): CellChange | "nothing" {
    const place = (row: number): number =>
      this.#added.reduce((at, { below, rows }) => (below < row ? at + rows.length : at), row);
    const texts = this.#texts.map((one) => ({ ...one, row: place(one.row) }));
    const rowHeights: Record<number, number> = {};
    for (const [row, height] of this.#heights) rowHeights[place(row)] = height;
    const newRows: NewRow[] = [];
    for (const { row, look, text, marker } of this.#placeAdded()) {
      const { words, marks } = this.#columns;
      newRows.push({ row, cells: [words, marks].map((column) => ({ column, look })) });
      texts.push({ row, column: words, text }, { row, column: marks, text: marker });
      rowHeights[row] = textRowHeight(text, look);
    }
    if (texts.length === 0) return "nothing";
    return {
      sheetId,
      ...(newRows.length > 0 ? { newRows } : {}),
      ...toCellRows(texts),
      rowHeights,
    };
  }

  /** Each new row below the one it follows, which those above have moved on. */
  #placeAdded(): readonly (WantedRow & Pick<CellPosition, "row">)[] {
    let count = 0;
    return this.#added
      .flatMap(({ below, rows }) => rows.map((row) => ({ below, row })))
      .sort((a, b) => a.below - b.below)
      .map(({ below, row }) => ({ ...row, row: below + 1 + count++ }));
  }
}
