import { TOTAL } from "../../../budget/block";
import {
  amount,
  cellOf,
  compared,
  each,
  given,
  isPositive,
  keyed,
  not,
  ordinal,
  organization,
  remainderOf,
  rowCodeOf,
  rowNameOf,
  rowsOf,
  sentence,
  when,
  wording,
  yearOnYear,
  type AmountReference,
  type Part,
  type RowVariable,
} from "../../../narrative";
import { generalPublicBudget } from "./general-public-budget";

const TABLE = "generalPublicBudgetExpenditureByEconomy";
const APPROPRIATION = "comprehensiveAppropriationSummary";
const FUND = "governmentFundSummary";
const BLOCK = "governmentEconomic";
const END = wording("；", "。");

const total = cellOf(TABLE, "main", TOTAL, "total");
const departmentClasses = rowsOf(TABLE, "main", {
  kinds: ["category"],
  column: "total",
  withPrior: true,
});
const governmentClasses = rowsOf(APPROPRIATION, BLOCK, {
  kinds: ["category"],
  column: "approved",
  without: { table: FUND, block: BLOCK, column: "approved" },
  withPrior: true,
});
/** 表4 shows all appropriations; without the funds of 表9 the general public budget is left. */
const governmentAmount = (row: RowVariable): AmountReference =>
  remainderOf(
    "general-public-budget.government-economic.*",
    cellOf(APPROPRIATION, BLOCK, row, "approved"),
    [cellOf(FUND, BLOCK, row, "approved")]
  );
const stateCapital = cellOf(APPROPRIATION, "revenue", "stateCapital", "approved");

const classSentence = (row: RowVariable, own: AmountReference, key: string): Part =>
  sentence`${rowNameOf(row)}（${rowCodeOf(row)}）${amount(own)}${wording("，", "")}${yearOnYear(compared(own, keyed(key, row), row))}${END}`;

const opening = sentence`本${organization}当年一般公共预算支出${amount(total)}，其中：`;

/** 支出按经济科目分类的明细：部门预算、政府预算两种分类的类级科目。 */
export const economicParagraphs: readonly Part[] = [
  sentence`${ordinal(1, "decimal-brackets")}按照部门预算支出经济分类`,
  opening,
  each(
    departmentClasses,
    (row) => classSentence(row, cellOf(TABLE, "main", row, "total"), "department-economic"),
    { total: generalPublicBudget }
  ),
  sentence`${ordinal(2, "decimal-brackets")}按照政府预算支出经济分类`,
  sentence`${opening}`,
  when(
    not(isPositive(stateCapital)),
    each(
      governmentClasses,
      (row) => classSentence(row, governmentAmount(row), "government-economic"),
      { total: generalPublicBudget }
    )
  ),
  when(
    isPositive(stateCapital),
    sentence`各类支出：${given(
      "government-economic",
      "按政府预算支出经济分类的类级科目说明（公开表没有单列国有资本经营预算的经济分类，不能自动计算）",
      { extent: "line" }
    )}`
  ),
];
