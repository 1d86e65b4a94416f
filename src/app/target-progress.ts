import type { Finding } from "../checking/index";
import type { PlacedTargetTable } from "../budget/target-table";
import type { CellRef } from "../grid/address";
import { targetProgress, type TargetProgress } from "../performance/read/target-progress";
import { checkWorkbook } from "./check-workbook";
import type { Case } from "./open-case";

/** How far one performance-target table is filled in, and what the check says of its cells. */
export interface CheckedTarget extends TargetProgress {
  readonly findings: readonly Finding[];
}

/** Every performance-target table of the workbook, ours and others', in the order of the sheets; pure. */
export function checkTargets(opened: Case): readonly CheckedTarget[] {
  const { targets } = opened;
  if (targets.length === 0) return [];
  const { findings } = checkWorkbook(opened);
  const progress = targetProgress(targets);
  return targets.flatMap((table, index) => {
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
