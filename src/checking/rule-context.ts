import type { Budget } from "../budget/budget";
import type { OwnCodes } from "../budget/code-book";
import type { PlacedTargetTable } from "../budget/target-table";

/** What rules may look at beside the tables of a workbook. */
export interface RuleContext {
  /** Performance-target tables that somebody began to fill in, ours and others'. */
  readonly targets: readonly PlacedTargetTable[];
  /** What 填报事项 says, by key; of a row by the key that `rowInputKey` makes. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Names of codes that the user answers for. */
  readonly ownCodes: OwnCodes;
  /** Last year's budget of the same unit; null where its workbook was not given. */
  readonly prior: Budget | null;
}

/** The tables alone. */
export const TABLES_ALONE: RuleContext = {
  targets: [],
  inputs: new Map(),
  ownCodes: {},
  prior: null,
};
