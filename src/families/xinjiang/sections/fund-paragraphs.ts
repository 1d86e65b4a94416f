import { TOTAL } from "../../../budget/block";
import {
  againstPrior,
  amount,
  budgetUnit,
  cellOf,
  change,
  compared,
  each,
  isNil,
  not,
  rowsOf,
  sentence,
  statesNoPrior,
  tableTitle,
  when,
  wording,
  year,
  type Part,
} from "../../../narrative";
import { itemSentence } from "./item-sentence";

/**
 * Paragraphs of a fund that most units do not have. The wording of a fund that is there follows the general public budget
 * by analogy: no published example was found.
 */
export function fundParagraphs(
  table: "governmentFundExpenditure" | "stateCapitalExpenditure",
  key: string,
  name: string
): readonly Part[] {
  const total = cellOf(table, "main", TOTAL, "total");
  const items = rowsOf(table, "main", { kinds: ["item"], column: "total", withPrior: true });
  const isUsed = not(isNil(table));
  return [
    when(
      statesNoPrior(isNil(table), key),
      sentence`${budgetUnit}${year()}年没有使用${wording(name)}拨款安排的支出，${tableTitle(table)}为空表。`
    ),
    when(
      isUsed,
      sentence`${budgetUnit}${year()}年${wording(name)}拨款${amount(total)}，${againstPrior}${change(compared(total, key, name))}。其中：`
    ),
    when(
      isUsed,
      each(items, (row) => itemSentence(row, cellOf(table, "main", row, "total"), key))
    ),
  ];
}
