import type { WorkbookSnapshot } from "../../src/grid/snapshot";

/** Tables of codes of the nine-table cases. */
const SHEETS = ["Sheet2", "Sheet3", "Sheet5", "Sheet6", "Sheet8", "Sheet9"];
const FIRST_ROW = 3;

/**
 * Rows of the tables of codes, from the total on.
 * @param isWanted - by a number of the row
 */
export function codedRowsOf(
  { sheets }: WorkbookSnapshot,
  isWanted: (amount: number) => boolean = () => true
): readonly { readonly name: string; readonly at: number }[] {
  return sheets
    .filter(({ name }) => SHEETS.includes(name))
    .flatMap(({ name, values }) =>
      values.flatMap((row, at) =>
        at >= FIRST_ROW && row.some((value) => typeof value === "number" && isWanted(value))
          ? [{ name, at }]
          : []
      )
    );
}
