import type { CellLook, Highlight, NewSheetPlan, PlannedCell } from "../grid/plan";
import { countCellLines, toRowHeight, usableColumns } from "../grid/row-height";
import { toPlainText, type NarrativeDocument, type Phrase } from "../narrative/index";
import { arrangeText, withHandEdits } from "./hand-edited";
import { NO_EDITS, type HandEdits } from "./narrative-sheet";
import { NOTE_ID, toContinued, toMarker, toOwnMarker, toTitleMarker } from "./paragraph-marker";
import { NARRATIVE_SHEET_NAME, NARRATIVE_SHEET_TAG } from "./sheet-tags";
import { splitText, type TextSpan } from "./split-text";
import { generatedTexts } from "./text-items";

/** Characters of one line: an A4 page upright. */
const COLUMN_WIDTH = 72;

/** How every gap of the text begins. */
const GAP = "【请填写";

/** Rows below the last one that catch the eye too as long as they have a gap: a text grows. */
const ROOM_BELOW = 500;

/** In points, what a row of the text needs. */
export function textRowHeight(text: string, look: CellLook): number {
  return toRowHeight(countCellLines(text, look, COLUMN_WIDTH));
}

export interface NarrativeSheetOptions {
  /** Heading of the sheet, e.g. “第三部分 2026年单位预算情况说明”. */
  readonly title: string;
  /** Id of the sheet it takes the place of. */
  readonly replaces?: string | null;
  /** What the clerk changed on it, and keeps. */
  readonly edits?: HandEdits;
}

interface SheetRow {
  readonly text: string;
  readonly look: CellLook;
  /** What a later run knows the paragraph by. */
  readonly marker: string;
}

/** Wide enough for nothing: the marks are not meant to be read. */
const MARKER_WIDTH = 0;

/**
 * The text on a sheet of its own: one paragraph a row in one wide column, every row as high as its text needs. What is
 * still to be filled in is counted below the title, and catches the eye as long as it stands there. A second, narrow column
 * marks the rows with what is generated there, so that a later run sees what was changed by hand.
 */
export function toNarrativeSheetPlan(
  document: NarrativeDocument,
  { title, replaces = null, edits = NO_EDITS }: NarrativeSheetOptions
): NewSheetPlan {
  const generated = generatedTexts(document);
  const shown = withHandEdits(document, edits);
  const rows: readonly SheetRow[] = [
    {
      text: shown.title ?? title,
      look: "title",
      marker: toTitleMarker(title, [...generated.keys()]),
    },
    ...describeMissing(shown),
    ...arrangeText(document, edits).flatMap(({ id, isHeading, phrases }, at) => {
      const marker = id === null ? toOwnMarker(at) : toMarker(id, generated.get(id) ?? "");
      return toRows(phrases, isHeading ? "heading" : "plain", marker);
    }),
  ];
  const rowHeights: Record<number, number> = {};
  rows.forEach(({ text, look }, row) => {
    rowHeights[row] = textRowHeight(text, look);
  });
  return {
    replaces,
    tag: NARRATIVE_SHEET_TAG,
    name: NARRATIVE_SHEET_NAME,
    columnWidths: [COLUMN_WIDTH, MARKER_WIDTH],
    rowHeights,
    cells: rows.flatMap(toCells),
    merges: [],
    highlights: [highlightGaps(rows.length)],
    landscape: false,
  };
}

/** A condition, no color of a cell: it goes when the gap is filled, by whomever. */
function highlightGaps(rows: number): Highlight {
  const bounds = { top: 2, left: 0, bottom: rows + ROOM_BELOW, right: 0 };
  return { bounds, formula: `ISNUMBER(FIND("${GAP}",A3))`, severity: "warning" };
}

function describeMissing({ missing }: NarrativeDocument): readonly SheetRow[] {
  if (missing.length === 0) return [];
  const text = `文中还有${missing.length}项待填，见标有【请填写：…】的段落。`;
  return [{ text, look: "note", marker: toMarker(NOTE_ID, text) }];
}

/** Rows of one paragraph: one, unless it is longer than a cell shows. */
function toRows(phrases: readonly Phrase[], look: CellLook, marker: string): readonly SheetRow[] {
  const text = toPlainText(phrases);
  if (text === "") return [];
  const missing = findMissing(phrases);
  return splitText(text, usableColumns(COLUMN_WIDTH), missing).map(({ start, end }) => ({
    text: text.slice(start, end),
    look,
    marker: start === 0 ? marker : toContinued(marker),
  }));
}

function findMissing(phrases: readonly Phrase[]): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (const { kind, text } of phrases) {
    if (kind === "missing") spans.push({ start, end: start + text.length });
    start += text.length;
  }
  return spans;
}

function toCells({ text, look, marker }: SheetRow, row: number): readonly PlannedCell[] {
  const words: PlannedCell = { row, column: 0, value: { kind: "text", text }, look };
  return [words, { row, column: 1, value: { kind: "text", text: marker }, look: "plain" }];
}
