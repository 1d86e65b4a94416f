import type { NewSheetPlan } from "../grid/plan";
import { toAuditSheetPlan } from "../report/audit-sheet-plan";
import { keepRemarks } from "../report/keep-remarks";
import type { Examined } from "./check-workbook";

/** 校核表 of a checked workbook, in the place of an earlier one; pure. */
export function planAuditSheet({ opened, result, report }: Examined): NewSheetPlan {
  return keepRemarks(toAuditSheetPlan(result, report, opened.workbook), opened.workbook);
}
