import type { Budget, BudgetTable } from "../budget/budget";
import type { YearSpan } from "../budget/by-year";
import type { FamilyId, TableId } from "../budget/schema";
import type { Severity } from "./finding";
import type { Relation } from "./relations/relation";
import type { RuleContext } from "./rule-context";

/** A table as a rule sees it: its blocks by name, and the table itself. */
export type TableView<T extends TableId> = BudgetTable<T>["blocks"] & {
  readonly table: BudgetTable<T>;
};

/** The tables that a rule needs, by name. */
export type Views<N extends readonly TableId[]> = { readonly [T in N[number]]: TableView<T> };

/**
 * Rules of scope "performance" look at the performance-target tables and need at least one; those of scope "cross-year"
 * need last year's budget.
 */
export type RuleScope = "intra-table" | "inter-table" | "cross-year" | "form" | "performance";

interface RuleFacts {
  /** "BC014": stable, never reused. */
  readonly code: string;
  readonly title: string;
  readonly scope: RuleScope;
  readonly severity: Severity;
  /** Ids of the public list of relations that the rule covers. */
  readonly covers: readonly string[];
  /** The relation in the forms' own captions. */
  readonly basis: string;
  /** What to check when it fails. */
  readonly suggestion: string;
  /** Tables without which the rule cannot be evaluated. */
  readonly needs: readonly TableId[];
  /** Rules of the same cause: where no wrong cell explains what breaks of them, it is told as one. */
  readonly cause?: string;
  /** Form years the rule holds for; all when left out. */
  readonly years?: YearSpan;
}

/** A rule as the engine runs it. */
export interface Rule extends RuleFacts {
  /** Families the rule holds for, by where it is declared; all when left out. */
  readonly families?: readonly FamilyId[];
  readonly relate: (budget: Budget, context: RuleContext) => Iterable<Relation>;
}

/**
 * Declares a rule: it states relations between facts; comparing, wording and marking are the engine's.
 * `relations` is called only when all tables of `needs` are there.
 */
export function defineRule<const N extends readonly TableId[]>(
  rule: Omit<RuleFacts, "needs"> & {
    readonly needs: N;
    relations(
      this: void,
      tables: Views<N>,
      budget: Budget,
      context: RuleContext
    ): Iterable<Relation>;
  }
): Rule {
  const { relations, ...facts } = rule;
  return {
    ...facts,
    relate: (budget, context) => {
      const views = Object.fromEntries(rule.needs.map((id) => [id, viewOf(budget, id)]));
      return relations(views as Views<N>, budget, context);
    },
  };
}

function viewOf(budget: Budget, id: TableId): unknown {
  const table = budget.tables[id];
  return table && { ...table.blocks, table };
}
