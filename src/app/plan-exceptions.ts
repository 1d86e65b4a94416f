import { cellNames } from "../budget/cell-names";
import { findingKey, type Acceptance, type Finding, type KeptException } from "../checking/index";
import { BudgetToolError } from "../errors/budget-tool-error";
import type { NewSheetPlan, PlannedChange } from "../grid/plan";
import { isReplaceable } from "../grid/sheet-references";
import { valueLookup, type WorkbookSnapshot } from "../grid/snapshot";
import {
  changeExceptionSheet,
  findExceptionSheet,
  readExceptions,
  toExceptionSheetPlan,
} from "../report/exception-sheet";
import type { Case } from "./open-case";

/** What becomes of 核实说明. */
export interface PlannedExceptions {
  /** Words that change where they stand, and nothing else; null where the sheet has to be written. */
  readonly planned: PlannedChange | null;
  /** @throws BudgetToolError "cannot-replace" */
  readonly planSheet: () => NewSheetPlan;
}

/**
 * 核实说明 with one more accepted finding; pure.
 * @param finding - of a check of this very workbook: the values it holds now are the ones that are accepted
 * @throws BudgetToolError "no-reason"
 */
export function planAcceptance(
  { workbook, budget, exceptions }: Case,
  finding: Finding,
  { reason, at }: Acceptance
): PlannedExceptions {
  const written = reason.trim();
  if (written === "") throw new BudgetToolError("no-reason", {});
  const { code, title, message } = finding;
  const key = findingKey(finding, {
    valueOf: valueLookup(workbook),
    nameOf: cellNames(budget),
  });
  const others = exceptions.filter((one) => one.key !== key);
  return plan(workbook, [...others, { key, code, title, message, reason: written, at }]);
}

/** 核实说明 without an exception; pure. */
export function planWithdrawal(workbook: WorkbookSnapshot, key: string): PlannedExceptions {
  return plan(
    workbook,
    readExceptions(workbook).filter((one) => one.key !== key)
  );
}

function plan(workbook: WorkbookSnapshot, exceptions: readonly KeptException[]): PlannedExceptions {
  const sheet = findExceptionSheet(workbook);
  const change = sheet && changeExceptionSheet(sheet, exceptions);
  return {
    planned: sheet && change && { sheet, change },
    planSheet: () => planSheet(workbook, exceptions),
  };
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
