import { toAddress } from "../grid/address";
import type { CellLook, Highlight, NewSheetPlan, PlannedCell } from "../grid/plan";
import { countCellLines, toRowHeight } from "../grid/row-height";
import { valueAt, type CellValue, type SheetSnapshot } from "../grid/snapshot";
import { Amount } from "../money/amount";
import { toComparable } from "../text/normalize";

/** A column of a list that is kept in the workbook; for writing and for reading, found by its caption. */
export interface ListColumn<Id extends string> {
  readonly id: Id;
  readonly caption: string;
  /** In characters; 0 for a column that is not shown. */
  readonly width: number;
}

/** A list on a sheet of its own: a title, a note, captions, and a row for every line. */
export interface ListSheet<Id extends string> {
  /** Tag of the sheet, so that a later run finds it and does not take it for a table of the workbook. */
  readonly tag: string;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ListColumn<Id>[];
  readonly lines: readonly Readonly<Record<Id, string>>[];
  /** Column whose cells catch the eye, and when: a formula for the row of its captions, written with what gives a column's letter. */
  readonly highlight?: {
    readonly id: Id;
    readonly formula: (cellOf: (id: Id) => string) => string;
  };
  /** Id of the sheet it takes the place of. */
  readonly replaces: string | null;
}

const TITLE_ROW = 0;
const NOTE_ROW = 1;
const CAPTION_ROW = 2;
/** Captions stand among the first rows, even where the clerk put some above them. */
const SEARCHED_ROWS = 20;

export function toListSheetPlan<Id extends string>(list: ListSheet<Id>): NewSheetPlan {
  const { columns, lines } = list;
  const rowHeights: Record<number, number> = { [NOTE_ROW]: toRowHeight(2) };
  const cells = [
    toCell(TITLE_ROW, 0, list.title, "title"),
    toCell(NOTE_ROW, 0, list.note, "note"),
    ...columns.map(({ caption }, column) => toCell(CAPTION_ROW, column, caption, "caption")),
  ];
  lines.forEach((line, index) => {
    const row = CAPTION_ROW + 1 + index;
    columns.forEach(({ id }, column) => cells.push(toCell(row, column, line[id], "text")));
    rowHeights[row] = lineHeight(columns, line);
  });
  const whole = { left: 0, right: columns.length - 1 };
  return {
    replaces: list.replaces,
    tag: list.tag,
    name: list.name,
    columnWidths: columns.map(({ width }) => width),
    rowHeights,
    cells,
    merges: [TITLE_ROW, NOTE_ROW].map((row) => ({ top: row, bottom: row, ...whole })),
    landscape: true,
    repeatedRows: [CAPTION_ROW, CAPTION_ROW],
    highlights: highlightsOf(list),
  };
}

function highlightsOf<Id extends string>(list: ListSheet<Id>): readonly Highlight[] {
  const { columns, lines, highlight } = list;
  if (!highlight || lines.length === 0) return [];
  const columnOf = (id: Id): number => columns.findIndex((column) => column.id === id);
  // From the captions on, and with one empty row more: lines that come in first or last are among these rows.
  const [top, bottom] = [CAPTION_ROW, CAPTION_ROW + lines.length + 1];
  const left = columnOf(highlight.id);
  const formula = highlight.formula((id) => `$${toAddress({ row: top, column: columnOf(id) })}`);
  return [{ bounds: { top, bottom, left, right: left }, formula, severity: "warning" }];
}

/** Height in points of the row of a line. */
export function lineHeight<Id extends string>(
  columns: readonly ListColumn<Id>[],
  line: Readonly<Record<Id, string>>
): number {
  const shown = columns.filter(({ width }) => width > 0);
  return toRowHeight(
    Math.max(...shown.map(({ id, width }) => countCellLines(line[id], "text", width)))
  );
}

/** Where the captions of a list stand on a sheet. */
export interface ListCaptions<Id extends string> {
  readonly row: number;
  readonly columns: ReadonlyMap<Id, number>;
}

/**
 * The row with the captions of the needed columns; others may have been deleted. Of a caption that stands twice the first
 * counts.
 */
export function findListCaptions<Id extends string>(
  sheet: SheetSnapshot,
  columns: readonly ListColumn<Id>[],
  needed: readonly Id[]
): ListCaptions<Id> | null {
  const idOf = new Map(columns.map(({ id, caption }) => [toComparable(caption), id]));
  for (const [index, values] of sheet.values.slice(0, SEARCHED_ROWS).entries()) {
    const found = new Map<Id, number>();
    values.forEach((value, offset) => {
      const id = typeof value === "string" ? idOf.get(toComparable(value)) : undefined;
      if (id !== undefined && !found.has(id)) found.set(id, sheet.left + offset);
    });
    if (needed.every((id) => found.has(id))) return { row: sheet.top + index, columns: found };
  }
  return null;
}

/** The lines below the captions; gives the text of a line's cell, "" for a column that is not there. */
export function readListLines<Id extends string>(
  sheet: SheetSnapshot,
  captions: ListCaptions<Id>
): readonly ((id: Id) => string)[] {
  const first = Math.max(captions.row + 1 - sheet.top, 0);
  return sheet.values.slice(first).map((_, index) => (id: Id): string => {
    const column = captions.columns.get(id);
    if (column === undefined) return "";
    return toListText(valueAt(sheet, { row: captions.row + 1 + index, column })).trim();
  });
}

/** Numbers as they were typed, never in scientific notation; an error value says nothing. */
export function toListText(value: CellValue): string {
  if (value === null || typeof value === "object") return "";
  // A number typed here has no measure of its own; any will do to print it.
  return typeof value === "number" ? Amount.of(value, "yuan").toString() : String(value);
}

function toCell(row: number, column: number, text: string, look: CellLook): PlannedCell {
  return { row, column, value: text === "" ? null : { kind: "text", text }, look };
}
