import { TARGET_SHEET_TAG } from "../budget/target-table";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { hasCellMarks } from "../performance/write/cell-marks";
import { REPORT_SIGNS, type SheetSign } from "../report/sheet-signs";

const SIGNS: readonly SheetSign[] = [
  ...REPORT_SIGNS,
  { tag: TARGET_SHEET_TAG, name: null, isOn: hasCellMarks },
];

/** What hosts put behind a name that was taken. */
const NUMBER = /\(\d+\)$/u;

/**
 * The workbook with the tags of our own sheets put back where another program dropped them, by what else only we write.
 * Where a sheet of the kind still has its tag, others that look like it are copies of the clerk's; of several without one
 * those count that bear our name.
 */
export function knowOwnSheets(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const tags = new Map(SIGNS.flatMap((sign) => lostBy(sign, workbook.sheets)));
  if (tags.size === 0) return workbook;
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
    const tag = tags.get(sheet.id);
    return tag === undefined ? sheet : { ...sheet, tag, hasLostTag: true };
  });
  return { ...workbook, sheets };
}

/** Ids of the sheets of a kind that lost their tag, with the tag. */
function lostBy(
  { tag, name, isOn }: SheetSign,
  sheets: readonly SheetSnapshot[]
): readonly (readonly [string, string])[] {
  if (sheets.some((sheet) => sheet.tag === tag)) return [];
  const alike = sheets.filter((sheet) => sheet.tag === null && isOn(sheet));
  const isNamed = (sheet: SheetSnapshot): boolean => sheet.name.replace(NUMBER, "") === name;
  const ours = name === null || alike.length < 2 ? alike : alike.filter(isNamed);
  return ours.map(({ id }) => [id, tag]);
}
