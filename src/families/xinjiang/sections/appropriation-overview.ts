import { TOTAL } from "../../../budget/block";
import {
  all,
  amount,
  any,
  budgetUnit,
  cellOf,
  defineSection,
  each,
  given,
  hasRows,
  hintOf,
  isPositive,
  itemized,
  keyed,
  not,
  rowNameOf,
  rowsOf,
  sentence,
  when,
  wording,
  year,
  type Part,
} from "../../../narrative";

type Fund = "generalPublicBudget" | "governmentFund" | "stateCapital";

const total = cellOf("appropriationSummary", "revenue", TOTAL, "total");
const revenue = (fund: Fund) => cellOf("appropriationSummary", "revenue", fund, "total");
const [general, governmentFund, stateCapital] = [
  revenue("generalPublicBudget"),
  revenue("governmentFund"),
  revenue("stateCapital"),
];

/** “…支出包括：” with each category that the fund pays for. */
const categoriesOf = (fund: Fund, key: string, name: string): Part => {
  const rows = rowsOf("appropriationSummary", "expenditure", { kinds: ["category"], column: fund });
  const categories = each(
    rows,
    (row) =>
      sentence`${rowNameOf(row)}${amount(cellOf("appropriationSummary", "expenditure", row, fund))}，主要用于${given(keyed(`purpose.${key}`, row), hintOf(row, "用途"))}`,
    { separator: "；" }
  );
  return when(hasRows(rows), sentence`${wording(name)}支出包括：${categories}。`);
};

/** 财政拨款收支预算情况的总体说明。 */
export const appropriationOverviewSection = defineSection({
  slug: "appropriation-overview",
  heading: sentence`关于${budgetUnit}${year()}年财政拨款收支预算情况${wording("的总体说明", "总体说明")}`,
  paragraphs: [
    sentence`${year()}年财政拨款收支总预算${amount(total)}。`,
    when(
      all(not(isPositive(governmentFund)), not(isPositive(stateCapital))),
      sentence`收入全部为一般公共预算拨款，无政府性基金预算拨款和国有资本经营预算。`
    ),
    when(
      any(isPositive(general), isPositive(governmentFund), isPositive(stateCapital)),
      sentence`收入预算包括：${itemized([
        { label: "一般公共预算拨款", reference: general },
        { label: "政府性基金预算拨款", reference: governmentFund },
        { label: "国有资本经营预算拨款", reference: stateCapital },
      ])}。`
    ),
    categoriesOf("generalPublicBudget", "general-public-budget", "一般公共预算"),
    categoriesOf("governmentFund", "government-fund", "政府性基金预算"),
    categoriesOf("stateCapital", "state-capital", "国有资本经营预算"),
  ],
});
