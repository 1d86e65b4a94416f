import type { Block, BudgetRow } from "../../budget/block";
import type { AnyBudgetTable, Budget } from "../../budget/budget";
import type { CellRef } from "../../grid/address";
import type { Amount, Measure } from "../../money/amount";
import type { RuleEvaluation } from "../rule-evaluation";

/** Evaluates all rules over a budget. */
export type Judge = (budget: Budget) => readonly RuleEvaluation[];

/** An amount that a missing row would hold. */
export interface RowAmount {
  /** Captions of its column from top to bottom: “支出预算/合计”. */
  readonly caption: string;
  readonly amount: Amount;
}

/** What a wrong cell should hold. */
export interface RightAmount extends RowAmount {
  readonly cell: CellRef;
}

/** One change of the workbook that is larger than a cell. */
export type Revision =
  /** All amounts of a table are in another measure than it says. */
  | {
      readonly kind: "measure";
      readonly table: AnyBudgetTable;
      /** The measure that the amounts are in. */
      readonly measure: Measure;
    }
  /** All amounts of a table in 万元 were divided by ten thousand once too often. */
  | { readonly kind: "divided"; readonly table: AnyBudgetTable }
  /** All amounts of a table are rounded to a coarser step than the form wants, in its measure: "0.1". */
  | { readonly kind: "coarse"; readonly table: AnyBudgetTable; readonly step: string }
  /** A table that is right within itself fits no other one: so many relations with others, and so many of them broken. */
  | {
      readonly kind: "foreign-table";
      readonly table: AnyBudgetTable;
      readonly ties: number;
      readonly broken: number;
    }
  /** All amounts of two columns stand in each other's place. */
  | {
      readonly kind: "exchanged-columns";
      readonly table: AnyBudgetTable;
      readonly captions: readonly [string, string];
      readonly cells: readonly RightAmount[];
    }
  /** A row stands under another code than its own. */
  | {
      readonly kind: "wrong-code";
      readonly table: AnyBudgetTable;
      readonly row: BudgetRow;
      /** “20103??” where only the parent is known. */
      readonly code: string;
      /** The row that it belongs under, where only that is known. */
      readonly parent: BudgetRow | null;
    }
  /** The amounts of one or more rows stand in the wrong rows. */
  | {
      readonly kind: "wrong-rows";
      readonly table: AnyBudgetTable;
      /**
       * Copied from the other row, exchanged with it, or standing in the other row while this one is empty, perhaps in one column only; or from the first to the other one column, or all of them, moved by
       * one row, or all amounts by one column.
       */
      readonly how:
        "copied" | "exchanged" | "misplaced" | "shifted" | "shifted-right" | "shifted-left";
      readonly row: BudgetRow;
      readonly other: BudgetRow;
      /** Caption of the column in which amounts moved; null where whole rows are wrong. */
      readonly caption: string | null;
      /** Every cell that is wrong, the amount it should hold, and under which caption. */
      readonly cells: readonly RightAmount[];
    }
  /** A row is not there: one of every block that stands side by side there. */
  | {
      readonly kind: "missing-row";
      readonly table: AnyBudgetTable;
      readonly rows: readonly MissingRow[];
    };

/** What a block lacks; `row.cell` is the place where it should stand. */
export interface MissingRow {
  readonly block: Block;
  readonly row: BudgetRow;
  readonly amounts: readonly (RowAmount & { readonly column: string })[];
  /** The row below whose total it is missing, where only its amounts are known. */
  readonly under: BudgetRow | null;
  /** Rows that are there and would explain as much, were these amounts added to theirs. */
  readonly instead: readonly BudgetRow[];
}

/** A revision that was thought through: what the rules say of the budget as it would then be. */
export interface RevisedBudget {
  readonly revision: Revision;
  readonly budget: Budget;
  readonly evaluations: readonly RuleEvaluation[];
  /** Different amounts that were chosen so that relations hold. */
  readonly freeAmounts: number;
  /** Relations with several of these amounts that hold though nobody chose them to. */
  readonly confirming: number;
}

/** A revision that broken relations suggest. */
export interface Proposal {
  /** Broken relations that suggest it. */
  readonly weight: number;
  /** null where no amounts repair anything. */
  readonly revise: (judge: Judge) => RevisedBudget | null;
}
