import type { Block } from "../../budget/block";
import type { Budget, BudgetTable } from "../../budget/budget";
import { tableLabel } from "../../budget/family";
import type { TableId } from "../../budget/schema";
import type { BudgetYear, Environment, Unknown } from "./environment";

/** A table of a budget, null when the budget is not known or the table was not recognised. */
export function findTable(budget: Budget | null, table: TableId): BudgetTable | null {
  return (budget?.tables[table] as BudgetTable | undefined) ?? null;
}

/** One block of it. */
export function findBlock(budget: Budget | null, table: TableId, block: string): Block | null {
  const blocks = findTable(budget, table)?.blocks as Readonly<Record<string, Block>> | undefined;
  return blocks?.[block] ?? null;
}

/** What to say when a table is not there. */
export function missingTable(environment: Environment, table: TableId, year: BudgetYear): Unknown {
  const label = labelOf(environment, table);
  if (year === "prior") {
    const hint = environment.prior
      ? `上年工作簿中没有识别到“${label}”`
      : `请选择上年工作簿（需要其中的“${label}”）`;
    return { kind: "unknown", key: `prior-table:${table}`, hint, short: `上年“${label}”` };
  }
  const hint = `没有识别到“${label}”，请在工作簿中补上或改正这张表后重新生成`;
  return { kind: "unknown", key: `table:${table}`, hint, short: `没有识别到“${label}”` };
}

/** Chinese name of a table of the family. */
export function labelOf({ current, prior }: Environment, table: TableId): string {
  const budget = current ?? prior;
  return budget ? tableLabel(budget.family, table) : table;
}
