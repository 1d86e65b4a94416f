import { TOTAL } from "../../../budget/block";
import {
  amount,
  budgetUnit,
  cellOf,
  defineSection,
  isPositive,
  sentence,
  share,
  tableTitle,
  when,
  wording,
  year,
  type Part,
} from "../../../narrative";

const TABLE = "nineExpenditureSummary";
const cell = (column: Parameters<typeof cellOf<typeof TABLE, "main">>[3]) =>
  cellOf(TABLE, "main", TOTAL, column);
const total = cell("total");
const basic = cell("basic");
const project = cell("project");

/** Kinds of expenditure that few units have. */
const other = (name: string, column: Parameters<typeof cell>[0]): Part =>
  when(
    isPositive(cell(column)),
    sentence`${wording(name)}${amount(cell(column))}，占${share(cell(column), total)}。`
  );

/** 支出总表的说明。 */
export const expenditureSummarySection = defineSection({
  slug: "expenditure-summary",
  amountStyle: "plain",
  heading: sentence`关于${tableTitle(TABLE, "form")}的说明`,
  paragraphs: [
    sentence`${budgetUnit}${year()}年支出预算${amount(total)}，其中：基本支出${amount(basic)}，占${share(basic, total)}；项目支出${amount(project)}，占${share(project, total)}。`,
    other("上缴上级支出", "remittancesToHigherLevel"),
    other("事业单位经营支出", "businessExpenditure"),
    other("对附属单位补助支出", "subsidiesToSubordinates"),
  ],
});
