import { TOTAL } from "../../../budget/block";
import {
  againstPrior,
  amount,
  budgetUnit,
  cellOf,
  change,
  compared,
  defineSection,
  sentence,
  share,
  year,
} from "../../../narrative";

const total = cellOf("expenditureSummary", "main", TOTAL, "total");
const basic = cellOf("expenditureSummary", "main", TOTAL, "basic");
const project = cellOf("expenditureSummary", "main", TOTAL, "project");

/** 支出预算情况说明；含结转与单位资金，与一般公共预算拨款口径不同。 */
export const expenditureBudgetSection = defineSection({
  slug: "expenditure-budget",
  heading: sentence`关于${budgetUnit}${year()}年支出预算情况说明`,
  paragraphs: [
    sentence`${budgetUnit}${year()}年支出预算${amount(total)}，其中：`,
    sentence`基本支出${amount(basic)}，占${share(basic, total)}，${againstPrior}${change(compared(basic, "expenditure.basic", "基本支出"))}。`,
    sentence`项目支出${amount(project)}，占${share(project, total)}，${againstPrior}${change(compared(project, "expenditure.project", "项目支出"))}。`,
  ],
});
