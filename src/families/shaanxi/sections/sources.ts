import { TOTAL } from "../../../budget/block";
import {
  all,
  amount,
  any,
  cellOf,
  itemized,
  isPositive,
  priorAmountOf,
  sentence,
  when,
  wording,
  yearOnYear,
} from "../../../narrative";
import type { Compared, ItemizedEntry, Part } from "../../../narrative";

type RevenueLine = Parameters<typeof cellOf<"comprehensiveSummary", "revenue">>[2];
type ExpenditureColumn = Parameters<typeof cellOf<"comprehensiveExpenditure", "main">>[3];

export const revenueOf = (line: RevenueLine) =>
  cellOf("comprehensiveSummary", "revenue", line, "approved");
const expenditureOf = (column: ExpenditureColumn) =>
  cellOf("comprehensiveExpenditure", "main", TOTAL, column);

const APPROPRIATIONS = [
  ["generalPublicBudget", "一般公共预算拨款"],
  ["governmentFund", "政府性基金拨款"],
  ["stateCapital", "国有资本经营预算拨款"],
] as const;

/** Sources that are no appropriation; the tables call them alike as revenue and as expenditure. */
const OTHERS = [
  ["higherLevelSubsidies", "上级补助收入"],
  ["publicServiceRevenue", "事业收入"],
  ["businessRevenue", "事业单位经营收入"],
  ["subordinateRemittances", "附属单位上缴收入"],
  ["otherRevenue", "其他收入"],
] as const;

/** Money of earlier years, which is spent this year but is no revenue of it. */
const EARLIER = [
  ["nonAppropriationSurplus", "非财政拨款结余"],
  ["cashAccountBalance", "上年实户资金余额"],
  ["carryOver", "上年结转"],
] as const;

export const APPROPRIATION_REVENUE: readonly ItemizedEntry[] = APPROPRIATIONS.map(
  ([line, label]) => ({ label: `${label}收入`, reference: revenueOf(line) })
);
export const ALL_REVENUE: readonly ItemizedEntry[] = [
  ...APPROPRIATION_REVENUE,
  ...OTHERS.map(([line, label]) => ({ label, reference: revenueOf(line) })),
];
export const APPROPRIATION_EXPENDITURE: readonly ItemizedEntry[] = APPROPRIATIONS.map(
  ([column, label]) => ({ label: `${label}支出`, reference: expenditureOf(column) })
);
export const ALL_EXPENDITURE: readonly ItemizedEntry[] = [
  ...APPROPRIATION_EXPENDITURE,
  ...[...OTHERS, ...EARLIER].map(([column, label]) => ({
    label: `${label}安排的支出`,
    reference: expenditureOf(column),
  })),
];

/** “…万元，其中…，较上年…”, with last year's amount before the change where the form asks for it. */
export function withSources(
  subject: Compared,
  entries: readonly ItemizedEntry[],
  priorLabel: Part | null = null
): Part {
  const hasSources = any(...entries.map(({ reference }) => isPositive(reference)));
  const items = when(
    all(isPositive(subject.current), hasSources),
    sentence`其中${itemized(entries)}，`
  );
  const before =
    priorLabel === null
      ? wording("")
      : sentence`${priorLabel}${amount(priorAmountOf(subject))}${wording("，", "")}`;
  return sentence`${amount(subject.current)}，${items}${before}${yearOnYear(subject)}`;
}
