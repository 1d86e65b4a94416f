import { isFilled, type Fact } from "../../budget/fact";
import type { Block } from "../../budget/block";
import type { AnyBudgetTable, Budget } from "../../budget/budget";
import type { ProjectSource } from "../../budget/family";
import type { TableId } from "../../budget/schema";
import type { CellRef } from "../../grid/address";
import { groupBy } from "../../lists/group-by";
import { toComparable } from "../../text/normalize";

/** This year's project, one carried over from last year, or both in one table. */
export type ProjectOrigin = "current" | "carried-over" | "merged";

/** One project; a name that stands under several codes is one project. */
export interface Project {
  /** As written in its first row. */
  readonly name: string;
  /** Where the name stands first. */
  readonly cell: CellRef;
  readonly origin: ProjectOrigin;
  readonly table: TableId;
  /** Codes of its rows; empty where its table has none. */
  readonly codes: readonly string[];
  readonly appropriation: readonly Fact[];
  /** Facts of the part that was carried over, also contained in `appropriation` and `otherFunds`. */
  readonly carriedOver: readonly Fact[];
  /** Other funds that the tables divide among projects; empty where they do not. */
  readonly otherFunds: readonly Fact[];
}

/** Whether a carried-over project gets a table of its own or is added to this year's project of the same name. */
export type CarryOverChoice = "separate" | "merge";

/**
 * Projects in the order of the tables, rows of equal name taken together (XJ-P22: one table for each project); none when
 * the table is nil or missing. Carried-over projects follow this year's.
 */
export function listProjects(
  budget: Budget,
  carryOver: CarryOverChoice = "separate"
): readonly Project[] {
  const sources = budget.family.projects;
  if (!sources) return [];
  const current = projectsIn(budget, sources.current, "current");
  const carried = sources.carriedOver
    ? projectsIn(budget, sources.carriedOver, "carried-over").filter(hasAmount)
    : [];
  if (carryOver === "separate") return [...current, ...carried];
  const merged = current.map((project) => {
    const more = carried.find((other) => isSameProject(other, project));
    return more ? mergeProjects(project, more) : project;
  });
  const rest = carried.filter((other) =>
    current.every((project) => !isSameProject(other, project))
  );
  return [...merged, ...rest];
}

/** Key under which projects are compared: spaces, widths and brackets aside. */
export function projectKey(name: string): string {
  return toComparable(name);
}

function isSameProject(one: Project, other: Project): boolean {
  return projectKey(one.name) === projectKey(other.name);
}

function mergeProjects(current: Project, carried: Project): Project {
  return {
    ...current,
    origin: "merged",
    appropriation: [...current.appropriation, ...carried.appropriation],
    carriedOver: [...carried.appropriation, ...carried.otherFunds],
    otherFunds: carried.otherFunds.filter(isFilled),
  };
}

/** A row of basic expenditure in a table of carry-overs is no project. */
function hasAmount({ appropriation, otherFunds }: Project): boolean {
  return [...appropriation, ...otherFunds].some((fact) => isFilled(fact) && !fact.amount.isZero);
}

function projectsIn(
  budget: Budget,
  source: ProjectSource,
  origin: "current" | "carried-over"
): readonly Project[] {
  const table = budget.tables[source.table];
  if (!table || table.status === "nil") return [];
  const block = mainBlock(table);
  const groups = groupBy(block.rowsOf("project"), ({ project, name }) =>
    projectKey(project ?? name)
  );
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const facts = (column: string | undefined): readonly Fact[] =>
      column === undefined ? [] : rows.map((row) => block.fact(row, column));
    const appropriation = facts(source.appropriation);
    const otherFunds = facts(source.otherFunds);
    return {
      name: first.project ?? first.name,
      cell: first.cell,
      origin,
      table: source.table,
      codes: rows.flatMap(({ code }) => code ?? []),
      appropriation,
      carriedOver: origin === "carried-over" ? [...appropriation, ...otherFunds] : [],
      otherFunds,
    };
  });
}

/** Tables of projects have one block. */
function mainBlock(table: AnyBudgetTable): Block {
  const [block] = Object.values(table.blocks as Readonly<Record<string, Block>>);
  if (!block) throw new RangeError(`${table.id} has no block`);
  return block;
}
