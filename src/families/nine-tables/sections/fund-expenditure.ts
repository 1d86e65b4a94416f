import { TOTAL } from "../../../budget/block";
import {
  amount,
  budgetUnit,
  cellOf,
  defineSection,
  isNil,
  not,
  sentence,
  tableTitle,
  when,
  wording,
  year,
  type Section,
} from "../../../narrative";

/** The table of one fund, which most units do not have. */
function fundSection(
  table: "nineGovernmentFundExpenditure" | "nineStateCapitalExpenditure",
  slug: string,
  name: string
): Section {
  const cell = (column: "total" | "basic" | "project") => cellOf(table, "main", TOTAL, column);
  return defineSection({
    slug,
    table,
    amountStyle: "plain",
    heading: sentence`关于${tableTitle(table, "form")}的说明`,
    paragraphs: [
      when(
        isNil(table),
        sentence`${budgetUnit}${year()}年没有安排${wording(name)}支出，本表没有金额。`
      ),
      when(
        not(isNil(table)),
        sentence`${budgetUnit}${year()}年${wording(name)}支出${amount(cell("total"))}，其中：基本支出${amount(cell("basic"))}，项目支出${amount(cell("project"))}。`
      ),
    ],
  });
}

/** 政府性基金预算支出表的说明。 */
export const governmentFundExpenditureSection = fundSection(
  "nineGovernmentFundExpenditure",
  "government-fund-expenditure",
  "政府性基金预算"
);

/** 国有资本经营预算支出表的说明；有的地方没有这张表，也就没有这一节。 */
export const stateCapitalExpenditureSection = fundSection(
  "nineStateCapitalExpenditure",
  "state-capital-expenditure",
  "国有资本经营预算"
);
