import {
  againstPrior,
  amount,
  change,
  compared,
  keyed,
  ordinal,
  rowNameOf,
  sentence,
  year,
  type AmountReference,
  type Part,
  type RowVariable,
} from "../../../narrative";

/** “1、某某（类）某某（款）某某（项）：…年预算数为…”, the same wording for every budget that is explained item by item. */
export function itemSentence(row: RowVariable, total: AmountReference, key: string): Part {
  const subject = compared(total, keyed(`${key}.item`, row), row);
  return sentence`${ordinal(row, "decimal-comma")}${rowNameOf(row, "category")}（类）${rowNameOf(row, "section")}（款）${rowNameOf(row)}（项）：${year()}年预算数为${amount(total)}，${againstPrior}${change(subject)}。`;
}
