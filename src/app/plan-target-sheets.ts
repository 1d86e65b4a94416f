import type { NewSheetPlan } from "../grid/plan";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { writeTargets } from "../performance/write-targets";
import { recognizeWorkbook, type CheckSettings } from "./check-workbook";
import { formsOf } from "./forms-of";

/** 绩效目标表 of a workbook as new sheets; pure. */
export function planTargetSheets(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): readonly NewSheetPlan[] {
  const { budget } = recognizeWorkbook(workbook, settings);
  return writeTargets(formsOf(budget.family), budget);
}
