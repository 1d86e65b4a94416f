import type { BudgetRow } from "../budget/block";
import type { Budget } from "../budget/budget";
import { toComparable } from "../text/normalize";

/** The table that lists the projects. */
export const PROJECT_TABLE = "generalPublicBudgetProjectExpenditure";

/** One project; a name that stands under several codes is one project. */
export interface Project {
  /** As written in its first row. */
  readonly name: string;
  readonly rows: readonly BudgetRow[];
}

/**
 * Projects of 表7 in its order, rows of equal name taken together (XJ-P22: one table for each project); none when the
 * table is nil or missing.
 */
export function listProjects(budget: Budget): readonly Project[] {
  const table = budget.tables[PROJECT_TABLE];
  if (!table || table.status === "nil") return [];
  const groups = new Map<string, { readonly name: string; readonly rows: BudgetRow[] }>();
  for (const row of table.blocks.main.rowsOf("project")) {
    const name = row.project ?? row.name;
    const key = toComparable(name);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { name, rows: [row] });
  }
  return [...groups.values()];
}
