import type { CellLook, NewSheetPlan, PlannedCell } from "../grid/plan";
import { countCellLines, toRowHeight } from "../grid/row-height";
import {
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../grid/snapshot";
import { Amount } from "../money/amount";
import type { InputLine, KeptInput, KeptInputs } from "../narrative/hands/input-list";
import { isSameCaption, toComparable } from "../text/normalize";

/** Tag of the sheet, so that a later run finds it and does not take it for a table of the workbook. */
export const INPUT_SHEET_TAG = "narrative-inputs";

export const INPUT_SHEET_NAME = "填报事项";

interface Column {
  readonly id: keyof KeptInput | "guide" | "state";
  readonly caption: string;
  /** In characters. */
  readonly width: number;
}

/** The columns, for writing and for reading; they are found by their captions. */
const COLUMNS: readonly Column[] = [
  { id: "section", caption: "所属部分", width: 24 },
  { id: "item", caption: "事项", width: 42 },
  { id: "content", caption: "填报内容", width: 46 },
  { id: "guide", caption: "填写说明", width: 24 },
  { id: "previous", caption: "上年填报（仅供参考）", width: 30 },
  { id: "state", caption: "状态", width: 10 },
  { id: "key", caption: "键（请勿改动）", width: 30 },
];

const STATES: Readonly<Record<InputLine["state"], string>> = {
  missing: "待填",
  unusable: "填写有误",
  given: "已填",
  optional: "选填",
  unneeded: "不再需要",
  own: "自行添加",
};

const TITLE_ROW = 0;
const NOTE_ROW = 1;
const CAPTION_ROW = 2;
const NOTE =
  "只填“填报内容”一栏；黄色的还没有填，或填的内容不能用。窗格中填写的内容也存在这里。“上年填报”只供参考，用到的请写入“填报内容”。";
/** Captions stand among the first rows, even where the clerk put some above them. */
const SEARCHED_ROWS = 20;

/**
 * 填报事项 on a sheet of its own, everything the clerk types in one column.
 * @param replaces - id of the sheet it takes the place of
 */
export function toInputSheetPlan(
  lines: readonly InputLine[],
  fiscalYear: number | null,
  replaces: string | null = null
): NewSheetPlan {
  const title = `${fiscalYear === null ? "" : `${fiscalYear}年`}${INPUT_SHEET_NAME}`;
  const rowHeights: Record<number, number> = { [NOTE_ROW]: toRowHeight(2) };
  const cells: PlannedCell[] = [
    toCell(TITLE_ROW, 0, title, "title"),
    toCell(NOTE_ROW, 0, NOTE, "note"),
    ...COLUMNS.map(({ caption }, column) => toCell(CAPTION_ROW, column, caption, "caption")),
  ];
  lines.forEach((line, index) => {
    const row = CAPTION_ROW + 1 + index;
    const texts = COLUMNS.map(({ id }) => (id === "state" ? STATES[line.state] : line[id]));
    const isOpen = line.state === "missing" || line.state === "unusable";
    texts.forEach((text, column) => {
      const isMarked = isOpen && COLUMNS[column]?.id === "content";
      cells.push(toCell(row, column, text, isMarked ? "missing" : "text"));
    });
    const heights = texts.map((text, column) =>
      countCellLines(text, "text", COLUMNS[column]?.width ?? 0)
    );
    rowHeights[row] = toRowHeight(Math.max(...heights));
  });
  const whole = { left: 0, right: COLUMNS.length - 1 };
  return {
    replaces,
    tag: INPUT_SHEET_TAG,
    name: INPUT_SHEET_NAME,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights,
    cells,
    merges: [TITLE_ROW, NOTE_ROW].map((row) => ({ top: row, bottom: row, ...whole })),
    landscape: true,
  };
}

/**
 * 填报事项 of a workbook: the last sheet with our tag, or one with the same captions that lost it (copied to another
 * workbook).
 * @returns null when there is none
 */
export function findInputSheet(workbook: WorkbookSnapshot): SheetSnapshot | null {
  const { sheets } = workbook;
  return (
    [...sheets].reverse().find(({ tag }) => tag === INPUT_SHEET_TAG) ??
    sheets.find((sheet) => sheet.tag === null && findCaptions(sheet) !== null) ??
    null
  );
}

/** What a sheet 填报事项 holds; null when its captions are not there. */
export function readInputSheet(sheet: SheetSnapshot): KeptInputs | null {
  const captions = findCaptions(sheet);
  if (!captions) return null;
  const lines: KeptInput[] = [];
  const last = sheet.top + sheet.values.length - 1;
  for (let row = captions.row + 1; row <= last; row += 1) {
    const text = (id: Column["id"]): string => {
      const column = captions.columns.get(id);
      return column === undefined ? "" : toText(valueAt(sheet, { row, column })).trim();
    };
    const line: KeptInput = {
      key: text("key"),
      section: text("section"),
      item: text("item"),
      content: text("content"),
      previous: text("previous"),
    };
    if (Object.values(line).some((value) => value !== "")) lines.push(line);
  }
  return { year: findYear(sheet, captions.row), lines };
}

interface FoundCaptions {
  readonly row: number;
  readonly columns: ReadonlyMap<Column["id"], number>;
}

/** The row with the captions of content and key; other columns may have been deleted. */
function findCaptions(sheet: SheetSnapshot): FoundCaptions | null {
  for (const [index, values] of sheet.values.slice(0, SEARCHED_ROWS).entries()) {
    const columns = new Map<Column["id"], number>();
    values.forEach((value, offset) => {
      const text = toText(value);
      const found = COLUMNS.find(({ caption }) => isSameCaption(caption, text));
      if (found && !columns.has(found.id)) columns.set(found.id, sheet.left + offset);
    });
    if (columns.has("content") && columns.has("key")) return { row: sheet.top + index, columns };
  }
  return null;
}

/** The year in the title above the captions. */
function findYear(sheet: SheetSnapshot, captionRow: number): number | null {
  for (let row = sheet.top; row < captionRow; row += 1) {
    const values = sheet.values[row - sheet.top] ?? [];
    const found = /20\d\d(?=年)/u.exec(toComparable(values.map(toText).join("；")));
    if (found) return Number(found[0]);
  }
  return null;
}

/** Numbers as they were typed, never in scientific notation; an error value says nothing. */
function toText(value: CellValue): string {
  if (value === null || typeof value === "object") return "";
  // A number typed here has no measure of its own; any will do to print it.
  return typeof value === "number" ? Amount.of(value, "yuan").toString() : String(value);
}

function toCell(row: number, column: number, text: string, look: CellLook): PlannedCell {
  return { row, column, value: text === "" ? null : { kind: "text", text }, look };
}
