import type { CellLook, NewSheetPlan } from "../grid/plan";
import type { SheetSnapshot } from "../grid/snapshot";
import { assignInOrder } from "../lists/assign-in-order";
import { mostFrequent } from "../lists/most-frequent";
import { fingerprint } from "../text/fingerprint";
import { isOwnId, parseMarker, type ParagraphMark } from "./paragraph-marker";
import { findMarkColumn, readTextRows, textOfRow, type TextRow } from "./sheet-paragraphs";

/** A paragraph of the sheet with its rows, those kept for it among them. */
export interface OldParagraph {
  /** null for one of the clerk's own. */
  readonly id: string | null;
  readonly text: string;
  /** True where it is not what was written there. */
  readonly isChanged: boolean;
  readonly rows: readonly TextRow[];
}

/** A paragraph as it is planned. */
export interface NewParagraph {
  /** null for one of the clerk's own. */
  readonly id: string | null;
  readonly text: string;
  readonly rows: readonly {
    readonly text: string;
    readonly look: CellLook;
    readonly marker: string;
  }[];
}

/** What stands there and what is to stand there; one side only for what goes and for what is new. */
export interface ParagraphPair {
  readonly old: OldParagraph | null;
  readonly wanted: NewParagraph | null;
}

/** Where words and marks of a row stand that has none yet. */
export interface TextColumns {
  readonly words: number;
  readonly marks: number;
}

/**
 * Pairs what stands on the text sheet with what is to stand there, from top to bottom.
 * @returns null where that cannot be told: its marks are gone, or words of the clerk's own are not in the plan
 */
export function pairParagraphs(
  sheet: SheetSnapshot,
  plan: NewSheetPlan
): { readonly pairs: readonly ParagraphPair[]; readonly columns: TextColumns } | null {
  const [marks, rows] = [findMarkColumn(sheet), readTextRows(sheet)];
  if (marks === null || !rows) return null;
  const [olds, wanteds] = [oldParagraphs(rows), newParagraphs(plan)];
  const assigned = assignInOrder(wanteds.length, olds.length, (w, o) =>
    scoreOf(olds[o], wanteds[w])
  );
  const pairs: ParagraphPair[] = [];
  let next = 0;
  const passTo = (end: number): void => {
    for (const old of olds.slice(next, end)) pairs.push({ old, wanted: null });
    next = Math.max(next, end);
  };
  wanteds.forEach((wanted, index) => {
    const at = assigned[index] ?? null;
    if (at !== null) passTo(at);
    pairs.push({ old: at === null ? null : (olds[at] ?? null), wanted });
    if (at !== null) next = at + 1;
  });
  passTo(olds.length);
  const isLost = pairs.some(({ old, wanted }) => !wanted && old?.id === null && old.text !== "");
  return isLost ? null : { pairs, columns: { words: wordColumn(rows), marks } };
}

/** Words that stand there count for more than rows that are kept. */
const [STANDING, KEPT] = [1000, 1];

function scoreOf(old: OldParagraph | undefined, wanted: NewParagraph | undefined): number | null {
  if (!old || !wanted) return null;
  if (wanted.id === null)
    return old.text === wanted.text && (old.id === null || old.isChanged) ? STANDING + 1 : null;
  if (old.id !== wanted.id) return null;
  return old.text === "" ? KEPT : STANDING;
}

function newParagraphs({ cells }: NewSheetPlan): readonly NewParagraph[] {
  const byRow = new Map<number, { text: string; look: CellLook; marker: string }>();
  for (const { row, column, value, look } of cells) {
    const text = value?.kind === "text" ? value.text : "";
    const known = byRow.get(row) ?? { text: "", look, marker: "" };
    byRow.set(row, column === 0 ? { ...known, text, look } : { ...known, marker: text });
  }
  const paragraphs: NewParagraph[] = [];
  for (const row of byRow.values()) {
    const mark = parseMarker(row.marker);
    const last = paragraphs[paragraphs.length - 1];
    if (last && mark?.isContinued === true)
      paragraphs[paragraphs.length - 1] = {
        ...last,
        text: last.text + row.text,
        rows: [...last.rows, row],
      };
    else {
      const id = mark && !isOwnId(mark.id) ? mark.id : null;
      paragraphs.push({ id, text: row.text, rows: [row] });
    }
  }
  return paragraphs;
}

/** As `readSheetText` reads them, with rows that are empty. */
function oldParagraphs(rows: readonly TextRow[]): readonly OldParagraph[] {
  const seen = new Set<string>();
  const paragraphs: OldParagraph[] = [];
  let lastId: string | null = null;
  for (const row of rows) {
    const text = textOfRow(row);
    const mark = row.mark?.isSpare === true && text !== "" ? null : row.mark;
    const last = paragraphs[paragraphs.length - 1];
    if (last && isMore(mark) && mark?.id === lastId) {
      paragraphs[paragraphs.length - 1] = withRow(last, row, text);
      continue;
    }
    lastId = mark?.id ?? null;
    const id = mark && !isOwnId(mark.id) && !seen.has(mark.id) ? mark.id : null;
    if (id !== null && mark?.isSpare !== true) seen.add(id);
    paragraphs.push({ id, text, isChanged: isOther(text, mark), rows: [row] });
  }
  return paragraphs;
}

function isMore(mark: ParagraphMark | null): boolean {
  return mark !== null && (mark.isContinued || mark.isSpare);
}

function withRow(paragraph: OldParagraph, row: TextRow, words: string): OldParagraph {
  const text = paragraph.text + words;
  const first = paragraph.rows[0]?.mark ?? null;
  return { ...paragraph, text, isChanged: isOther(text, first), rows: [...paragraph.rows, row] };
}

function isOther(text: string, mark: ParagraphMark | null): boolean {
  return mark === null || fingerprint(text) !== mark.sum;
}

/** Where the words of most rows begin. */
function wordColumn(rows: readonly TextRow[]): number {
  const first = rows.flatMap(({ words }) => words.slice(0, 1).map(({ column }) => String(column)));
  return Number(mostFrequent(first) ?? 0);
}
