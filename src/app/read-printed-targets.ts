import type { PlacedTargetTable } from "../budget/target-table";
import { toPrintedTables, type PrintedTables } from "../document/printed-tables";
import type { TextLines } from "../document/read-text-file";
import type { FormFamily } from "../performance/form/form";
import { isBegun } from "../performance/read/is-begun";
import { readTargets } from "../performance/read/read-targets";

/** The performance-target tables that a written text prints, and the lines they were read from as a sheet. */
export function readPrintedTargets(
  forms: FormFamily,
  text: TextLines
): { readonly targets: readonly PlacedTargetTable[]; readonly printed: PrintedTables } {
  const printed = toPrintedTables(text);
  const workbook = { fileName: null, title: null, sheets: [printed.sheet] };
  return { targets: readTargets(forms, workbook).filter(isBegun), printed };
}
