import { TOTAL } from "../../../budget/block";
import {
  amount,
  budgetUnit,
  cellOf,
  defineSection,
  hasItems,
  list,
  namesOf,
  rowsOf,
  sentence,
  when,
  wording,
  year,
  type Part,
} from "../../../narrative";

const TABLE = "generalPublicBudgetBasicExpenditure";

const total = cellOf(TABLE, "main", TOTAL, "total");

const partOf = (column: "personnel" | "operating", name: string): Part => {
  const names = namesOf(name, rowsOf(TABLE, "main", { kinds: ["section"], column }));
  return sentence`${wording(name)}${amount(cellOf(TABLE, "main", TOTAL, column))}${when(hasItems(names), sentence`，主要包括：${list(names)}`)}。`;
};

/** 一般公共预算基本支出情况说明。 */
export const generalPublicBudgetBasicExpenditureSection = defineSection({
  slug: "general-public-budget-basic-expenditure",
  heading: sentence`关于${budgetUnit}${year()}年一般公共预算基本支出情况说明`,
  paragraphs: [
    sentence`${budgetUnit}${year()}年一般公共预算基本支出${amount(total)}，其中：`,
    partOf("personnel", "人员经费"),
    partOf("operating", "公用经费"),
  ],
});
