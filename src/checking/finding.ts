import type { CellRef } from "../grid/address";
import type { Measure } from "../money/amount";
import type { Relation } from "./relations/relation";

export type Severity = "error" | "warning" | "info";

/** The ways a relation can end; silence is never "passed", and what nobody has filled in yet is not wrong. */
export type Outcome =
  "satisfied" | "violated" | "unfilled" | "rounding-difference" | "not-evaluated";

/** A cell that is probably wrong, with the amount that would repair all broken relations; null when unknown. */
export interface Suspect extends CellRef {
  readonly suggested: string | null;
}

/** Another relation that the same slip breaks. */
export interface Evidence {
  readonly code: string;
  readonly message: string;
  readonly cells: readonly CellRef[];
}

/** A statement about the document. Frozen; amounts are decimal strings in `measure`. */
export interface Finding {
  readonly code: string;
  readonly covers: readonly string[];
  readonly title: string;
  readonly severity: Severity;
  readonly outcome: "violated" | "unfilled" | "rounding-difference";
  /** One sentence: which table, which cells, both sides, the difference. */
  readonly message: string;
  readonly suggestion: string;
  /** null where the relation has no amounts (sets, text). */
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  readonly measure: Measure | null;
  readonly cells: readonly CellRef[];
  /** What was evaluated, from which marks take their formula; null for a finding that is no relation of cells. */
  readonly relation: Relation | null;
  /** Most likely wrong cell first. */
  readonly suspects: readonly Suspect[];
  /**
   * How the suspects belong to each other: all of them are wrong together, or the first is and the others, totals, followed
   * it. Left out where each of them alone would repair everything.
   */
  readonly joined?: "together" | "carried";
  readonly evidence: readonly Evidence[];
  /** Another finding would have another amount in the first of the suspects: neither is suggested. Left out where that is not so. */
  readonly isDisputed?: true;
}

/** Instances by outcome; `notApplicable` are those with nothing on either side. */
export interface Coverage {
  readonly satisfied: number;
  readonly violated: number;
  /** Violated ones of rules that only ask for a look; counted among the violated. Left out where there are none. */
  readonly advisory?: number;
  readonly roundingDifference: number;
  /** Waiting for somebody to fill them in. */
  readonly unfilled: number;
  /** Violated or rounded, and accepted with a reason; counted in neither. */
  readonly accepted: number;
  readonly notEvaluated: number;
  readonly notApplicable: number;
}
