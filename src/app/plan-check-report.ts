import { isReplaceable } from "../grid/sheet-references";
import type { NewSheetPlan } from "../grid/plan";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { toCheckSheet } from "../report/check-sheet";
import { CHECK_SHEET_TAG, toCheckSheetPlan } from "../report/check-sheet-plan";
import { checkWorkbook, type CheckSettings } from "./check-workbook";

/**
 * 校核报告 of a workbook as a sheet, in the place of an earlier one unless formulas refer to that or it is protected; pure.
 * @param date - the day of the check, as it shall stand in the report
 */
export function planCheckReport(
  workbook: WorkbookSnapshot,
  date: string,
  settings: CheckSettings = {}
): NewSheetPlan {
  const sheet = toCheckSheet(checkWorkbook(workbook, settings), date);
  const earlier = workbook.sheets.find(({ tag }) => tag === CHECK_SHEET_TAG);
  const replaces = earlier && isReplaceable(workbook, earlier) ? earlier.id : null;
  return toCheckSheetPlan(sheet, replaces);
}
