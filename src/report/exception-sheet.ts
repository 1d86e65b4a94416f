import type { KeptException } from "../checking/index";
import type { CellChange, NewSheetPlan } from "../grid/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { withLostTag } from "./cell-draft";
import { changeList } from "./change-list";
import { findListCaptions, readListLines, toListSheetPlan, type ListColumn } from "./list-sheet";

/** Tag of the sheet 核实说明. */
export const EXCEPTION_SHEET_TAG = "accepted-exceptions";

export const EXCEPTION_SHEET_NAME = "核实说明";
const NOTE =
  "以下问题经核实予以接受，校核时单独列示，不计入不一致。所涉及的单元格的值有任何改动，该条即失效，要重新核实。可以修改“核实说明”一栏；清空即不再接受。";

const COLUMNS: readonly ListColumn<keyof KeptException>[] = [
  { id: "code", caption: "规则", width: 10 },
  { id: "title", caption: "核对事项", width: 30 },
  { id: "message", caption: "问题", width: 60 },
  { id: "reason", caption: "核实说明", width: 40 },
  { id: "at", caption: "接受时间", width: 18 },
  { id: "key", caption: "键（请勿改动）", width: 0 },
];

/** 核实说明 on a sheet of its own; `replaces` names the one it takes the place of. */
export function toExceptionSheetPlan(
  exceptions: readonly KeptException[],
  replaces: string | null
): NewSheetPlan {
  const words = {
    tag: EXCEPTION_SHEET_TAG,
    name: EXCEPTION_SHEET_NAME,
    title: EXCEPTION_SHEET_NAME,
    note: NOTE,
  };
  return toListSheetPlan({ ...words, columns: COLUMNS, lines: exceptions, replaces });
}

/**
 * What makes 核实说明 that is there say these exceptions, changing only cells whose words change: a reason that is taken back is
 * emptied, and its row hidden where nothing of the clerk's stands beside it.
 * @returns null where the sheet has to be written anew
 */
export function changeExceptionSheet(
  sheet: SheetSnapshot,
  exceptions: readonly KeptException[]
): CellChange | "nothing" | null {
  const captions = findListCaptions(sheet, COLUMNS, ["reason", "key"]);
  // A sheet of unknown origin is left alone.
  if (!captions || sheet.tag === null) return null;
  const change = changeList(sheet, {
    captions,
    columns: COLUMNS,
    lines: withoutRepeated(exceptions),
    key: "key",
    content: "reason",
    dispensable: ["code", "title", "message", "at"],
    retired: { id: "reason", text: "" },
  });
  if (change !== "nothing" && change?.newRows && sheet.isProtected) return null;
  return change && withLostTag(sheet, change, EXCEPTION_SHEET_TAG);
}

/** Of lines that a clerk copied the first that gives a reason. */
function withoutRepeated(exceptions: readonly KeptException[]): readonly KeptException[] {
  const byKey = new Map<string, KeptException>();
  for (const one of exceptions) {
    const before = byKey.get(one.key);
    if (!before || (before.reason === "" && one.reason !== "")) byKey.set(one.key, one);
  }
  return [...byKey.values()];
}

/** The sheet with our tag, or one with all our captions that lost it in another program; null when there is none. */
export function findExceptionSheet({ sheets }: WorkbookSnapshot): SheetSnapshot | null {
  return (
    sheets.find(({ tag }) => tag === EXCEPTION_SHEET_TAG) ??
    sheets.find((sheet) => sheet.tag === null && hasExceptionCaptions(sheet)) ??
    null
  );
}

/** True for a sheet with all our captions. */
export function hasExceptionCaptions(sheet: SheetSnapshot): boolean {
  const all = COLUMNS.map(({ id }) => id);
  return findListCaptions(sheet, COLUMNS, all) !== null;
}

/** What the sheet 核实说明 of a workbook holds; a line without key is the clerk's own and accepts nothing. */
export function readExceptions(workbook: WorkbookSnapshot): readonly KeptException[] {
  const sheet = findExceptionSheet(workbook);
  const captions = sheet && findListCaptions(sheet, COLUMNS, ["reason", "key"]);
  if (!sheet || !captions) return [];
  return readListLines(sheet, captions)
    .map((text) => ({
      key: text("key"),
      code: text("code"),
      title: text("title"),
      message: text("message"),
      reason: text("reason"),
      at: text("at"),
    }))
    .filter(({ key }) => key !== "");
}
