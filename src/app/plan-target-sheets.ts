import type { TargetTable } from "../budget/target-table";
import { BudgetToolError } from "../errors/budget-tool-error";
import { indicatorLibrary } from "../families/indicator-library";
import { isReplaceable } from "../grid/sheet-references";
import { arrangeSheets, type SheetArrangement } from "../performance/write/arrange-sheets";
import { completeIndicators } from "../performance/fill/complete-indicators";
import { createTargetTables } from "../performance/fill/create-target-tables";
import type { CarryOverChoice } from "../performance/read/projects";
import { writtenCarryOver } from "../performance/read/read-targets";
import type { TargetSheetPlan } from "../performance/form/target-sheet";
import type { Case } from "./open-case";
import { isRenewableAudit } from "./renew-audit-sheet";

/** How the target tables are written. */
export interface TargetChoices {
  /** All on one sheet when left out; an arrangement that is there is kept. */
  readonly arrangement?: SheetArrangement;
  /** When left out as it is on the sheets that are there, else a table of its own for a carry-over. */
  readonly carryOver?: CarryOverChoice;
  /** True fills empty tables with indicators usual for the kind of project, to be confirmed. */
  readonly suggests?: boolean;
}

/**
 * 绩效目标表 of a workbook as new sheets, or in place of those we wrote before with everything the clerk typed; pure.
 * @param prior - last year's tables, whose targets stand in for those not written yet, to be confirmed
 * @throws BudgetToolError "nothing-prescribed" where the layout has no such tables of its own
 */
export function planTargetSheets(
  opened: Case,
  choices: TargetChoices = {},
  prior: readonly TargetTable[] = opened.prior?.targets ?? []
): readonly TargetSheetPlan[] {
  const { workbook, budget, forms: family } = opened;
  if (family.forms.length === 0)
    throw new BudgetToolError("nothing-prescribed", { layout: opened.family.name, of: "targets" });
  const carryOver = choices.carryOver ?? writtenCarryOver(family, workbook);
  const { tables, note } = createTargetTables(family, budget, carryOver);
  const sources = { prior, library: choices.suggests === true ? indicatorLibrary : null };
  const completed = tables.map((table) => completeIndicators(table, sources, family.wording));
  return arrangeSheets(
    family,
    { tables: completed, note },
    workbook,
    choices.arrangement ?? "one",
    (sheet) => isReplaceable(workbook, sheet, (other) => isRenewableAudit(workbook, other))
  );
}
