import { captionOf, valueSince, type BlockLayout, type TableLayout } from "./layout";
import type { PrintedTable } from "./printed-table";

/** A row of an empty form: the label of every block, "" where there is none. */
export interface BlankRow {
  readonly labels: Readonly<Record<string, string>>;
  readonly isTotal: boolean;
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
    labels: givenLabels(block, print, year),
  }));
  const height = Math.max(...sides.map(({ labels }) => labels.length));
  const rows = Array.from({ length: height }, (_, index): BlankRow => {
    const labels = sides.map((side) => [side.id, side.labels[index] ?? ""] as const);
    return { labels: Object.fromEntries(labels), isTotal: false };
  });
  const totals = sides.map((side) => [side.id, side.total] as const);
  const total: BlankRow = { labels: Object.fromEntries(totals), isTotal: true };
  return valueSince(print.totalRow, year) === "first" ? [total, ...rows] : [...rows, total];
}

/** Labels that the form gives; rows that every unit fills in itself are empty. */
function givenLabels(block: BlockLayout, print: PrintedTable, year: number): readonly string[] {
  switch (block.rows) {
    case "fixed":
      return block.lines.map(({ label }) => captionOf(label, year));
    case "code-and-name":
      return (print.categories ?? [])
        .filter(({ since = year }) => since <= year)
        .map(({ code, name }) => `${code} ${name}`);
    default:
      return Array.from({ length: print.emptyRows }, () => "");
  }
}
