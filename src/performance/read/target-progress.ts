import type { CellRef } from "../../grid/address";
import type { PlacedTargetTable } from "../../budget/target-table";
import { subjectOf, sumWeights, usedIndicators } from "./used-indicators";

/** How far one table is filled in. */
export interface TargetProgress {
  /** The project, or the title of the table. */
  readonly subject: string;
  readonly cell: CellRef;
  /** Indicators with name and value, indicators begun or to be confirmed, and rows still empty. */
  readonly filled: number;
  readonly open: number;
  readonly empty: number;
  /** null for forms without weights. */
  readonly weights: { readonly sum: number; readonly total: number } | null;
  readonly hasGoal: boolean;
}

/** Progress of every table, in the order of the sheets. */
export function targetProgress(tables: readonly PlacedTargetTable[]): readonly TargetProgress[] {
  return tables.map((table) => {
    const used = usedIndicators(table);
    const filled = used.filter(
      ({ name, reading }) =>
        name !== "" && (reading.kind === "measured" || reading.kind === "qualitative")
    );
    return {
      subject: subjectOf(table),
      cell: table.place.cell,
      filled: filled.length,
      open: used.length - filled.length,
      empty: table.indicators.length - used.length,
      weights: table.weights && { sum: sumWeights(used).sum, total: table.weights.total },
      hasGoal: table.values["goal"]?.kind === "text",
    };
  });
}
