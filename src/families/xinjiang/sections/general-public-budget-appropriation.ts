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
  ordinal,
  rowNameOf,
  rowsOf,
  sentence,
  share,
  year,
  wording,
} from "../../../narrative";
import { itemSentence } from "./item-sentence";

const TABLE = "generalPublicBudgetExpenditure";
const KEY = "general-public-budget";

const total = cellOf(TABLE, "main", TOTAL, "total");
const basic = cellOf(TABLE, "main", TOTAL, "basic");
const project = cellOf(TABLE, "main", TOTAL, "project");
const categories = rowsOf(TABLE, "main", { kinds: ["category"], column: "total" });
const items = rowsOf(TABLE, "main", { kinds: ["item"], column: "total", withPrior: true });

/** 一般公共预算当年拨款情况说明：规模变化、结构、具体使用；上年有而本年没有的项照列。 */
export const generalPublicBudgetAppropriationSection = defineSection({
  slug: "general-public-budget-appropriation",
  heading: sentence`关于${budgetUnit}${year()}年一般公共预算当年拨款情况说明`,
  paragraphs: [
    sentence`（一）一般公共预算当年拨款规模变化情况`,
    sentence`${budgetUnit}${year()}年一般公共预算拨款${wording("合计", "共计", "总计")}${amount(total)}，其中：基本支出${amount(basic)}，${againstPrior}${change(compared(basic, `${KEY}.basic`, "一般公共预算基本支出"))}。`,
    sentence`项目支出${amount(project)}，${againstPrior}${change(compared(project, `${KEY}.project`, "一般公共预算项目支出"))}。`,
    sentence`（二）一般公共预算当年拨款结构情况${wording("，其中：", "")}`,
    each(categories, (row) => {
      const own = cellOf(TABLE, "main", row, "total");
      return sentence`${ordinal(row, "decimal-comma")}${rowNameOf(row)}（类）${amount(own)}，占${share(own, total)}。`;
    }),
    sentence`（三）一般公共预算当年拨款具体使用情况`,
    each(items, (row) => itemSentence(row, cellOf(TABLE, "main", row, "total"), KEY)),
  ],
});
