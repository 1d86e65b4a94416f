import { TOTAL } from "../../../budget/block";
import {
  amount,
  budgetUnit,
  cellOf,
  defineSection,
  each,
  keyed,
  ordinal,
  rowNameOf,
  rowsOf,
  sentence,
  share,
  tableTitle,
  year,
} from "../../../narrative";
import { changedSince, comparedWithPrior } from "./comparing";

const TABLE = "nineGeneralPublicBudgetExpenditure";
const KEY = "general-public-budget";

const total = cellOf(TABLE, "main", TOTAL, "total");
const prior = cellOf(TABLE, "main", TOTAL, "prior");
const classes = rowsOf(TABLE, "main", { kinds: ["category"], column: "total" });
const items = rowsOf(TABLE, "main", { kinds: ["item"], column: "total", withPrior: true });

/** 一般公共预算支出表的说明：规模变化、结构、具体使用。 */
export const generalPublicBudgetExpenditureSection = defineSection({
  slug: "general-public-budget-expenditure",
  amountStyle: "plain",
  heading: sentence`关于${tableTitle(TABLE, "form")}的说明`,
  paragraphs: [
    sentence`（一）一般公共预算拨款规模变化情况`,
    sentence`${budgetUnit}${year()}年一般公共预算拨款支出${amount(total)}，${changedSince(comparedWithPrior(TABLE, total, prior, KEY, "一般公共预算拨款支出"))}。`,
    sentence`（二）一般公共预算拨款结构情况`,
    each(classes, (row) => {
      const own = cellOf(TABLE, "main", row, "total");
      return sentence`${ordinal(row, "decimal-point")}${rowNameOf(row)}（类）${amount(own)}，占${share(own, total)}。`;
    }),
    sentence`（三）一般公共预算拨款具体使用情况`,
    each(items, (row) => {
      const own = cellOf(TABLE, "main", row, "total");
      const before = cellOf(TABLE, "main", row, "prior");
      const subject = comparedWithPrior(TABLE, own, before, keyed(`${KEY}.item`, row), row);
      return sentence`${ordinal(row, "decimal-point")}${rowNameOf(row, "category")}（类）${rowNameOf(row, "section")}（款）${rowNameOf(row)}（项）${year()}年预算数${amount(own)}，${changedSince(subject)}。`;
    }),
  ],
});
