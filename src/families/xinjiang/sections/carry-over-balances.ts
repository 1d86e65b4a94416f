import { TOTAL } from "../../../budget/block";
import {
  amount,
  budgetUnit,
  cellOf,
  defineSection,
  each,
  given,
  hintOf,
  isNil,
  keyed,
  not,
  ordinal,
  rowNameOf,
  rowsOf,
  sentence,
  tableTitle,
  when,
  wording,
  year,
} from "../../../narrative";

const TABLE = "carryOverBalances";

const total = cellOf(TABLE, "main", TOTAL, "total");
const appropriation = cellOf(TABLE, "main", TOTAL, "appropriation");
const nonAppropriation = cellOf(TABLE, "main", TOTAL, "nonAppropriation");
const projects = rowsOf(TABLE, "main", { kinds: ["project", "line"], column: "total" });
const isUsed = not(isNil(TABLE));

/** 上年结转结余预算情况说明。 */
export const carryOverBalancesSection = defineSection({
  slug: "carry-over-balances",
  heading: sentence`关于${budgetUnit}${year()}年上年结转结余预算情况说明`,
  paragraphs: [
    when(
      isNil(TABLE),
      sentence`${budgetUnit}${year()}年没有上年结转结余预算${wording("安排的支出", "的支出")}，${tableTitle(TABLE)}为空表。`
    ),
    when(
      isUsed,
      sentence`${budgetUnit}${year()}年上年结转结余${amount(total)}，包括：财政拨款${amount(appropriation)}，非财政拨款${amount(nonAppropriation)}，其中：`
    ),
    when(
      isUsed,
      each(projects, (row) => {
        const purpose = given(keyed("purpose.carry-over", row), hintOf(row, "用途"));
        return sentence`${ordinal(row, "decimal-point")}${rowNameOf(row)}${amount(cellOf(TABLE, "main", row, "total"))}，主要用于：${purpose}。`;
      })
    ),
  ],
});
