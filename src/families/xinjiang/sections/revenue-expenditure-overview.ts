import { TOTAL } from "../../../budget/block";
import {
  amount,
  budgetUnit,
  cellOf,
  defineSection,
  hasItems,
  labelsOf,
  list,
  namesOf,
  organization,
  rowsOf,
  sentence,
  when,
  wording,
  year,
} from "../../../narrative";

const revenue = (line: Parameters<typeof cellOf<"revenueExpenditureSummary", "revenue">>[2]) =>
  cellOf("revenueExpenditureSummary", "revenue", line, "approved");

/** Transfers from higher levels are part of the general public budget and are not named apart. */
const sources = labelsOf("收入来源", [
  { label: "一般公共预算", reference: revenue("generalPublicBudget") },
  { label: "政府性基金预算", reference: revenue("governmentFund") },
  { label: "国有资本经营预算", reference: revenue("stateCapital") },
  { label: "财政专户管理资金", reference: revenue("specialFiscalAccount") },
  { label: "单位资金", reference: revenue("ownFunds") },
  { label: "财政拨款结转结余", reference: revenue("appropriationCarryOver") },
  { label: "非财政拨款结转结余", reference: revenue("nonAppropriationCarryOver") },
]);

const categories = namesOf(
  "支出类别",
  rowsOf("revenueExpenditureSummary", "expenditure", { kinds: ["category"], column: "approved" })
);

/** 收支预算情况的总体说明。 */
export const revenueExpenditureOverviewSection = defineSection({
  slug: "revenue-expenditure-overview",
  heading: sentence`关于${budgetUnit}${year()}年收支预算情况${wording("的总体说明", "总体说明")}`,
  paragraphs: [
    sentence`按照全口径预算的原则，${budgetUnit}${year()}年所有收入和支出均纳入${organization}预算管理。收支总预算${amount(revenue(TOTAL))}。`,
    when(hasItems(sources), sentence`收入预算包括：${list(sources)}。`),
    when(hasItems(categories), sentence`支出预算包括：${list(categories)}。`),
  ],
});
