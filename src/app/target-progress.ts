import type { Finding } from "../checking/finding";
import type { PlacedTargetTable } from "../budget/target-table";
import type { CellRef } from "../grid/address";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { readTargets } from "../performance/read/read-targets";
import { targetProgress, type TargetProgress } from "../performance/read/target-progress";
import { checkWorkbook, recognizeWorkbook, type CheckSettings } from "./check-workbook";
import { formsOf } from "./forms-of";

/** How far one performance-target table is filled in, and what the check says of its cells. */
export interface CheckedTarget extends TargetProgress {
  readonly findings: readonly Finding[];
}

/** Every performance-target table of the workbook, ours and others', in the order of the sheets; pure. */
export function checkTargets(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): readonly CheckedTarget[] {
  const { budget } = recognizeWorkbook(workbook, settings);
  const tables = readTargets(formsOf(budget.family, settings.weightTotal), workbook);
  if (tables.length === 0) return [];
  const { findings } = checkWorkbook(workbook, settings);
  const progress = targetProgress(tables);
  return tables.flatMap((table, index) => {
    const own = progress[index];
    const cells = cellsOf(table);
    const about = findings.filter(({ cells: places }) =>
      places.some((cell) => cells.has(keyOf(cell)))
    );
    return own ? [{ ...own, findings: about }] : [];
  });
}

function cellsOf({
  place,
  cells,
  indicatorCells,
  yearPlace,
}: PlacedTargetTable): ReadonlySet<string> {
  const all = [
    place.cell,
    ...(yearPlace ? [yearPlace.cell] : []),
    ...Object.values(cells),
    ...indicatorCells.flatMap((row) => Object.values(row)),
  ];
  return new Set(all.map(keyOf));
}

function keyOf({ sheet, address }: CellRef): string {
  return `${sheet}!${address}`;
}
