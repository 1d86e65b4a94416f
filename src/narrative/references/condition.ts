import type { Block } from "../../budget/block";
import type { Fact } from "../../budget/fact";
import type { TableId } from "../../budget/schema";
import type { Asked } from "./asked";
import { inputOf } from "./environment";
import type { Environment, RowsReference, Unknown } from "./environment";
import { unreadableCell, type AmountReference } from "./figure";
import { priorOf, type Compared } from "./compared";
import type { Lifted } from "../words/part";
import { resolveKey, type InputKey } from "./rows";
import { findTable, missingTable } from "./tables";

/** True or false as the data tell, or not known and why. */
export type Truth = boolean | Unknown;

export interface Condition {
  (environment: Environment): Truth;
  /** What a text that says so (or otherwise) tells of inputs. */
  readonly stated?: (holds: boolean, environment: Environment) => readonly Lifted[];
  /** What the clerk typed to decide it. */
  readonly asked?: (environment: Environment) => Asked | null;
}

/** The amount as printed is not zero. */
export function isPositive(reference: AmountReference): Condition {
  return (environment) => {
    const figure = reference.read(environment, "current");
    return figure.kind === "unknown" ? figure : !figure.amount.isZero;
  };
}

/** Both amounts are the same as printed. */
export function isSame(left: AmountReference, right: AmountReference): Condition {
  return (environment) => {
    const [one, other] = [left, right].map((each) => each.read(environment, "current"));
    if (one?.kind !== "known") return one ?? false;
    return other?.kind === "known" ? one.amount.equals(other.amount) : (other ?? false);
  };
}

/** Nothing this year and nothing last year. */
export function isUnarranged(subject: Compared): Condition {
  const condition = (environment: Environment): Truth => {
    const now = subject.current.read(environment, "current");
    if (now.kind === "unknown") return now;
    if (!now.amount.isZero) return false;
    const before = subject.prior(environment);
    return before.kind === "unknown" ? before : before.amount.isZero;
  };
  const stated: Condition["stated"] = (holds, environment) =>
    holds ? priorOf(subject.key, "0.00", environment) : [];
  const asked = (environment: Environment): Asked | null =>
    subject.prior(environment).asked ?? null;
  return Object.assign(condition, { stated, asked });
}

/** Where last year's text says so, last year's amount is zero. */
export function statesNoPrior(condition: Condition, key: InputKey): Condition {
  const stated: Condition["stated"] = (holds, environment) =>
    holds && environment.reads === "prior" ? priorOf(key, "0.00", environment) : [];
  return Object.assign((environment: Environment) => condition(environment), { stated });
}

/** The table was disclosed without any amount; one with cells that could not be read may hold some. */
export function isNil(table: TableId): Condition {
  return (environment) => {
    const found = findTable(environment.current, table);
    if (!found) return missingTable(environment, table, "current");
    if (found.status !== "nil") return false;
    const unreadable = Object.values<Block>(found.blocks).flatMap(unreadableFacts)[0];
    return unreadable ? unreadableCell(unreadable, table, "current") : true;
  };
}

function unreadableFacts(block: Block): readonly Fact[] {
  return block.rows
    .flatMap((row) => block.columns.map(({ id }) => block.fact(row, id)))
    .filter(({ state }) => state === "unreadable");
}

/** At least one row. */
export function hasRows(rows: RowsReference): Condition {
  return (environment) => {
    const groups = rows.read(environment);
    return "kind" in groups ? groups : groups.length > 0;
  };
}

/** The clerk typed something under the key. */
export function isGiven(key: InputKey): Condition {
  return (environment) => {
    const resolved = resolveKey(key, environment);
    return resolved !== null && inputOf(environment, resolved) !== null;
  };
}

export function not(condition: Condition): Condition {
  const opposite = (environment: Environment): Truth => {
    const truth = condition(environment);
    return typeof truth === "boolean" ? !truth : truth;
  };
  const stated: Condition["stated"] = (holds, environment) =>
    condition.stated?.(!holds, environment) ?? [];
  const asked = (environment: Environment): Asked | null => condition.asked?.(environment) ?? null;
  return Object.assign(opposite, { stated, asked });
}

/** Every condition holds; one that does not decides whatever is unknown. */
export function all(...conditions: readonly Condition[]): Condition {
  return (environment) => {
    const truths = conditions.map((condition) => condition(environment));
    if (truths.includes(false)) return false;
    return truths.find((truth) => truth !== true) ?? true;
  };
}

/** One condition holds. */
export function any(...conditions: readonly Condition[]): Condition {
  return not(all(...conditions.map(not)));
}
