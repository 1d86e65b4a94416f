import type { KeptException } from "../checking/exceptions";
import type { CellLook, NewSheetPlan, PlannedCell } from "../grid/plan";
import { countCellLines, toRowHeight } from "../grid/row-height";
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import { isSameCaption } from "../text/normalize";

/** Tag of the sheet, so that a later run finds it and does not take it for a table of the workbook. */
export const EXCEPTION_SHEET_TAG = "accepted-exceptions";

const NAME = "核实说明";
const NOTE =
  "以下问题经核实予以接受，校核时单独列示，不计入不一致。所涉及的单元格的值有任何改动，该条即失效，要重新核实。可以修改“核实说明”一栏；清空即不再接受。";

interface Column {
  readonly id: keyof KeptException;
  readonly caption: string;
  /** In characters. */
  readonly width: number;
}

/** The columns, for writing and for reading; they are found by their captions. */
const COLUMNS: readonly Column[] = [
  { id: "code", caption: "规则", width: 10 },
  { id: "title", caption: "核对事项", width: 30 },
  { id: "message", caption: "问题", width: 60 },
  { id: "reason", caption: "核实说明", width: 40 },
  { id: "at", caption: "接受时间", width: 18 },
  { id: "key", caption: "键（请勿改动）", width: 0 },
];

const TITLE_ROW = 0;
const NOTE_ROW = 1;
const CAPTION_ROW = 2;
/** Captions stand among the first rows, even where the clerk put some above them. */
const SEARCHED_ROWS = 20;

/** 核实说明 on a sheet of its own; `replaces` names the one it takes the place of. */
export function toExceptionSheetPlan(
  exceptions: readonly KeptException[],
  replaces: string | null
): NewSheetPlan {
  const rowHeights: Record<number, number> = { [NOTE_ROW]: toRowHeight(2) };
  const cells = [
    toCell(TITLE_ROW, 0, NAME, "title"),
    toCell(NOTE_ROW, 0, NOTE, "note"),
    ...COLUMNS.map(({ caption }, column) => toCell(CAPTION_ROW, column, caption, "caption")),
  ];
  exceptions.forEach((exception, index) => {
    const row = CAPTION_ROW + 1 + index;
    COLUMNS.forEach(({ id }, column) => cells.push(toCell(row, column, exception[id], "text")));
    const shown = COLUMNS.filter(({ width }) => width > 0);
    const lines = shown.map(({ id, width }) => countCellLines(exception[id], "text", width));
    rowHeights[row] = toRowHeight(Math.max(...lines));
  });
  const whole = { left: 0, right: COLUMNS.length - 1 };
  return {
    replaces,
    tag: EXCEPTION_SHEET_TAG,
    name: NAME,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights,
    cells,
    merges: [TITLE_ROW, NOTE_ROW].map((row) => ({ top: row, bottom: row, ...whole })),
    landscape: true,
  };
}

/** The sheet with our tag; null when there is none. */
export function findExceptionSheet({ sheets }: WorkbookSnapshot): SheetSnapshot | null {
  return sheets.find(({ tag }) => tag === EXCEPTION_SHEET_TAG) ?? null;
}

/** What the sheet 核实说明 of a workbook holds; a line without key is the clerk's own and accepts nothing. */
export function readExceptions(workbook: WorkbookSnapshot): readonly KeptException[] {
  const sheet = findExceptionSheet(workbook);
  const captions = sheet && findCaptions(sheet);
  if (!sheet || !captions) return [];
  const rows = sheet.values.map((_, index) => sheet.top + index);
  return rows
    .filter((row) => row > captions.row)
    .map((row): KeptException => {
      const text = (id: Column["id"]): string => {
        const column = captions.columns.get(id);
        return column === undefined ? "" : textAt(sheet, row, column).trim();
      };
      return {
        key: text("key"),
        code: text("code"),
        title: text("title"),
        message: text("message"),
        reason: text("reason"),
        at: text("at"),
      };
    })
    .filter(({ key }) => key !== "");
}

function findCaptions(
  sheet: SheetSnapshot
): { readonly row: number; readonly columns: ReadonlyMap<Column["id"], number> } | null {
  for (const [index, values] of sheet.values.slice(0, SEARCHED_ROWS).entries()) {
    const row = sheet.top + index;
    const columns = new Map<Column["id"], number>();
    values.forEach((_, offset) => {
      const column = sheet.left + offset;
      const text = textAt(sheet, row, column);
      const found = COLUMNS.find(({ caption }) => isSameCaption(caption, text));
      if (found) columns.set(found.id, column);
    });
    if (columns.has("reason") && columns.has("key")) return { row, columns };
  }
  return null;
}

function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, { row, column });
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function toCell(row: number, column: number, text: string, look: CellLook): PlannedCell {
  return { row, column, value: text === "" ? null : { kind: "text", text }, look };
}
