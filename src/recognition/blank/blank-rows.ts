import { valueSince } from "../../budget/by-year";
import { captionOf, type BlockLayout, type TableLayout } from "../layout";
import type { PrintedTable } from "../printed-table";

/** Rows for a department and a unit above the headings of a hierarchy. */
const UNIT_ROWS = 2;

/** A row of an empty form: the label of every block, "" where there is none. */
export interface BlankRow {
  readonly labels: Readonly<Record<string, string>>;
  readonly isTotal: boolean;
}

/** A row of one block before the blocks are put side by side. */
interface GivenRow {
  readonly label: string;
  readonly line: string | null;
}

/** Rows below the header in the order of the form: given lines and classes, empty ones, and the total row. */
export function blankRows(
  { blocks }: TableLayout,
  print: PrintedTable,
  year: number
): readonly BlankRow[] {
  const sides = Object.entries(blocks).map(([id, block]) => ({
    id,
    total: captionOf(block.total, year),
    rows: givenRows(block, print, year),
  }));
  const labels = levelled(
    sides.map(({ rows }) => rows),
    print
  );
  const height = Math.max(...labels.map(({ length }) => length)) + (print.emptyAboveTotal ?? 0);
  const rows = Array.from({ length: height }, (_, index): BlankRow => {
    const texts = sides.map(({ id }, side) => [id, labels[side]?.[index] ?? ""] as const);
    return { labels: Object.fromEntries(texts), isTotal: false };
  });
  const totals = sides.map((side) => [side.id, side.total] as const);
  const total: BlankRow = { labels: Object.fromEntries(totals), isTotal: true };
  return valueSince(print.totalRow, year) === "first" ? [total, ...rows] : [...rows, total];
}

/** Labels of every block, empty rows put in where the form brings the blocks to one level. */
function levelled(
  sides: readonly (readonly GivenRow[])[],
  { levelAt }: PrintedTable
): readonly (readonly string[])[] {
  const tops = sides.map((rows) =>
    rows.findIndex(({ line }) => line !== null && levelAt?.lines.includes(line))
  );
  const level = Math.max(...tops) + (levelAt?.emptyAbove ?? 0);
  return sides.map((rows, side) => {
    const labels = rows.map(({ label }) => label);
    const top = tops[side] ?? -1;
    if (top < 0) return labels;
    const empty = Array.from({ length: level - top }, () => "");
    return [...labels.slice(0, top), ...empty, ...labels.slice(top)];
  });
}

/** Rows that the form gives; those that every unit fills in itself have no label. */
function givenRows(block: BlockLayout, print: PrintedTable, year: number): readonly GivenRow[] {
  const emptyRows = (count: number): readonly GivenRow[] =>
    Array.from({ length: count }, () => ({ label: "", line: null }));
  const lines = block.lines
    .filter(({ isLocal }) => !isLocal)
    .map(({ id, label }) => ({ label: captionOf(label, year), line: id }));
  switch (block.rows) {
    case "fixed": {
      const before = block.linesBeforeCategories ?? 0;
      const categories = (block.categories ?? []).map(({ label }) => {
        return { label: captionOf(label, year), line: null };
      });
      return [...lines.slice(0, before), ...categories, ...lines.slice(before)];
    }
    case "code-and-name":
      return (print.categories ?? [])
        .filter(({ since = year }) => since <= year)
        .map(({ code, name }) => ({ label: `${code} ${name}`, line: null }));
    case "hierarchy": {
      if (lines.length === 0) return emptyRows(print.emptyRows);
      const deepest = Math.max(...block.lines.map(({ level = 0 }) => level));
      const projects = (index: number) =>
        emptyRows(block.lines[index]?.level === deepest ? print.emptyRows : 0);
      return [
        ...emptyRows(UNIT_ROWS),
        ...lines.flatMap((line, index) => [line, ...projects(index)]),
      ];
    }
    default:
      return emptyRows(print.emptyRows);
  }
}
