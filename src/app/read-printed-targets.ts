import type { FamilyId } from "../budget/budget";
import type { PlacedTargetTable } from "../budget/target-table";
import { toPrintedTables } from "../document/printed-tables";
import type { TextLines } from "../document/read-text-file";
import { isBegun } from "../performance/is-begun";
import { readTargets } from "../performance/read-targets";
import { formsOf } from "./forms-of";

/** The performance-target tables that a published document prints. */
export function readPrintedTargets(
  family: FamilyId,
  text: TextLines
): readonly PlacedTargetTable[] {
  const sheets = [toPrintedTables(text).sheet];
  return readTargets(formsOf(family), { fileName: null, title: null, sheets }).filter(isBegun);
}
