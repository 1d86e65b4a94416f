import type { Budget } from "../budget/budget";
import { indicatorLibrary } from "../forms/indicator-library";
import type { NewSheetPlan } from "../grid/plan";
import { isReplaceable } from "../grid/sheet-references";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { arrangeSheets, type SheetArrangement } from "../performance/arrange-sheets";
import { completeIndicators } from "../performance/complete-indicators";
import { createTargetTables } from "../performance/create-target-tables";
import type { CarryOverChoice } from "../performance/projects";
import { recognizeWorkbook, type CheckSettings } from "./check-workbook";
import { formsOf } from "./forms-of";

/** How the target tables are written. */
export interface TargetChoices {
  /** All on one sheet when left out; an arrangement that is there is kept. */
  readonly arrangement?: SheetArrangement;
  /** A table of its own for a carry-over when left out. */
  readonly carryOver?: CarryOverChoice;
  /** True fills empty tables with indicators usual for the kind of project, to be confirmed. */
  readonly suggests?: boolean;
}

/**
 * 绩效目标表 of a workbook as new sheets, or in place of those we wrote before with everything the clerk typed; pure.
 * @param prior - last year's workbook, whose targets stand in for those not written yet, to be confirmed
 */
export function planTargetSheets(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {},
  choices: TargetChoices = {},
  prior: Budget | null = null
): readonly NewSheetPlan[] {
  const { budget } = recognizeWorkbook(workbook, settings);
  const family = formsOf(budget.family, settings.weightTotal);
  const { tables, note } = createTargetTables(family, budget, choices.carryOver);
  const sources = {
    prior: prior?.targets ?? [],
    library: choices.suggests === true ? indicatorLibrary : null,
  };
  const completed = tables.map((table) => completeIndicators(table, sources, family.wording));
  return arrangeSheets(
    family,
    { tables: completed, note },
    workbook,
    choices.arrangement ?? "one",
    (sheet) => isReplaceable(workbook, sheet)
  );
}
