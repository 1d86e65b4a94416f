import type { NewSheetPlan } from "../grid/plan";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { toAuditSheetPlan } from "../report/audit-sheet-plan";
import { examineWorkbook, type CheckSettings } from "./check-workbook";

/** 校核表 of a workbook, in the place of an earlier one; pure. */
export function planAuditSheet(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): NewSheetPlan {
  const { result, report } = examineWorkbook(workbook, settings);
  return toAuditSheetPlan(result, report, workbook);
}
