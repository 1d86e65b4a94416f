import type { PlacedTargetTable, TargetValue } from "../../budget/target-table";
import { usedIndicators } from "./used-indicators";

/** Filled in wherever the form is written. */
const UNIT = "budgetUnit";

/** True for a table that somebody began to fill in; an empty form, published as such, has nothing to check. */
export function isBegun(table: PlacedTargetTable): boolean {
  const values = [table.values, ...table.tasks].flatMap((record) =>
    Object.entries<TargetValue>(record).flatMap(([id, value]) => (id === UNIT ? [] : [value]))
  );
  return usedIndicators(table).length > 0 || values.some(isFilled);
}

function isFilled({ kind }: TargetValue): boolean {
  return kind !== "blank" && kind !== "missing";
}
