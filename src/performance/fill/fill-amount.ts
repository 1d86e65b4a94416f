import { TOTAL, type Block } from "../../budget/block";
import type { Budget } from "../../budget/budget";
import { isFilled, type Fact } from "../../budget/fact";
import { tableLabel } from "../../budget/family";
import type { TableId } from "../../budget/schema";
import type { TargetValue } from "../../budget/target-table";
import { Amount, type Measure } from "../../money/amount";
import {
  fillWording,
  type AmountSource,
  type FigureReference,
  type FormFamily,
} from "../form/form";
import type { Project } from "../read/projects";

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

/** Sum over the rows of projects; only a carry-over may leave a cell of its row empty. */
function sumProjects(projects: readonly Project[], measure: Measure): Told {
  let sum: Amount = Amount.zero(measure);
  for (const { appropriation, carriedOver, table } of projects) {
    for (const fact of appropriation) {
      const isZero = fact.state === "blank" && carriedOver.includes(fact);
      if (!isFilled(fact) && !isZero) return unreadable(table, fact);
      sum = sum.plus(fact.amount.to(measure));
    }
  }
  return sum;
}

/** Other funds of a project where the tables list them, null where they do not. */
function sumOtherFunds({ otherFunds, table }: Project, measure: Measure): Told | null {
  if (otherFunds.length === 0) return null;
  const bad = otherFunds.find(({ state }) => state === "unreadable");
  if (bad) return unreadable(table, bad);
  return Amount.sum(
    otherFunds.map(({ amount }) => amount.to(measure)),
    measure
  );
}

/**
 * Zero where all the figures are zero, in the total or in the rows of the project's own codes; what there is cannot be divided
 * among forms by the tables alone.
 */
function zeroUnlessFilled(
  budget: Budget,
  references: readonly FigureReference[],
  codes: readonly string[],
  measure: Measure
): Told {
  for (const reference of references) {
    const told = tellFigure(budget, reference, false);
    if (!isTold(told)) return told;
    if (!told.isZero && !isNothingOf(budget, reference, codes)) {
      const table = budget.tables[reference.table];
      const fact = table && blockOf(table, reference.block).fact(reference.row, reference.column);
      return { reason: "undivided", table: reference.table, label: fact?.label ?? "" };
    }
  }
  return Amount.zero(measure);
}

/** True where the table has every one of the codes, and says that there is nothing of the figure for them. */
function isNothingOf(
  budget: Budget,
  reference: FigureReference,
  codes: readonly string[]
): boolean {
  const table = budget.tables[reference.table];
  if (!table || codes.length === 0) return false;
  const block = blockOf(table, reference.block);
  return codes.every((row) => {
    const told = block.row(row) && tellFigure(budget, { ...reference, row }, false);
    return told !== null && isTold(told) && told.isZero;
  });
}

/**
 * Amount of a slot that refers to the tables (sources of kind "slots" and "clerk" are the caller's).
 * @param projects - the project of the form; all of them for a form about the unit
 */
export function tellAmount(
  source: Exclude<AmountSource, { readonly from: "slots" | "clerk" }>,
  budget: Budget,
  projects: readonly Project[],
  measure: Measure
): Told {
  switch (source.from) {
    case "figures":
      return sumFigures(budget, source.figures, measure);
    case "project":
      return sumProjects(projects, measure);
    case "other-funds": {
      const [project] = projects;
      const own = project ? sumOtherFunds(project, measure) : null;
      return own ?? zeroUnlessFilled(budget, source.figures, project?.codes ?? [], measure);
    }
  }
}

/** What the cell holds: the amount, or the request to fill it in with the reason. */
export function toTargetValue(
  told: Told,
  hint: string,
  { budget, family: { wording } }: { readonly budget: Budget; readonly family: FormFamily }
): TargetValue {
  if (isTold(told)) return { kind: "amount", amount: told };
  const { reason, table, label } = told;
  const text = fillWording(wording[reason], {
    hint,
    table: tableLabel(budget.family, table),
    label,
  });
  return { kind: "missing", text };
}
