import { BudgetToolError, isBudgetToolError } from "../errors/budget-tool-error";
import { HOST_STEPS } from "../errors/host-steps";
import type { NewSheetPlan } from "../grid/plan";
import { isReplaceable, refersToSheet } from "../grid/sheet-references";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import type { WorkbookStore } from "../host/workbook-store";
import { AUDIT_SHEET_TAG } from "../report/sheet-tags";
import { examineWorkbook } from "./check-workbook";
import { openCase, type Case } from "./open-case";
import { planAuditSheet } from "./plan-audit-sheet";

/** True for a 校核表 of ours that can be written anew: its formulas hold no other sheet of ours in its place. */
export function isRenewableAudit(workbook: WorkbookSnapshot, sheet: SheetSnapshot): boolean {
  return sheet.tag === AUDIT_SHEET_TAG && isReplaceable(workbook, sheet);
}

/**
 * Writes 校核表 anew where it refers to a sheet that was replaced: Excel made `#REF!` of those formulas, and in a file they
 * point to rows that may have moved.
 * @param before - the workbook ahead of the replacement by these plans
 * @throws BudgetToolError - "host-failure", which says that the sheets themselves are written
 */
export async function renewAuditSheet(
  store: WorkbookStore,
  { workbook: before, settings, prior }: Case,
  plans: readonly NewSheetPlan[]
): Promise<void> {
  const replaced = before.sheets.filter(({ id }) => plans.some(({ replaces }) => replaces === id));
  const isTouched = (sheet: SheetSnapshot): boolean =>
    sheet.formulas.some((row) =>
      row.some((cell) => cell !== null && replaced.some(({ name }) => refersToSheet(cell, name)))
    );
  if (!before.sheets.some((sheet) => isRenewableAudit(before, sheet) && isTouched(sheet))) return;
  try {
    const after = openCase(await store.read(), settings, prior);
    await store.addSheets([planAuditSheet(examineWorkbook(after))], after.workbook);
  } catch (cause) {
    const names = plans.map(({ name }) => `“${name}”`).join("、");
    const written = `工作表${names}已经写好，但校核表没有随之更新，里面可能有 #REF!，请重新写入校核表`;
    const leftBehind = [written, ...leftBehindOf(cause)].join("；");
    const info = { step: HOST_STEPS.addSheets, detail: "校核表", leftBehind };
    throw new BudgetToolError("host-failure", info, { cause });
  }
}

/** What the failed writing says of sheets that it could not take back. */
function leftBehindOf(cause: unknown): readonly string[] {
  const isFailure = isBudgetToolError(cause, "host-failure");
  return isFailure && cause.info.leftBehind !== null ? [cause.info.leftBehind] : [];
}
