import type { FamilyId } from "./budget";
import type { BlockId, ColumnId, TableId } from "./schema";

/** A table with project rows and the columns of their money. */
export interface ProjectSource {
  readonly table: TableId;
  readonly appropriation: string;
  /** Other funds of the project, where the table divides them among projects. */
  readonly otherFunds?: string;
}

/** Where the projects of a family stand: this year's, and those carried over where the family publishes them. */
export interface ProjectSources {
  readonly current: ProjectSource;
  readonly carriedOver?: ProjectSource;
}

/** The compiler checks the columns against the schema. */
function projectsIn<T extends TableId>(
  table: T,
  appropriation: ColumnId<T, BlockId<T>>,
  otherFunds?: ColumnId<T, BlockId<T>>
): ProjectSource {
  return { table, appropriation, ...(otherFunds === undefined ? {} : { otherFunds }) };
}

export const PROJECT_SOURCES: Readonly<Record<FamilyId, ProjectSources>> = {
  xinjiang: {
    current: projectsIn("generalPublicBudgetProjectExpenditure", "total"),
    carriedOver: projectsIn("carryOverBalances", "appropriationProject", "nonAppropriationProject"),
  },
  shaanxi: { current: projectsIn("specialOperationsExpenditure", "total") },
};
