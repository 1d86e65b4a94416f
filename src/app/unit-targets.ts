import type { PlacedTargetTable } from "../budget/target-table";
import type { NarrativeSource } from "../narrative/index";
import { isBegun } from "../performance/read/is-begun";
import { toComparable } from "../text/normalize";

export type UnitTargets = NonNullable<NarrativeSource["unitTargets"]>;

/** The target tables of whole units that somebody began to fill in; a copy of one counts with it. */
export function unitTargetsOf(targets: readonly PlacedTargetTable[]): UnitTargets {
  const own = targets.filter((table) => table.per === "unit" && isBegun(table));
  const names = own.map(({ values: { budgetUnit } }) =>
    budgetUnit?.kind === "text" ? toComparable(budgetUnit.text) : ""
  );
  const cells = own.map(({ place: { cell } }) => ({ ...cell, year: "current" as const }));
  return { count: new Set(names).size, cells };
}
