import type { RangeBounds } from "../../src/grid/address";
import type { CellValue, SheetSnapshot } from "../../src/grid/snapshot";
import type {
  PublishedIndicator,
  PublishedOverall,
  PublishedProject,
  PublishedTargets,
} from "./published-targets";
import { snapshotOfRows } from "./snapshot-of-plan";

/** A sheet in the making, row by row. */
interface Draft {
  readonly rows: CellValue[][];
  readonly merges: RangeBounds[];
}

/**
 * The published tables of 新疆 on one sheet as somebody else typed them: their labels and brackets, merged as in the
 * published forms, one below the other.
 */
export function sheetAsPublished({ overall, projects }: PublishedTargets): SheetSnapshot {
  const draft: Draft = { rows: [], merges: [] };
  addOverall(draft, overall);
  for (const project of projects) addProject(draft, project);
  return snapshotOfRows(draft.rows, { id: "targets", name: "绩效", merges: draft.merges });
}

function addOverall(draft: Draft, { labels, budget, ...table }: PublishedOverall): void {
  const caption = (id: string): string => labels[id] ?? "";
  put(draft, [[0, 5, table.title]]);
  put(draft, [[0, 5, table.yearLabel ?? null]]);
  put(draft, [
    [0, 1, caption("unit")],
    [2, 5, table.unit],
  ]);
  put(draft, [
    [0, 1, caption("contact")],
    [2, 2, table.contact ?? null],
    [3, 3, caption("phone")],
    [4, 5, table.phone ?? null],
  ]);
  put(draft, [
    [0, 1, caption("goal")],
    [2, 5, table.goal.join("\n")],
  ]);
  const rows = budget?.rows ?? [];
  const first = draft.rows.length;
  put(draft, [
    [0, 0, caption("budget")],
    [2, 3, budget?.header[0] ?? null],
    [4, 5, budget?.header[1] ?? null],
  ]);
  rows.forEach(({ source, item, amount }, index) => {
    const isRepeated = rows[index - 1]?.source === source;
    if (isRepeated) merge(draft, draft.rows.length - 1, draft.rows.length, 2, 2);
    put(draft, [
      [2, 2, isRepeated ? null : source],
      [3, 3, item],
      [4, 5, amount],
    ]);
  });
  if (budget && budget.total !== null)
    put(draft, [
      [2, 3, "合计："],
      [4, 5, budget.total],
    ]);
  merge(draft, first, draft.rows.length - 1, 0, 1);
  addIndicators(draft, table.indicatorHeader, table.indicators);
}

function addProject(draft: Draft, { labels, ...table }: PublishedProject): void {
  const caption = (id: string): string => labels[id] ?? "";
  put(draft, [[0, 8, table.title]]);
  put(draft, [[0, 8, table.yearLabel ?? null]]);
  put(draft, [
    [0, 1, "预算单位"],
    [2, 8, table.unit ?? null],
  ]);
  put(draft, [
    [0, 1, "项目名称"],
    [2, 5, table.name],
    [6, 6, caption("manager")],
    [7, 8, table.manager ?? null],
  ]);
  put(draft, [
    [0, 1, caption("funds")],
    [2, 2, caption("total")],
    [3, 3, table.total],
    [4, 4, caption("fiscal")],
    [5, 5, table.fiscal],
    [6, 6, caption("other")],
    [7, 8, table.other],
  ]);
  const goal = typeof table.goal === "string" ? table.goal : table.goal.join("\n");
  put(draft, [
    [0, 1, "项目总体目标"],
    [2, 8, goal],
  ]);
  addIndicators(draft, table.indicatorHeader, table.indicators);
}

/** First- and second-level names merged over their rows, and a blank row below. */
function addIndicators(
  draft: Draft,
  header: readonly string[],
  indicators: readonly PublishedIndicator[]
): void {
  draft.rows.push([...header]);
  const first = draft.rows.length;
  const isSame = (index: number): readonly [boolean, boolean] => {
    const [one, other] = [indicators[index - 1], indicators[index]];
    const level1 = one !== undefined && other !== undefined && one.level1 === other.level1;
    return [level1, level1 && one.level2 === other.level2];
  };
  indicators.forEach((one, index) => {
    const [level1, level2] = isSame(index);
    const rest =
      header.length > 6
        ? [one.basis, one.lastYear, one.weight, one.scoring, one.evidence]
        : [one.basis, one.weight];
    draft.rows.push([
      level1 ? null : one.level1,
      level2 ? null : (one.level2 ?? null),
      one.level3 ?? null,
      one.value,
      ...rest.map((cell) => cell ?? null),
    ]);
  });
  for (const column of [0, 1] as const) {
    let start = 0;
    for (let index = 1; index <= indicators.length; index += 1) {
      if (index < indicators.length && isSame(index)[column]) continue;
      merge(draft, first + start, first + index - 1, column, column);
      start = index;
    }
  }
  draft.rows.push([]);
}

/** Adds a row of cells: first column, last column, value. */
function put(draft: Draft, cells: readonly (readonly [number, number, CellValue])[]): void {
  const row: CellValue[] = [];
  for (const [left, right, value] of cells) {
    while (row.length < left) row.push(null);
    row[left] = value;
    merge(draft, draft.rows.length, draft.rows.length, left, right);
  }
  draft.rows.push(row);
}

function merge(draft: Draft, top: number, bottom: number, left: number, right: number): void {
  if (bottom > top || right > left) draft.merges.push({ top, bottom, left, right });
}
