import type { CellLook, NewSheetPlan, PlannedCell } from "../grid/plan";
import { countCellLines, toRowHeight, usableColumns } from "../grid/row-height";
import { toPlainText, type NarrativeDocument, type Phrase } from "../narrative/index";
import { toMarker, toParagraphId } from "./paragraph-marker";
import { splitText, type TextSpan } from "./split-text";

/** Tag of the sheet, so that a later run does not take it for a table of the workbook. */
export const NARRATIVE_SHEET_TAG = "narrative";

export const NARRATIVE_SHEET_NAME = "第三部分 情况说明";
/** Characters of one line: an A4 page upright. */
const COLUMN_WIDTH = 72;

export interface NarrativeSheetOptions {
  /** Heading of the sheet, e.g. “第三部分 2026年单位预算情况说明”. */
  readonly title: string;
  /** Id of the sheet it takes the place of. */
  readonly replaces?: string | null;
  /** Paragraphs of the clerk's wording instead of the generated ones, by id. */
  readonly kept?: ReadonlyMap<string, string>;
  /** Paragraphs of the clerk's own, by the id of the paragraph they stand behind. */
  readonly own?: ReadonlyMap<string, readonly string[]>;
}

interface SheetRow {
  readonly text: string;
  readonly look: CellLook;
  /** What a later run knows the paragraph by; "" for a paragraph of the clerk's own. */
  readonly marker: string;
}

/** A row that is no paragraph: title and note. */
const NO_PARAGRAPH = "-";
/** Wide enough for nothing: the marks are not meant to be read. */
const MARKER_WIDTH = 0;

/**
 * The text on a sheet of its own: one paragraph a row in one wide column, every row as high as its text needs. What is
 * still to be filled in is counted below the title, and its paragraphs look "plain-missing". A second, narrow column marks
 * the rows, so that a later run sees what was changed by hand.
 */
export function toNarrativeSheetPlan(
  document: NarrativeDocument,
  { title, replaces = null, kept = new Map(), own = new Map() }: NarrativeSheetOptions
): NewSheetPlan {
  const paragraph = (
    slug: string,
    id: string,
    phrases: readonly Phrase[],
    look: CellLook
  ): readonly SheetRow[] => {
    const key = toParagraphId(slug, id);
    const marker = toMarker(key, toPlainText(phrases));
    const wording = kept.get(key);
    const words: readonly Phrase[] =
      wording === undefined ? phrases : [{ kind: "text", text: wording }];
    return [...toRows(words, look, marker), ...ownRows(own.get(key))];
  };
  const rows: readonly SheetRow[] = [
    { text: title, look: "title", marker: NO_PARAGRAPH },
    ...describeMissing(document),
    ...ownRows(own.get("")),
    ...document.sections.flatMap(({ slug, heading, paragraphs }) => [
      ...paragraph(slug, "heading", heading, "heading"),
      ...paragraphs.flatMap(({ id, phrases }) => paragraph(slug, id, phrases, "plain")),
    ]),
  ];
  const rowHeights: Record<number, number> = {};
  rows.forEach(({ text, look }, row) => {
    rowHeights[row] = toRowHeight(countCellLines(text, look, COLUMN_WIDTH));
  });
  return {
    replaces,
    tag: NARRATIVE_SHEET_TAG,
    name: NARRATIVE_SHEET_NAME,
    columnWidths: [COLUMN_WIDTH, MARKER_WIDTH],
    rowHeights,
    cells: rows.flatMap(toCells),
    merges: [],
    landscape: false,
  };
}

function ownRows(texts: readonly string[] = []): readonly SheetRow[] {
  return texts.flatMap((text) => toRows([{ kind: "text", text }], "plain", ""));
}

function describeMissing({ missing }: NarrativeDocument): readonly SheetRow[] {
  if (missing.length === 0) return [];
  const text = `文中还有${missing.length}项待填，见标有【请填写：…】的段落。`;
  return [{ text, look: "note", marker: NO_PARAGRAPH }];
}

/** Rows of one paragraph: one, unless it is longer than a cell shows. */
function toRows(phrases: readonly Phrase[], look: CellLook, marker: string): readonly SheetRow[] {
  const text = toPlainText(phrases);
  if (text === "") return [];
  const missing = findMissing(phrases);
  return splitText(text, usableColumns(COLUMN_WIDTH), missing).map(({ start, end }) => {
    const isMissing = missing.some((span) => span.start < end && span.end > start);
    return { text: text.slice(start, end), look: isMissing ? "plain-missing" : look, marker };
  });
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
  if (marker === "") return [words];
  return [words, { row, column: 1, value: { kind: "text", text: marker }, look: "plain" }];
}
