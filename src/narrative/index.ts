/** The words sections are written with, and the two directions of a narrative. */
export { amount } from "./words/amount";
export { againstPrior, change } from "./words/change";
export { changeInWords } from "./words/change-in-words";
export { freely, oneOf, option, otherwise } from "./words/choice";
export {
  compared,
  comparedWithin,
  priorAmountOf,
  RowPart,
  type Compared,
  type ItemName,
} from "./references/compared";
export {
  all,
  any,
  hasRows,
  isGiven,
  isNil,
  isPositive,
  isSame,
  isUnarranged,
  not,
  statesNoPrior,
} from "./references/condition";
export { count, countOf, inputCount, ofSome, sumOfCounts, unitTargets } from "./words/count";
export { each } from "./words/each";
export { RowVariable } from "./references/environment";
export type { NarrativeSource, RowsReference, ZeroBaseWording } from "./references/environment";
export {
  cellOf,
  inputAmount,
  remainderOf,
  sumOf,
  sumOfRows,
  type AmountReference,
} from "./references/figure";
export { doubtNames } from "./doubts/doubt-names";
export { listedUnits } from "./doubts/listed-units";
export {
  isAskedFor,
  NO_INPUTS,
  toInputLines,
  usableInputs,
  withContents,
  withOffers,
  type InputLine,
  type KeptInput,
  type KeptInputs,
} from "./hands/input-list";
export {
  defineOutline,
  outlineInputs,
  type DocumentOutline,
  type OutlinePart,
  type OutlineText,
  type OverviewItem,
  type Term,
} from "./outline";
export type { ChangedFigure } from "./text/changed-figures";
export { ReadText } from "./text/read-text";
export { date, ordinal, threshold, year } from "./words/fixed";
export { documentOf } from "./references/document-number";
export { awaited, choiceOf, given, hintOf } from "./words/given";
export { itemized, type ItemizedEntry } from "./words/itemized";
export { hasItems, labelsOf, list, namesOf } from "./words/list";
export {
  budgetUnit,
  namedUnit,
  organization,
  rowNameOf,
  tableTitle,
  wordingByYear,
} from "./words/name";
export { notMore } from "./words/not-more";
export {
  lineBreak,
  sentence,
  sequence,
  wording,
  wordingNot,
  type FormGap,
  type Part,
  type OtherWay,
} from "./words/part";
export * from "./text/phrase";
export {
  readNarrative,
  type NarrativeReading,
  type ReviewFinding,
  type TextPlace,
} from "./hands/read-narrative";
export { rowCodeOf } from "./words/row-code";
export { keyed, rowsOf, type InputKey } from "./references/rows";
export { attachment, defineSection, room, type Section } from "./words/section";
export { share } from "./words/share";
export { when } from "./words/when";
export { toNarrativeText, writeNarrative } from "./hands/write-narrative";
export { yearOnYear } from "./words/year-on-year";
