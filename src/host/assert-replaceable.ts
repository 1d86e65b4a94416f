import { BudgetToolError } from "../errors/budget-tool-error";
import type { NewSheetPlan } from "../grid/plan";
import type { WorkbookSnapshot } from "../grid/snapshot";

/** A sheet as far as replacing it is concerned. */
export interface PresentSheet {
  readonly id: string;
  readonly name: string;
  readonly tag: string | null;
  readonly isProtected: boolean;
}

/**
 * Refuses plans that would replace a sheet of the user's, a protected one, or one that is not there (any more).
 * @param basis - what the plans were made from; it may know a sheet of ours that lost its tag
 * @throws BudgetToolError - "cannot-replace"
 */
export function assertReplaceable(
  plans: readonly Pick<NewSheetPlan, "replaces">[],
  present: readonly PresentSheet[],
  basis?: WorkbookSnapshot
): void {
  const left = new Map(present.map((sheet) => [sheet.id, sheet]));
  for (const { replaces } of plans) {
    if (replaces === null) continue;
    const sheet = left.get(replaces);
    if (!sheet) throw new BudgetToolError("cannot-replace", { sheet: null, reason: "gone" });
    const { name } = sheet;
    const known = basis?.sheets.find(({ id }) => id === replaces)?.tag ?? null;
    if (sheet.tag === null && known === null)
      throw new BudgetToolError("cannot-replace", { sheet: name, reason: "not-ours" });
    if (sheet.isProtected)
      throw new BudgetToolError("cannot-replace", { sheet: name, reason: "protected" });
    // Of two plans for one sheet the second finds it gone.
    left.delete(replaces);
  }
}
