/** The words sections are written with, and the two directions of a narrative. */
export { amount } from "./amount";
export { againstPrior, change } from "./change";
export { freely, oneOf, option, otherwise } from "./choice";
export {
  compared,
  comparedWithin,
  priorAmountOf,
  RowPart,
  type Compared,
  type ItemName,
} from "./compared";
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
} from "./condition";
export { count, countOf, fixedCount, inputCount, sumOfCounts } from "./count";
export { each } from "./each";
export { RowVariable } from "./environment";
export type { NarrativeSource, RowsReference, ZeroBaseWording } from "./environment";
export { cellOf, inputAmount, remainderOf, sumOf, sumOfRows, type AmountReference } from "./figure";
export { date, ordinal, threshold, year } from "./fixed";
export { awaited, choiceOf, given, hintOf, offered } from "./given";
export { itemized, type ItemizedEntry } from "./itemized";
export { hasItems, labelsOf, list, namesOf } from "./list";
export { budgetUnit, organization, rowNameOf, tableTitle, wordingByYear } from "./name";
export { notMore } from "./not-more";
export { lineBreak, sentence, sequence, wording, wordingNot, type Part } from "./part";
export * from "./phrase";
export {
  readNarrative,
  type NarrativeReading,
  type ReviewFinding,
  type TextPlace,
} from "./read-narrative";
export { rowCodeOf } from "./row-code";
export { keyed, rowsOf } from "./rows";
export { attachment, defineSection, room, type Section } from "./section";
export { share } from "./share";
export { when } from "./when";
export { toNarrativeText, writeNarrative } from "./write-narrative";
export { yearOnYear } from "./year-on-year";
