import type { CellChange, NewSheetPlan } from "../grid/plan";
import { formulaAt, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import type { InputLine, KeptInput, KeptInputs } from "../narrative/index";
import { toComparable } from "../text/normalize";
import { withLostTag } from "./cell-draft";
import type { NewText } from "./cell-rows";
import { changeList } from "./change-list";
import {
  findListCaptions,
  readListLines,
  toListSheetPlan,
  toListText,
  type ListCaptions,
  type ListColumn,
} from "./list-sheet";

/** Tag of the sheet 填报事项. */
export const INPUT_SHEET_TAG = "narrative-inputs";

export const INPUT_SHEET_NAME = "填报事项";

type ColumnId = keyof KeptInput | "guide" | "state";

const COLUMNS: readonly ListColumn<ColumnId>[] = [
  { id: "section", caption: "所属部分", width: 24 },
  { id: "item", caption: "事项", width: 42 },
  { id: "content", caption: "填报内容", width: 46 },
  // Beside what it tells of: both change together, in one range.
  { id: "state", caption: "状态", width: 10 },
  { id: "guide", caption: "填写说明", width: 24 },
  { id: "previous", caption: "上年填报（仅供参考）", width: 30 },
  { id: "key", caption: "键（请勿改动）", width: 0 },
];

const STATES: Readonly<Record<InputLine["state"], string>> = {
  missing: "待填",
  unusable: "填写有误",
  given: "已填",
  optional: "选填",
  unneeded: "不再需要",
  "awaiting-prior": "待选上年工作簿",
  own: "自行添加",
};

const NOTE =
  "只填“填报内容”一栏；黄色的还没有填，或填的内容不能用。窗格中填写的内容也存在这里。“上年填报”只供参考，用到的请写入“填报内容”。一格里写几段的，用 Alt+Enter 换行。";

/**
 * 填报事项 on a sheet of its own, everything the clerk types in one column.
 * @param replaces - id of the sheet it takes the place of
 */
export function toInputSheetPlan(
  lines: readonly InputLine[],
  fiscalYear: number | null,
  replaces: string | null = null
): NewSheetPlan {
  return toListSheetPlan({
    tag: INPUT_SHEET_TAG,
    name: INPUT_SHEET_NAME,
    title: `${fiscalYear === null ? "" : `${fiscalYear}年`}${INPUT_SHEET_NAME}`,
    note: NOTE,
    columns: COLUMNS,
    lines: lines.map(toListLine),
    highlight: {
      id: "content",
      formula: (cellOf) =>
        `OR(AND(${cellOf("content")}="",${cellOf("state")}="${STATES.missing}"),${cellOf("state")}="${STATES.unusable}")`,
    },
    replaces,
  });
}

/**
 * What makes 填报事项 that is there say these lines, changing only cells whose words change.
 * @returns null where the sheet has to be written anew
 */
export function changeInputSheet(
  sheet: SheetSnapshot,
  lines: readonly InputLine[],
  fiscalYear: number | null
): CellChange | "nothing" | null {
  const captions = findCaptions(sheet);
  // A sheet of unknown origin is left alone.
  if (!captions || sheet.tag === null) return null;
  const title = renewYear(sheet, captions.row, fiscalYear);
  if (!title) return null;
  const change = changeList(sheet, {
    captions,
    columns: COLUMNS,
    lines: lines.map(toListLine),
    key: "key",
    content: "content",
    dispensable: ["section", "state", "guide"],
    retired: { id: "state", text: STATES.unneeded },
    others: title,
  });
  // Rows do not come in where the clerk locked the sheet; the new list stands beside it.
  if (change !== "nothing" && change?.newRows && sheet.isProtected) return null;
  return change && withLostTag(sheet, change, INPUT_SHEET_TAG);
}

/**
 * The title with the year that the lines are for now; what else the clerk wrote there stays.
 * @returns null where it would go on saying another year, for which the answers do not count
 */
function renewYear(
  sheet: SheetSnapshot,
  captionRow: number,
  fiscalYear: number | null
): readonly NewText[] | null {
  const found = findYear(sheet, captionRow);
  if (!found || fiscalYear === null || found.year === fiscalYear) return [];
  const { row, column, text } = found;
  const renewed = text.replace(/[2２][0０][0-9０-９]{2}(?=\s*年)/u, String(fiscalYear));
  const isTyped = formulaAt(sheet, found) === null;
  return isTyped && renewed !== text ? [{ row, column, text: renewed }] : null;
}

function toListLine(line: InputLine): Readonly<Record<ColumnId, string>> {
  return { ...line, state: STATES[line.state] };
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
    sheets.find((sheet) => sheet.tag === null && hasInputCaptions(sheet)) ??
    null
  );
}

/** True for a sheet with the captions by which 填报事项 is read. */
export function hasInputCaptions(sheet: SheetSnapshot): boolean {
  return findCaptions(sheet) !== null;
}

/** What a sheet 填报事项 holds; null when its captions are not there. */
export function readInputSheet(sheet: SheetSnapshot): KeptInputs | null {
  const captions = findCaptions(sheet);
  if (!captions) return null;
  const lines = readListLines(sheet, captions)
    .map((text) => ({
      key: text("key"),
      section: text("section"),
      item: text("item"),
      content: text("content"),
      previous: text("previous"),
    }))
    .filter((line) => Object.values(line).some((value) => value !== ""));
  return { year: findYear(sheet, captions.row)?.year ?? null, lines };
}

function findCaptions(sheet: SheetSnapshot): ListCaptions<ColumnId> | null {
  return findListCaptions(sheet, COLUMNS, ["content", "key"]);
}

/** The first cell above the captions that names a year. */
function findYear(
  sheet: SheetSnapshot,
  captionRow: number
): (NewText & { readonly year: number }) | null {
  for (let row = sheet.top; row < captionRow; row += 1)
    for (const [index, value] of (sheet.values[row - sheet.top] ?? []).entries()) {
      const text = toListText(value);
      const found = /20\d\d(?=年)/u.exec(toComparable(text));
      if (found) return { row, column: sheet.left + index, text, year: Number(found[0]) };
    }
  return null;
}
