import type { Budget } from "../budget/budget";
import { isSameCaption } from "../text/normalize";
import type { ChosenFile, PriorWorkbook } from "./budget-assistant";
import { openCase, type CheckSettings, type PriorYear } from "./open-case";

export interface ReadPrior extends PriorYear {
  readonly workbook: PriorWorkbook;
}

/** What holds for last year's workbook too: the clerk's own words. */
export type PriorSettings = Pick<CheckSettings, "synonyms">;

/**
 * Reads last year's workbook from a file on this machine.
 * @throws BudgetToolError "unreadable-file", "no-known-table" or "unsupported-layout"
 */
export async function readPriorWorkbook(
  { fileName, bytes }: ChosenFile,
  { synonyms }: PriorSettings = {}
): Promise<ReadPrior> {
  // Only those who choose a file pay for the reader.
  const [{ openWorkbookDocument }, { createXlsxStore }] = await Promise.all([
    import("../host/xlsx/open-workbook-document"),
    import("../host/xlsx/xlsx-store"),
  ]);
  const snapshot = await createXlsxStore(openWorkbookDocument(bytes, fileName)).read();
  const { budget, targets } = openCase(snapshot, synonyms ? { synonyms } : {});
  const { budgetUnit, fiscalYear } = budget;
  const hasTargets = targets.length > 0;
  const workbook = { fileName, budgetUnit, fiscalYear, remarks: [], hasTargets };
  return { workbook, budget, targets };
}

type YearAndUnit = Pick<Budget, "fiscalYear" | "budgetUnit">;

/** What the clerk should know of last year's workbook beside this year's. */
export function remarksOnPrior(current: YearAndUnit, prior: YearAndUnit): readonly string[] {
  const remarks: string[] = [];
  if (prior.fiscalYear === null) {
    remarks.push("选择的工作簿没有写明年度，请确认它是上年的预算公开表。");
  } else if (current.fiscalYear !== null && prior.fiscalYear !== current.fiscalYear - 1) {
    remarks.push(
      `选择的工作簿是 ${prior.fiscalYear} 年的，本年是 ${current.fiscalYear} 年，请确认选对了文件。`
    );
  }
  const isOtherUnit =
    current.budgetUnit !== null &&
    prior.budgetUnit !== null &&
    !isSameCaption(current.budgetUnit, prior.budgetUnit);
  if (isOtherUnit) {
    remarks.push(
      `上年工作簿的单位是“${prior.budgetUnit}”，与本年的“${current.budgetUnit}”不同，请确认单位没有选错。`
    );
  }
  return remarks;
}
