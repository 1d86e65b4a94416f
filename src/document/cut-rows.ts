/** A line of a text with its cells. */
export interface TableLine {
  readonly line: string;
  readonly cells: readonly string[];
  /** True for a row of a table. */
  readonly isTable: boolean;
  /** True where blank lines stand between it and the row before it. */
  readonly isApart: boolean;
}

/** A row, put together again where the end of a page had cut it. */
export interface JoinedLine {
  readonly line: string;
  readonly cells: readonly string[];
  /** True where a page broke beside it and something is missing that other rows have. */
  readonly isCut: boolean;
}

/** Names in the columns before are merged downwards and stand in the first of their rows only. */
const FIRST_NEEDED = 2;
/** Share of the rows that have something in a column that each should have. */
const USUAL = 0.7;
const NUMBER = /^[-≥≤=<>＞＜＝]*\d[\d.,]*%?$/u;

/** Joins the two halves of rows that the end of a page cut; blank lines between most rows are a habit and no page's end. */
export function joinCutRows(lines: readonly TableLine[]): readonly JoinedLine[] {
  return groupsOf(lines).flatMap((group) =>
    group[0]?.isTable ? joinGroup(group) : group.map(whole)
  );
}

function groupsOf(lines: readonly TableLine[]): readonly (readonly TableLine[])[] {
  const groups: TableLine[][] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    if (last && last[0]?.isTable === line.isTable) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function whole({ line, cells }: TableLine): JoinedLine {
  return { line, cells, isCut: false };
}

function joinGroup(group: readonly TableLine[]): readonly JoinedLine[] {
  const needed = neededColumns(group);
  const apart = group.filter(({ isApart }) => isApart).length;
  const isHabit = apart * 2 >= group.length - 1 && group.length > 2;
  const rows: (JoinedLine & { readonly isBeside: boolean })[] = [];
  for (const next of group) {
    const isPage = next.isApart && !isHabit;
    const last = rows[rows.length - 1];
    if (last && isRest(last.cells, next.cells, needed, isPage)) {
      const cells = joinCells(last.cells, next.cells);
      rows[rows.length - 1] = { ...last, line: `${last.line}\n${next.line}`, cells };
      continue;
    }
    if (last && isPage) rows[rows.length - 1] = { ...last, isBeside: true };
    rows.push({ ...whole(next), isBeside: isPage });
  }
  return rows.map(({ isBeside, ...row }) => ({
    ...row,
    isCut: isBeside && !hasAll(row.cells, needed),
  }));
}

interface Needed {
  readonly columns: readonly number[];
  /** Those of them that hold numbers, of which a cell has one. */
  readonly numbers: readonly number[];
}

function neededColumns(group: readonly TableLine[]): Needed {
  const width = Math.max(...group.map(({ cells }) => cells.length));
  const filled = Array.from({ length: width }, (_, column) =>
    group.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "")
  );
  const columns = [...filled.keys()].filter(
    (column) => column >= FIRST_NEEDED && (filled[column]?.length ?? 0) >= USUAL * group.length
  );
  const isNumber = (column: number): boolean =>
    (filled[column] ?? []).filter((cell) => NUMBER.test(cell)).length * 2 >
    (filled[column]?.length ?? 0);
  return { columns, numbers: columns.filter(isNumber) };
}

/**
 * True for the second half of a row: together they have all that a row has, and no number twice. Where no page ended between
 * them, both must lack something.
 */
function isRest(
  before: readonly string[],
  behind: readonly string[],
  { columns, numbers }: Needed,
  isPage: boolean
): boolean {
  if (numbers.length === 0 || behind.length > before.length || (behind[0] ?? "") !== "")
    return false;
  const has = (cells: readonly string[], column: number): boolean => (cells[column] ?? "") !== "";
  const isTwice = numbers.some((column) => has(before, column) && has(behind, column));
  const isAll = columns.every((column) => has(before, column) || has(behind, column));
  const lacks = (cells: readonly string[]): boolean =>
    columns.some((column) => !has(cells, column));
  return !isTwice && isAll && lacks(behind) && (isPage || lacks(before));
}

function hasAll(cells: readonly string[], { columns }: Needed): boolean {
  return columns.every((column) => (cells[column] ?? "") !== "");
}

function joinCells(before: readonly string[], behind: readonly string[]): readonly string[] {
  return before.map((cell, column) => cell + (behind[column] ?? ""));
}
