import type { CellPosition } from "../../grid/address";
import type { BlockLayout, TableLayout } from "../layout";
import type { LikePaths } from "./like-paths";
import type { BlockHeader, YearHeadings } from "./table-header";

type Patterned = Pick<BlockLayout, "like" | "across" | "prior">;

/**
 * Captions as they are meant where the year of some of them was not renewed: if none is of this year, all are; if none is of last
 * year and what this year's table shows once stands there twice, the first is of last year. Forms print the years in their order.
 */
export function withPriorApart(paths: LikePaths, block: Patterned): LikePaths {
  const prior = priorPatternsOf(block);
  if (prior.length === 0) return paths;
  return currentPatternsOf(block).reduce((known, pattern) => {
    const isOfNone = columnsLike(known, pattern).length === 0;
    const renewed = isOfNone ? known.withPrior(0, 0) : known;
    const [first, again, more] = columnsLike(renewed, pattern);
    if (first === undefined) return known;
    if (again === undefined || more !== undefined) return renewed;
    const hasPrior = prior.some((one) => columnsLike(renewed, one).length > 0);
    const isHeaded = renewed.at(first).startsWith("{year}");
    if (hasPrior || !isHeaded || !isHeadedAlike(renewed, first, again)) return renewed;
    return renewed.withPrior(first, again);
  }, paths);
}

function columnsLike(paths: LikePaths, pattern: RegExp): readonly number[] {
  return paths.columns.filter((column) => pattern.test(paths.at(column)));
}

/** Two columns under the same year, or the second one under none. */
function isHeadedAlike(paths: LikePaths, first: number, again: number): boolean {
  const [head] = paths.at(first).split("/");
  const [other] = paths.at(again).split("/");
  return other === head || !paths.at(again).includes("{year}");
}

function priorPatternsOf({ like, across, prior }: Patterned): readonly RegExp[] {
  const all = [like, across].flatMap((side) =>
    Object.entries<RegExp | undefined>(side?.columns ?? {})
  );
  return all.flatMap(([id, pattern]) => (id === prior && pattern ? [pattern] : []));
}

/** What stands once for every year: the first column that the form cannot do without, or the total of lines side by side. */
function currentPatternsOf({ like, across }: Patterned): readonly RegExp[] {
  const [first] = like?.required ?? [];
  const own = Object.entries(like?.columns ?? {}).find(([id]) => id === first)?.[1];
  return [across?.lines.total, own].flatMap((pattern) => pattern ?? []);
}

/** Where the headings of both years stand, where a table has columns of both. */
export function headingsIn(
  paths: LikePaths,
  { blocks }: TableLayout,
  headers: Readonly<Record<string, BlockHeader>>
): YearHeadings | null {
  for (const [id, { prior, like }] of Object.entries(blocks)) {
    const columns = headers[id]?.columns;
    const cellOf = (column: string | undefined): CellPosition | null => {
      const at = column === undefined ? undefined : columns?.[column]?.column;
      return at === undefined ? null : paths.yearCell(at);
    };
    if (prior !== undefined && columns?.[prior])
      return { current: cellOf(like?.required[0]), prior: cellOf(prior) };
  }
  return null;
}
