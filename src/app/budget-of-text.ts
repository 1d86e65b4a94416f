import type { Budget } from "../budget/budget";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { mergedCarryOvers } from "../performance/read/pair-targets";
import { readTargets } from "../performance/read/read-targets";
import { recognizeWorkbook, type CheckSettings } from "./check-workbook";
import { formsOf } from "./forms-of";

/**
 * The budget that the text is about, with what the target tables of the workbook oblige the text to say; pure.
 * @throws BudgetToolError what {@link recognizeWorkbook} throws
 */
export function budgetOfText(workbook: WorkbookSnapshot, settings: CheckSettings): Budget {
  const { budget } = recognizeWorkbook(workbook, settings);
  const targets = readTargets(formsOf(budget.family), workbook);
  return { ...budget, mergedCarryOvers: mergedCarryOvers({ ...budget, targets }) };
}
