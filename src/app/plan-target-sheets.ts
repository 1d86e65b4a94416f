import { xinjiangForms } from "../forms/xinjiang/index";
import type { NewSheetPlan } from "../grid/plan";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { writeTargets } from "../performance/write-targets";
import { recognizeForTask, type CheckSettings } from "./check-workbook";

/**
 * 绩效目标表 of a workbook as new sheets; pure.
 * @throws BudgetToolError "unsupported-task" for layouts without forms
 */
export function planTargetSheets(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): readonly NewSheetPlan[] {
  return writeTargets(xinjiangForms, recognizeForTask(workbook, settings, "targets").budget);
}
