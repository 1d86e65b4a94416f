/** The words rules are stated in, and what the engine makes of them. */
export { defineRule, type Rule, type Views } from "./rule";
export { TABLES_ALONE, type RuleContext } from "./rule-context";
export {
  awaited,
  claims,
  foots,
  minus,
  partOf,
  restates,
  sameSet,
  states,
  statesAll,
  subsetOf,
  type Member,
  type Part,
  type Relation,
} from "./relations/relation";
export {
  allCodesOf,
  codedMembers,
  codesOf,
  columnFoots,
  hierarchyFoots,
  projectMembers,
  rowsFoot,
} from "./relations/families";
export {
  allAreThere,
  amountsAre,
  mostAmountsAreBelow,
  notNegative,
  totalsAreThere,
} from "./relations/table-families";
export {
  codesAreWellWritten,
  lowestLevelsAreListed,
  namedAlike,
  namedAsBefore,
  namedByCodeBook,
} from "./relations/code-families";
export { pairProjects } from "./relations/project-pairs";
export { structuralRules, type StructureWords } from "./table-structure";
export { checkBudget, type CheckResult, type NotEvaluated } from "./check";
export { demandedAmount } from "./demanded-amount";
export { cellsOfEvaluation, factsOfRelation, toShown } from "./evaluate";
export type { RuleEvaluation } from "./rule-evaluation";
export type { Coverage, Finding, Severity, Suspect } from "./finding";
export type { Repair } from "./repair-search";
export type { MissingRow, Revision, RightAmount, RowAmount } from "./revisions/revision";
export type { Slip, SlipKind } from "./slips";
export {
  findingKey,
  sortFindings,
  withAccepted,
  type Acceptance,
  type AcceptedFinding,
  type KeptException,
} from "./exceptions";
export {
  applySwitches,
  listSwitches,
  RULE_GRADES,
  type RuleGrade,
  type RuleSwitches,
} from "./rule-switches";
export { sheetPrefix } from "./formulas/cell-terms";
export { compileRelation } from "./formulas/compile-relation";
export { markCondition } from "./formulas/mark-condition";
export type { FormulaPlace, RelationFormulas } from "./formulas/relation-formulas";
