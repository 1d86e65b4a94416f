import { TOTAL } from "../../../budget/block";
import {
  amount,
  cellOf,
  compared,
  defineSection,
  isNil,
  isPositive,
  not,
  oneOf,
  option,
  ordinal,
  organization,
  otherwise,
  sentence,
  wording,
  yearOnYear,
} from "../../../narrative";
import { economicParagraphs } from "./economic-paragraphs";
import { functionalParagraphs } from "./functional-paragraphs";
import { generalPublicBudget } from "./general-public-budget";
import {
  ALL_EXPENDITURE,
  ALL_REVENUE,
  APPROPRIATION_EXPENDITURE,
  APPROPRIATION_REVENUE,
  revenueOf,
  withSources,
} from "./sources";

const SUMMARY = "comprehensiveSummary";
const APPROPRIATION = "comprehensiveAppropriationSummary";
const FUND = "governmentFundSummary";

const revenue = compared(revenueOf("currentRevenue"), "revenue", "预算收入");
const expenditure = compared(
  cellOf(SUMMARY, "functional", "currentExpenditure", "approved"),
  "expenditure",
  "预算支出"
);
const appropriationRevenue = compared(
  cellOf(APPROPRIATION, "revenue", "currentRevenue", "approved"),
  "appropriation.revenue",
  "财政拨款收入"
);
const appropriationExpenditure = compared(
  cellOf(APPROPRIATION, "functional", "currentExpenditure", "approved"),
  "appropriation.expenditure",
  "财政拨款支出"
);
const fundRevenue = compared(
  cellOf(FUND, "revenue", TOTAL, "approved"),
  "government-fund.revenue",
  "政府性基金预算收入"
);
const fundExpenditure = compared(
  cellOf(FUND, "functional", TOTAL, "approved"),
  "government-fund.expenditure",
  "政府性基金预算支出"
);
const stateCapital = compared(
  cellOf(APPROPRIATION, "revenue", "stateCapital", "approved"),
  "state-capital",
  "国有资本经营预算拨款收入"
);

/** 四、收支说明：总体、财政拨款、一般公共预算明细、政府性基金、国有资本经营预算。 */
export const revenueAndExpenditureSection = defineSection({
  slug: "revenue-and-expenditure",
  amountStyle: "plain",
  heading: sentence`收支说明`,
  paragraphs: [
    sentence`（一）收支预算总体情况`,
    sentence`按照综合预算的原则，本${organization}所有收入和支出均纳入部门预算管理。本${organization}当年预算收入${withSources(revenue, ALL_REVENUE, wording("上年预算收入"))}；本${organization}当年预算支出${withSources(expenditure, ALL_EXPENDITURE, wording("上年预算支出", "上年预算拨款支出"))}。`,
    sentence`（二）财政拨款收支情况`,
    sentence`本${organization}当年财政拨款收入${withSources(appropriationRevenue, APPROPRIATION_REVENUE)}；本${organization}当年财政拨款支出${withSources(appropriationExpenditure, APPROPRIATION_EXPENDITURE)}。`,
    sentence`（三）一般公共预算拨款支出明细情况`,
    sentence`${ordinal(1, "decimal-comma")}一般公共预算当年拨款规模变化情况`,
    sentence`本${organization}当年一般公共预算拨款支出${amount(generalPublicBudget.current)}，${yearOnYear(generalPublicBudget)}。`,
    sentence`${ordinal(2, "decimal-comma")}支出按功能科目分类的明细情况`,
    ...functionalParagraphs,
    sentence`${ordinal(3, "decimal-comma")}支出按经济科目分类的明细情况`,
    ...economicParagraphs,
    sentence`（四）政府性基金预算支出情况`,
    oneOf(
      option(isNil(FUND), sentence`本${organization}无当年政府性基金预算收支，并已公开空表。`),
      otherwise(
        sentence`本${organization}当年政府性基金预算收入${amount(fundRevenue.current)}，${yearOnYear(fundRevenue)}；支出${amount(fundExpenditure.current)}，${yearOnYear(fundExpenditure)}。`
      )
    ),
    sentence`（五）国有资本经营预算拨款收支情况`,
    oneOf(
      option(
        not(isPositive(stateCapital.current)),
        sentence`本${organization}无当年国有资本经营预算${wording("拨款", "")}收支。`
      ),
      otherwise(
        sentence`本${organization}当年国有资本经营预算拨款收入${amount(stateCapital.current)}，${yearOnYear(stateCapital)}。`
      )
    ),
  ],
});
