import { checkBudget } from "../checking/check";
import { BudgetToolError, type BudgetToolErrorInfo } from "../errors/budget-tool-error";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { shaanxiFamily } from "../layouts/shaanxi/index";
import { xinjiangFamily } from "../layouts/xinjiang/index";
import { recognize, type Recognition } from "../recognition/recognize";
import type { CheckReport } from "../report/check-report";
import { toCheckReport } from "../report/to-check-report";
import { CATALOGUE_VERSION, rules } from "../rules/index";

/** What the user may state where the workbook does not tell. */
export interface CheckSettings {
  readonly fiscalYear?: number;
}

export type RecognizedWorkbook = Extract<Recognition, { kind: "recognized" }>;

/**
 * Understands a workbook.
 * @throws BudgetToolError "no-known-table" or "unsupported-layout"
 */
export function recognizeWorkbook(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): RecognizedWorkbook {
  const recognition = recognize(workbook, [xinjiangFamily, shaanxiFamily], settings);
  const fileName = workbook.fileName ?? "当前工作簿";
  switch (recognition.kind) {
    case "recognized":
      return recognition;
    case "unsupported":
      throw new BudgetToolError("unsupported-layout", { fileName, titles: recognition.titles });
    case "unknown":
      throw new BudgetToolError("no-known-table", { fileName });
  }
}

/**
 * Understands a workbook for a task that is offered for the 新疆 layouts only.
 * @throws BudgetToolError "unsupported-task", and what {@link recognizeWorkbook} throws
 */
export function recognizeForTask(
  workbook: WorkbookSnapshot,
  settings: CheckSettings,
  task: BudgetToolErrorInfo["unsupported-task"]["task"]
): RecognizedWorkbook {
  const recognized = recognizeWorkbook(workbook, settings);
  const { family } = recognized;
  if (family.id !== "xinjiang")
    throw new BudgetToolError("unsupported-task", { layout: family.name, task });
  return recognized;
}

/** Reads and checks a workbook; pure. */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): CheckReport {
  const recognized = recognizeWorkbook(workbook, settings);
  const result = checkBudget(recognized.budget, rules);
  return toCheckReport(recognized, result, { version: CATALOGUE_VERSION, switches: [] });
}
