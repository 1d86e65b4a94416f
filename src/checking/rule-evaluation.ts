import type { Evaluation } from "./evaluate";
import type { Rule } from "./rule";

/** An evaluated instance and the rule it belongs to. */
export interface RuleEvaluation extends Evaluation {
  readonly rule: Rule;
}
