import type { Budget } from "../../budget/budget";
import { isFilled, type Fact } from "../../budget/fact";
import type { PlacedTargetTable } from "../../budget/target-table";
import { Amount } from "../../money/amount";
import { likeness } from "../../text/likeness";
import { listProjects, projectKey, type Project } from "./projects";

/** Target tables of projects, each with the project of the tables it is about. */
export interface TargetPairs {
  readonly sameName: readonly TargetPair[];
  /** Named differently; the amount, which no other one left over has, tells that they are the same. */
  readonly sameAmount: readonly TargetPair[];
  /** Named alike, e.g. shortened, with another amount; no other project or table is as much alike. */
  readonly likeName: readonly TargetPair[];
  readonly onlyProjects: readonly Project[];
  readonly onlyTargets: readonly PlacedTargetTable[];
}

export interface TargetPair {
  readonly target: PlacedTargetTable;
  /** One, or this year's and its carry-over in one table. */
  readonly projects: readonly [Project, ...Project[]];
  /** Figures of the tables that the target's appropriation is the sum of. */
  readonly figures: readonly Fact[];
}

/**
 * Pairs by name, then what is left over by an amount that occurs once on either side. A carry-over of the same name has
 * a table of its own, or is part of this year's: the amount tells which.
 */
export function pairTargets(budget: Budget, targets: readonly PlacedTargetTable[]): TargetPairs {
  const tables = targets.filter(({ per }) => per === "project");
  const projects = listProjects(budget);
  const sameName: TargetPair[] = [];
  let leftTargets = tables;
  const used = new Set<Project>();
  for (const target of tables) {
    const own = projects.filter((one) => projectKey(one.name) === projectKey(nameOf(target)));
    const pair = toPair(
      target,
      own.filter((one) => !used.has(one))
    );
    if (!pair) continue;
    sameName.push(pair);
    leftTargets = leftTargets.filter((one) => one !== target);
    for (const project of pair.projects) used.add(project);
  }
  const rest = projects.filter((one) => !used.has(one));
  const sameAmount = rest.flatMap((project) => {
    const key = amountKey(sumOf(project.appropriation));
    const isOnly = rest.filter((one) => amountKey(sumOf(one.appropriation)) === key).length === 1;
    const [target, ...others] = leftTargets.filter((one) => amountKey(amountOf(one)) === key);
    if (key === null || !isOnly || !target || others.length > 0) return [];
    return [{ target, projects: [project] as const, figures: project.appropriation }];
  });
  const unpaired = rest.filter((one) => sameAmount.every(({ projects: [own] }) => own !== one));
  const alone = leftTargets.filter((one) => sameAmount.every(({ target }) => target !== one));
  const likeName = pairAlike(unpaired, alone);
  return {
    sameName,
    sameAmount,
    likeName,
    onlyProjects: unpaired.filter((one) => likeName.every(({ projects: [own] }) => own !== one)),
    onlyTargets: alone.filter((one) => likeName.every(({ target }) => target !== one)),
  };
}

/** Names of one project have so much in common; what projects of a kind share is less. */
const ALIKE = 0.8;

/** Pairs of which each is to the other the most alike, with nothing else near. */
function pairAlike(
  projects: readonly Project[],
  targets: readonly PlacedTargetTable[]
): readonly TargetPair[] {
  const alike = (project: Project, target: PlacedTargetTable): boolean =>
    areAlike(projectKey(project.name), projectKey(nameOf(target)));
  return projects.flatMap((project) => {
    const [target, ...more] = targets.filter((one) => alike(project, one));
    if (!target || more.length > 0) return [];
    const isOnly = projects.filter((one) => alike(one, target)).length === 1;
    return isOnly ? [{ target, projects: [project], figures: project.appropriation }] : [];
  });
}

/** Numbers tell projects of one name apart: of years, of documents. */
function areAlike(one: string, other: string): boolean {
  const numbers = (name: string): string => (name.match(/\d+/gu) ?? []).join(" ");
  const [few, many] = [numbers(one), numbers(other)].sort((a, b) => a.length - b.length);
  if (one === "" || other === "" || !(many ?? "").includes(few ?? "")) return false;
  return likeness(one, other) >= ALIKE || isShortened(one, other) || isShortened(other, one);
}

const SHORTEST_NAME = 6;

function isShortened(short: string, long: string): boolean {
  return short.length >= SHORTEST_NAME && long.includes(short);
}

/** The project of one name, or this year's and the carry-over together where their sum is the amount. */
function toPair(target: PlacedTargetTable, own: readonly Project[]): TargetPair | null {
  const [project, ...others] = own;
  if (!project) return null;
  const amount = amountKey(amountOf(target));
  const single = own.find((one) => amountKey(sumOf(one.appropriation)) === amount);
  if (single) return { target, projects: [single], figures: single.appropriation };
  const all = own.flatMap(({ appropriation }) => appropriation);
  if (others.length > 0 && amountKey(sumOf(all)) === amount)
    return { target, projects: [project, ...others], figures: all };
  return { target, projects: [project], figures: project.appropriation };
}

/** Comparable names of the carry-overs that stand in the target table of this year's project. */
export function mergedCarryOvers(
  budget: Budget,
  targets: readonly PlacedTargetTable[]
): ReadonlySet<string> {
  const merged = pairTargets(budget, targets).sameName.filter(
    ({ projects }) => projects.length > 1
  );
  return new Set(merged.map(({ projects: [project] }) => projectKey(project.name)));
}

/** Name of the project as the table states it, "" when it does not. */
export function nameOf({ values }: PlacedTargetTable): string {
  const name = values["project"];
  return name?.kind === "text" ? name.text : "";
}

function amountOf({ facts }: PlacedTargetTable): Amount | null {
  const fact = facts["appropriation"];
  return fact && isFilled(fact) ? fact.amount.to("yuan") : null;
}

function sumOf(facts: readonly Fact[]): Amount | null {
  if (facts.some(({ state }) => state === "unreadable")) return null;
  return Amount.sum(
    facts.map(({ amount }) => amount.to("yuan")),
    "yuan"
  );
}

/** null for nothing: two blanks are no evidence. */
function amountKey(amount: Amount | null): string | null {
  return amount === null || amount.isZero ? null : amount.toString();
}
