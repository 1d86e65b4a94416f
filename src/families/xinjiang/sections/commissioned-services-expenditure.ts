import { TOTAL } from "../../../budget/block";
import {
  againstPrior,
  amount,
  budgetUnit,
  cellOf,
  change,
  compared,
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
  statesNoPrior,
  tableTitle,
  when,
  year,
} from "../../../narrative";

const TABLE = "commissionedServicesExpenditure";
const KEY = "commissioned-services";

const total = compared(cellOf(TABLE, "main", TOTAL, "total"), KEY, "委托业务费");
const projects = rowsOf(TABLE, "main", { kinds: ["project", "line"], column: "total" });
const isUsed = not(isNil(TABLE));

/** 财政拨款委托业务费支出情况说明；只见过空表，有数时的句式比照结转一节。 */
export const commissionedServicesExpenditureSection = defineSection({
  slug: "commissioned-services-expenditure",
  years: { from: 2026 },
  heading: sentence`关于${budgetUnit}${year()}年财政拨款委托业务费支出情况说明`,
  paragraphs: [
    when(
      statesNoPrior(isNil(TABLE), KEY),
      sentence`${budgetUnit}${year()}年没有委托业务费预算的支出，${tableTitle(TABLE)}为空表。`
    ),
    when(
      isUsed,
      sentence`${budgetUnit}${year()}年财政拨款委托业务费${amount(total.current)}，${againstPrior}${change(total)}。其中：`
    ),
    when(
      isUsed,
      each(projects, (row) => {
        const purpose = given(keyed(`purpose.${KEY}`, row), hintOf(row, "用途"));
        return sentence`${ordinal(row, "decimal-point")}${rowNameOf(row)}${amount(cellOf(TABLE, "main", row, "total"))}，主要用于：${purpose}。`;
      })
    ),
  ],
});
