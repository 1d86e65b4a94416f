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
  tableTitle,
  when,
  wording,
  year,
  type Part,
} from "../../../narrative";

const TABLE = "nineBasicExpenditure";

const partOf = (column: "personnel" | "operating", name: string): Part => {
  const names = namesOf(name, rowsOf(TABLE, "main", { kinds: ["section"], column }));
  return sentence`${wording(name)}${amount(cellOf(TABLE, "main", TOTAL, column))}${when(hasItems(names), sentence`，包括：${list(names)}`)}。`;
};

/** 一般公共预算基本支出表的说明。 */
export const basicExpenditureSection = defineSection({
  slug: "basic-expenditure",
  amountStyle: "plain",
  heading: sentence`关于${tableTitle(TABLE, "form")}的说明`,
  paragraphs: [
    sentence`${budgetUnit}${year()}年一般公共预算基本支出${amount(cellOf(TABLE, "main", TOTAL, "total"))}，分为人员经费和公用经费。`,
    partOf("personnel", "人员经费"),
    partOf("operating", "公用经费"),
  ],
});
