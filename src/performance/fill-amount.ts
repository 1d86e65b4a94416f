import { TOTAL, type Block, type BudgetRow } from "../budget/block";
import type { Budget, BudgetTable } from "../budget/budget";
import { isFilled, type Fact } from "../budget/fact";
import { TABLE_LABELS } from "../budget/glossary";
import type { TableId } from "../budget/schema";
import { Amount, type Measure } from "../money/amount";
import { fillWording, type AmountSource, type FigureReference, type FormWording } from "./form";
import { PROJECT_TABLE, type Project } from "./projects";
import type { TargetValue } from "./target-table";

/** Why an amount cannot be told, with what the sentence about it needs. */
export interface Untold {
  readonly reason: "missingTable" | "nilTable" | "unreadable" | "undivided";
  readonly table: TableId;
  readonly label: string;
}

/** An amount in the form's measure, or the reason why there is none. */
export type Told = Amount | Untold;

export function isTold(told: Told): told is Amount {
  return told instanceof Amount;
}

/** Sum of figures of the tables, converted exactly; never a sum with a part left out. */
export function sumFigures(
  budget: Budget,
  references: readonly FigureReference[],
  measure: Measure
): Told {
  let sum: Amount = Amount.zero(measure);
  for (const reference of references) {
    const told = tellFigure(budget, reference, references.length === 1);
    if (!isTold(told)) return told;
    sum = sum.plus(told.to(measure));
  }
  return sum;
}

/**
 * An empty cell is zero only beside filled cells of its row, and never where a single figure is asked for: a total that
 * somebody forgot must not become 0.00.
 */
function tellFigure(budget: Budget, reference: FigureReference, mustBeFilled: boolean): Told {
  const { table: id, row, column } = reference;
  const table = budget.tables[id];
  if (!table) return { reason: "missingTable", table: id, label: "" };
  if (table.status === "nil") return { reason: "nilTable", table: id, label: "" };
  const block = blockOf(table, reference.block);
  const fact = block.fact(row, column);
  if (isFilled(fact)) return fact.amount;
  const isZero = fact.state === "blank" && !mustBeFilled && hasAmount(block, row);
  if (isZero || (fact.state === "absent" && row !== TOTAL)) return fact.amount;
  return unreadable(id, fact);
}

function hasAmount(block: Block, row: string): boolean {
  return block.columns.some(({ id }) => isFilled(block.fact(row, id)));
}

function blockOf(table: { readonly id: TableId; readonly blocks: object }, block: string): Block {
  // `figure()` lets the compiler check block, row and column; at run time they are plain names.
  const found = (table.blocks as Readonly<Record<string, Block | undefined>>)[block];
  if (!found) throw new RangeError(`${table.id} has no block ${block}`);
  return found;
}

function unreadable(table: TableId, { label }: Fact): Untold {
  return { reason: "unreadable", table, label };
}

/** Sum over the rows of one project. */
function sumProject(budget: Budget, project: Project | null, measure: Measure): Told {
  const table = budget.tables[PROJECT_TABLE];
  if (!table || !project) return { reason: "missingTable", table: PROJECT_TABLE, label: "" };
  let sum: Amount = Amount.zero(measure);
  for (const row of project.rows) {
    const fact = projectFact(table.blocks.main, row);
    if (!isFilled(fact)) return unreadable(PROJECT_TABLE, fact);
    sum = sum.plus(fact.amount.to(measure));
  }
  return sum;
}

function projectFact(
  block: BudgetTable<typeof PROJECT_TABLE>["blocks"]["main"],
  row: BudgetRow
): Fact {
  return block.fact(row, "total");
}

/** Zero where all the figures are zero; what there is cannot be divided among forms by the tables alone. */
function zeroUnlessFilled(
  budget: Budget,
  references: readonly FigureReference[],
  measure: Measure
): Told {
  for (const reference of references) {
    const told = tellFigure(budget, reference, false);
    if (!isTold(told)) return told;
    if (!told.isZero) {
      const table = budget.tables[reference.table];
      const fact = table && blockOf(table, reference.block).fact(reference.row, reference.column);
      return { reason: "undivided", table: reference.table, label: fact?.label ?? "" };
    }
  }
  return Amount.zero(measure);
}

/** Amount of a slot that refers to the tables (sources of kind "slots" are the caller's). */
export function tellAmount(
  source: Exclude<AmountSource, { readonly from: "slots" }>,
  budget: Budget,
  project: Project | null,
  measure: Measure
): Told {
  switch (source.from) {
    case "figures":
      return sumFigures(budget, source.figures, measure);
    case "project":
      return sumProject(budget, project, measure);
    case "none-of":
      return zeroUnlessFilled(budget, source.figures, measure);
  }
}

/** What the cell holds: the amount, or the request to fill it in with the reason. */
export function toTargetValue(told: Told, hint: string, wording: FormWording): TargetValue {
  if (isTold(told)) return { kind: "amount", amount: told };
  const { reason, table, label } = told;
  const text = fillWording(wording[reason], { hint, table: TABLE_LABELS[table], label });
  return { kind: "missing", text };
}
