import type { CellLook, NewSheetPlan, PlannedCell } from "../grid/plan";
import { countCellLines, toRowHeight, usableColumns } from "../grid/row-height";
import { toPlainText, type NarrativeDocument, type Phrase } from "../narrative/phrase";
import { splitText, type TextSpan } from "./split-text";

/** Tag of the sheet, so that a later run does not take it for a table of the workbook. */
export const NARRATIVE_SHEET_TAG = "narrative";

const SHEET_NAME = "第三部分 情况说明";
/** Characters of one line: an A4 page upright. */
const COLUMN_WIDTH = 90;

export interface NarrativeSheetOptions {
  /** Heading of the sheet, e.g. “第三部分 2026年单位预算情况说明”. */
  readonly title: string;
}

interface SheetRow {
  readonly text: string;
  readonly look: CellLook;
}

/**
 * The text on a sheet of its own: one paragraph a row in one wide column, every row as high as its text needs. What is
 * still to be filled in is counted below the title, and its paragraphs look "plain-missing".
 */
export function toNarrativeSheetPlan(
  document: NarrativeDocument,
  { title }: NarrativeSheetOptions
): NewSheetPlan {
  const rows: readonly SheetRow[] = [
    { text: title, look: "title" },
    ...describeMissing(document),
    ...document.sections.flatMap(({ heading, paragraphs }) => [
      ...toRows(heading, "heading"),
      ...paragraphs.flatMap(({ phrases }) => toRows(phrases, "plain")),
    ]),
  ];
  const rowHeights: Record<number, number> = {};
  rows.forEach(({ text, look }, row) => {
    rowHeights[row] = toRowHeight(countCellLines(text, look, COLUMN_WIDTH));
  });
  return {
    replaces: null,
    tag: NARRATIVE_SHEET_TAG,
    name: SHEET_NAME,
    columnWidths: [COLUMN_WIDTH],
    rowHeights,
    cells: rows.map(toCell),
    merges: [],
    landscape: false,
  };
}

function describeMissing({ missing }: NarrativeDocument): readonly SheetRow[] {
  if (missing.length === 0) return [];
  return [{ text: `尚有${missing.length}项待填写，见标有【请填写：…】的段落。`, look: "note" }];
}

/** Rows of one paragraph: one, unless it is longer than a cell shows. */
function toRows(phrases: readonly Phrase[], look: CellLook): readonly SheetRow[] {
  const text = toPlainText(phrases);
  if (text === "") return [];
  const missing = findMissing(phrases);
  return splitText(text, usableColumns(COLUMN_WIDTH), missing).map(({ start, end }) => {
    const isMissing = missing.some((span) => span.start < end && span.end > start);
    return { text: text.slice(start, end), look: isMissing ? "plain-missing" : look };
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

function toCell({ text, look }: SheetRow, row: number): PlannedCell {
  return { row, column: 0, value: { kind: "text", text }, look };
}
