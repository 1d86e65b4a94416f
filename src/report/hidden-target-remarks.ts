import type { PlacedTargetTable } from "../budget/target-table";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { nameOf } from "../performance/read/pair-targets";
import type { ProblemReport } from "./check-report";
import { REACH } from "./hidden-sheet-remarks";

/** Hidden copies of performance-target tables, each with the way to get at its sheet. */
export function toHiddenTargetRemarks(
  { sheets }: WorkbookSnapshot,
  copies: readonly PlacedTargetTable[]
): readonly ProblemReport[] {
  const visibility = new Map(sheets.map((sheet) => [sheet.name, sheet.visibility]));
  return copies.map((copy) => {
    const { cell } = copy.place;
    const name = copy.per === "project" ? `项目“${nameOf(copy)}”的绩效目标表` : `“${copy.title}”`;
    const way = REACH[visibility.get(cell.sheet) ?? ""] ?? "";
    const message = `“${cell.sheet}”${cell.address} 也是${name}，所在工作表是隐藏的，没有读取，只校核看得见的一张；${way}，核对后把不用的删去。`;
    return { kind: "hidden-copy", message, sheet: cell.sheet, cell };
  });
}
