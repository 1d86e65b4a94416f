import { isReplaceable } from "../grid/sheet-references";
import type { NewSheetPlan } from "../grid/plan";
import { toCheckSheet } from "../report/check-sheet";
import { CHECK_SHEET_TAG, toCheckSheetPlan } from "../report/check-sheet-plan";
import { keepRemarks } from "../report/keep-remarks";
import { checkWorkbook } from "./check-workbook";
import type { Case } from "./open-case";
import { listPictures } from "./picture-list";

/**
 * 校核报告 of a workbook as a sheet, in the place of an earlier one unless formulas refer to that or it is protected; pure.
 * @param date - the day of the check, as it shall stand in the report
 */
export function planCheckReport(opened: Case, date: string): NewSheetPlan {
  const { workbook } = opened;
  const sheet = toCheckSheet(checkWorkbook(opened), date, listPictures(opened));
  const earlier = workbook.sheets.find(({ tag }) => tag === CHECK_SHEET_TAG);
  const replaces = earlier && isReplaceable(workbook, earlier) ? earlier.id : null;
  return keepRemarks(toCheckSheetPlan(sheet, replaces), workbook);
}
