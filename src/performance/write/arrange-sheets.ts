import { TARGET_SHEET_TAG } from "../../budget/target-table";
import type { SheetSnapshot, WorkbookSnapshot } from "../../grid/snapshot";
import type { FilledForm } from "../fill/create-target-tables";
import type { FormFamily } from "../form/form";
import { readPresentTargets } from "../read/read-targets";
import type { TargetSheetPlan } from "../form/target-sheet";
import { takeOver, type RenewedForm } from "../fill/take-over";
import { planTargetSheet } from "./write-targets";

/** All tables on one sheet, or each on its own. */
export type SheetArrangement = "one" | "each";

/** Longest name that Excel accepts for a sheet, and what it does not accept in one. */
const NAME_LIMIT = 31;
const FORBIDDEN = /[\\/?*[\]:'’]/gu;

/**
 * Plans the sheets of these tables. Sheets of ours that are there are written anew in their place, each with the tables it
 * holds; new tables join the one sheet there is, or get sheets of their own. The arrangement is chosen at the first time.
 * @param isReplaceable - false for a sheet of ours that must stay: its tables are then written to new sheets
 */
export function arrangeSheets(
  family: FormFamily,
  { tables, note }: { readonly tables: readonly FilledForm[]; readonly note: string | null },
  workbook: WorkbookSnapshot,
  arrangement: SheetArrangement,
  isReplaceable: (sheet: SheetSnapshot) => boolean
): readonly TargetSheetPlan[] {
  const own = workbook.sheets.filter(({ tag }) => tag === TARGET_SHEET_TAG);
  const renewed = takeOver(family, tables, readPresentTargets(family, own));
  const isOne =
    own.length === 0 ? arrangement === "one" : own.length === 1 && holdsSeveral(own, renewed);
  const plans: TargetSheetPlan[] = [];
  const plan = (group: readonly RenewedForm[], name: string, sheet: SheetSnapshot | null): void => {
    if (group.length === 0) return;
    const forms = group.map(({ filled }) => filled);
    const replaces = sheet && isReplaceable(sheet) ? sheet.id : null;
    const isLast = note !== null && plans.length === 0;
    plans.push({
      ...planTargetSheet(family, { tables: forms, note: isLast ? note : null }, name),
      replaces,
    });
  };
  if (isOne) {
    const [sheet] = own;
    plan(renewed, sheet?.name ?? family.wording.sheetName, sheet ?? null);
    return plans.length > 0 ? plans : [planTargetSheet(family, { tables, note })];
  }
  for (const sheet of own)
    plan(
      renewed.filter(({ present }) => present?.sheet === sheet.id),
      sheet.name,
      sheet
    );
  renewed.forEach((one, index) => {
    if (one.present === null) plan([one], sheetNameOf(one.filled, index), null);
  });
  return plans;
}

/** A sheet with one table only is one of several. */
function holdsSeveral([sheet]: readonly SheetSnapshot[], renewed: readonly RenewedForm[]): boolean {
  const held = renewed.filter(({ present }) => present?.sheet === sheet?.id).length;
  return held !== 1 || renewed.length === 1;
}

function sheetNameOf({ table, project }: FilledForm, index: number): string {
  const name = project ? `绩效${index} ${project.name}` : table.title;
  return name.replace(FORBIDDEN, " ").slice(0, NAME_LIMIT).trim();
}
