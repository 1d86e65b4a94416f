import { BudgetToolError } from "../../errors/budget-tool-error";
import type { SheetSnapshot, WorkbookSnapshot } from "../../grid/snapshot";
import { toSnapshotCells } from "./cell-matrix";
import { CELL_PROPERTIES, toHostCells } from "./read-cells";

/** A sheet that is to go, as it was read; what it holds now is known after the next sync. */
export interface Watched {
  readonly read: SheetSnapshot;
  readonly now: Excel.Range;
}

/** Asks, in a batch that is under way anyway, what the sheets to be replaced hold by now. */
export function watch(
  context: Excel.RequestContext,
  ids: readonly string[],
  basis: WorkbookSnapshot
): readonly Watched[] {
  return basis.sheets
    .filter(({ id }) => ids.includes(id))
    .map((read) => {
      const sheet = context.workbook.worksheets.getItem(read.id);
      return { read, now: sheet.getUsedRangeOrNullObject(true).load(CELL_PROPERTIES) };
    });
}

type Cells = Pick<SheetSnapshot, "top" | "left" | "values" | "formulas">;

/** What was typed, formulas as such: their results may follow other cells. */
function contentOf({ top, left, values, formulas }: Cells): string {
  const typed = values.map((row, r) => row.map((value, c) => formulas[r]?.[c] ?? value));
  return JSON.stringify([top, left, typed]);
}

/**
 * Refuses to let go of a sheet in which somebody typed after it was read.
 * @throws BudgetToolError - "cannot-replace"
 */
export function assertAsRead(watched: readonly Watched[]): void {
  for (const { read, now } of watched) {
    const isEmpty = now.isNullObject;
    const isSame = isEmpty
      ? read.values.length === 0
      : contentOf(toSnapshotCells(toHostCells(now))) === contentOf(read);
    if (!isSame)
      throw new BudgetToolError("cannot-replace", { sheet: read.name, reason: "changed" });
  }
}
