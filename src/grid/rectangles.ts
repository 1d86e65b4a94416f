import type { CellPosition, RangeBounds } from "./address";

/** Covers exactly the cells with few rectangles: runs in a row, stacked where they are equally wide. */
export function toRectangles(cells: readonly CellPosition[]): readonly RangeBounds[] {
  const open = new Map<string, RangeBounds>();
  const done: RangeBounds[] = [];
  for (const run of toRuns(cells)) {
    const key = `${run.left} ${run.right}`;
    const above = open.get(key);
    if (above && above.bottom + 1 === run.top) {
      open.set(key, { ...above, bottom: run.bottom });
      continue;
    }
    if (above) done.push(above);
    open.set(key, run);
  }
  return [...done, ...open.values()];
}

/** Runs of neighbors in each row. */
function toRuns(cells: readonly CellPosition[]): readonly RangeBounds[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: RangeBounds[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.top === row && column <= last.right + 1)
      runs[runs.length - 1] = { ...last, right: Math.max(last.right, column) };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}
