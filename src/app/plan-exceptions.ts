import { cellNames } from "../budget/cell-names";
import { findingKey, type Acceptance, type Finding, type KeptException } from "../checking/index";
import { BudgetToolError } from "../errors/budget-tool-error";
import type { NewSheetPlan } from "../grid/plan";
import { isReplaceable } from "../grid/sheet-references";
import { valueLookup, type WorkbookSnapshot } from "../grid/snapshot";
import {
  findExceptionSheet,
  readExceptions,
  toExceptionSheetPlan,
} from "../report/exception-sheet";
import type { Case } from "./open-case";

/**
 * 核实说明 with one more accepted finding; pure.
 * @param finding - of a check of this very workbook: the values it holds now are the ones that are accepted
 * @throws BudgetToolError "no-reason" or "cannot-replace"
 */
export function planAcceptance(
  { workbook, budget, exceptions }: Case,
  finding: Finding,
  { reason, at }: Acceptance
): NewSheetPlan {
  const written = reason.trim();
  if (written === "") throw new BudgetToolError("no-reason", {});
  const { code, title, message } = finding;
  const key = findingKey(finding, {
    valueOf: valueLookup(workbook),
    nameOf: cellNames(budget),
  });
  const others = exceptions.filter((one) => one.key !== key);
  return planSheet(workbook, [...others, { key, code, title, message, reason: written, at }]);
}

/**
 * 核实说明 without an exception; pure.
 * @throws BudgetToolError "cannot-replace"
 */
export function planWithdrawal(workbook: WorkbookSnapshot, key: string): NewSheetPlan {
  return planSheet(
    workbook,
    readExceptions(workbook).filter((one) => one.key !== key)
  );
}

/** A second sheet would leave it open which of the two holds, so one that cannot be replaced is a reason to stop. */
function planSheet(workbook: WorkbookSnapshot, exceptions: readonly KeptException[]): NewSheetPlan {
  const sheet = findExceptionSheet(workbook);
  // Without its tag no host would let go of it: the new sheet counts from now on.
  if (sheet?.tag === null) return toExceptionSheetPlan(exceptions, null);
  if (sheet && !isReplaceable(workbook, sheet))
    throw new BudgetToolError("cannot-replace", {
      sheet: sheet.name,
      reason: sheet.isProtected ? "protected" : "referred-to",
    });
  return toExceptionSheetPlan(exceptions, sheet?.id ?? null);
}
