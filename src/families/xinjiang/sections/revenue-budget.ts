import { TOTAL } from "../../../budget/block";
import {
  againstPrior,
  amount,
  budgetUnit,
  cellOf,
  change,
  compared,
  defineSection,
  isUnarranged,
  not,
  oneOf,
  option,
  organization,
  otherwise,
  sentence,
  share,
  when,
  wording,
  year,
  type Compared,
  type Part,
} from "../../../narrative";

type Column = Parameters<typeof cellOf<"revenueSummary", "main">>[3];

const source = (column: Column) => cellOf("revenueSummary", "main", TOTAL, column);
const total = source("total");

const amounts = (label: Part, subject: Compared): Part =>
  sentence`${label}${amount(subject.current)}，占${share(subject.current, total)}，${againstPrior}${change(subject)}。`;

/** The six sources of appropriations are always spoken of. */
const appropriation = (column: Column, key: string, name: string, ...variants: string[]): Part => {
  const subject = compared(source(column), `revenue.${key}`, name);
  const label = wording(name, ...variants);
  return oneOf(
    option(isUnarranged(subject), sentence`${label}未安排。`),
    otherwise(amounts(label, subject))
  );
};

/** Other sources are left out when neither year has them. */
const other = (column: Column, key: string, name: string): Part => {
  const subject = compared(source(column), `revenue.${key}`, name);
  return when(not(isUnarranged(subject)), amounts(wording(name), subject));
};

/** 收入预算情况说明。 */
export const revenueBudgetSection = defineSection({
  slug: "revenue-budget",
  heading: sentence`关于${budgetUnit}${year()}年收入预算情况说明`,
  paragraphs: [
    sentence`${budgetUnit}${organization}收入预算${amount(total)}，其中：`,
    appropriation("generalPublicBudget", "general-public-budget", "一般公共预算"),
    appropriation(
      "generalPublicBudgetTransfers",
      "general-public-budget-transfers",
      "上级一般公共预算安排的转移支付资金",
      "上级一般公共预算安排的转移支付"
    ),
    appropriation("governmentFund", "government-fund", "政府性基金预算"),
    appropriation(
      "governmentFundTransfers",
      "government-fund-transfers",
      "上级政府性基金安排的转移支付资金",
      "上级政府性基金安排的转移支付"
    ),
    appropriation("stateCapital", "state-capital", "国有资本经营预算"),
    appropriation(
      "stateCapitalTransfers",
      "state-capital-transfers",
      "上级国有资本经营预算安排的转移支付资金",
      "上级国有资本经营预算安排的转移支付"
    ),
    other("specialFiscalAccount", "special-fiscal-account", "财政专户管理资金"),
    other("ownFunds", "own-funds", "单位资金"),
    other("appropriationCarryOver", "appropriation-carry-over", "财政拨款结转"),
    other("nonAppropriationCarryOver", "non-appropriation-carry-over", "非财政拨款结转结余"),
  ],
});
